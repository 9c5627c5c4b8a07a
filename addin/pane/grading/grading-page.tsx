import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { ApiProblem } from '../../client/api-problem';
import { readGrading } from '../../client/lists/grading';
import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { scopeOf, type Action } from '../../../shared/evaluation/procedure/permissions';
import { YEAR_STATE_WORDS, type YearState } from '../../../shared/vocabulary/stages';
import { possibleYearSteps, YEAR_STEPS, type YearStepName } from '../../../shared/evaluation/procedure/year-steps';
import { useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { FailureNotice, Notice } from '../controls/notice';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { useTask } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';
import { Loaded } from '../controls/loaded';
import { ReadAnew } from '../controls/read-anew';
import { Act } from '../controls/act';
import { AbsenceSection } from '../absence/absence-section';
import { FewerSection } from './fewer-section';
import { ApprovalSection } from './approval-section';
import { PicksSection } from './picks-section';
import { PublishDialog } from './publish-dialog';
import { RunSection } from './run-section';
import { SheetsSection } from './sheets-section';

interface Known {
  readonly run: GradingRun | null;
  readonly state: YearState;
}

/** 等次: the bureau's proposal, the leading group's picks and approval, and publication. Each sees what their role may do where the year stands. */
export const GradingPage = () => {
  const { principal, api } = useSession();
  const year = useYear();
  const announce = useAnnounce();
  const write = useWrite('grade');
  const load = useCallback(async (): Promise<Known> => {
    const path = { year };
    const { state } = await api.call('plan', { path });
    try {
      return { state, run: await readGrading(api, year) };
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.is('not-found')) return { state, run: null };
      throw failure;
    }
  }, [api, year]);
  const loaded = useLoaded(load);
  const [publishing, setPublishing] = useState(false);
  const refresh = loaded.reload;
  const grade = useTask(async () => {
    await write({ path: { year }, body: {} });
    announce('等次已拟定。');
    refresh();
  });
  const { run, state } = loaded.value ?? { run: null, state: null };
  const may = (step: YearStepName) => {
    const action: Action | null = YEAR_STEPS[step].action;
    return (
      state !== null &&
      action !== null &&
      scopeOf(principal, action) !== undefined &&
      possibleYearSteps(state).includes(step)
    );
  };
  const current = run !== null && !run.outdated && run.approval?.decision !== 'send-back';

  return (
    <ReadAnew of={loaded}>
      <Page
        footer={
          (may('grade') || may('publish')) && (
            <>
              {may('grade') && (
                <Act appearance={current ? 'secondary' : 'primary'} task={grade} doing="正在拟定…" quiet>
                  {run ? '重新拟定等次' : '拟定等次'}
                </Act>
              )}
              {may('publish') && run && (
                <Button appearance="primary" onClick={() => setPublishing(true)}>
                  公布评估结果…
                </Button>
              )}
            </>
          )
        }
      >
        {may('grade') && <FailureNotice failure={grade.failure} />}
        <Loaded of={loaded} label="正在读取等次拟定情况…" />
        {state !== null && <AbsenceSection state={state} onChanged={refresh} />}
        {loaded.value && !run && (
          <Notice intent="info" title="还没有拟定等次">
            {may('grade')
              ? '各园区都核定后，点“拟定等次”：按最终得分排名，拟定等次和补助资金。公布以前只有市人力社保局和领导小组能看到。'
              : '市人力社保局拟定等次后，这里会显示排名、等次和补助资金。'}
          </Notice>
        )}
        {run?.outdated === true && !run.published && (
          <Notice intent="warning" title="拟定后有园区重新核定，或方案有调整">
            下面是 {YEAR_STATE_WORDS.graded}时的结果，已经作废，仅供参考。
            {may('grade') ? '请在全部核定后重新拟定等次。' : '请等待市人力社保局重新拟定。'}
          </Notice>
        )}
        {run && run.undecided.length > 0 && current && (
          <PicksSection key={run.run} run={run} mayPick={may('pick')} onPicked={refresh} />
        )}
        {run && <RunSection run={run} onRefresh={refresh} />}
        {run && run.undecided.length === 0 && current && may('pick') && (
          <FewerSection key={`fewer ${run.run}`} run={run} onDecided={refresh} />
        )}
        {run && (
          <ApprovalSection
            run={run}
            mayApprove={may('approve') && current}
            maySendBack={may('sendBack')}
            approves={scopeOf(principal, 'grading.approve') !== undefined}
            onDecided={refresh}
          />
        )}
        {run && <SheetsSection run={run} />}
        {run && scopeOf(principal, 'publication.write') !== undefined && (
          <PublishDialog
            key={run.run}
            run={run}
            open={publishing && may('publish')}
            onClose={() => setPublishing(false)}
            onPublished={() => {
              setPublishing(false);
              announce('评估结果已公布。');
              refresh();
            }}
          />
        )}
      </Page>
    </ReadAnew>
  );
};
