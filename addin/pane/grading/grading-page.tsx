import { Button, Spinner } from '@fluentui/react-components';
import { Suspense, lazy, useCallback, useState } from 'react';
import { ApiProblem } from '../../client/api-problem';
import { newIdempotencyKey } from '../../client/idempotency-key';
import type { GradingRun } from '../../../shared/api/grading';
import { scopeOf } from '../../../shared/evaluation/permissions';
import { useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { FailureNotice, Notice } from '../shell/notice';
import { Page } from '../shell/page';
import { useLoaded } from '../shell/use-loaded';
import { useTask } from '../shell/use-task';
import { PicksSection } from './picks-section';
import { RunSection } from './run-section';

const PublishDialog = lazy(async () => ({ default: (await import('./publish-dialog')).PublishDialog }));

/** 等次与公布: the bureau's proposal, the leading group's picks among ties, and publication. Each sees what their role may do. */
export const GradingPage = () => {
  const { principal, api } = useSession();
  const year = useYear();
  const announce = useAnnounce();
  const may = (action: Parameters<typeof scopeOf>[1]) => scopeOf(principal, action) !== undefined;
  const load = useCallback(async (): Promise<GradingRun | null> => {
    try {
      return await api.call('grading', { path: { year } });
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.is('not-found')) return null;
      throw failure;
    }
  }, [api, year]);
  const loaded = useLoaded(load);
  const [latest, setLatest] = useState<GradingRun | null>(null);
  const [publishing, setPublishing] = useState(false);
  const run = latest ?? loaded.value;
  const refresh = () => {
    setLatest(null);
    loaded.reload();
  };
  const grade = useTask(async () => {
    setLatest(await api.call('grade', { path: { year }, body: {}, key: newIdempotencyKey() }));
    announce('等次已拟定。');
  });

  return (
    <Page
      footer={
        run?.published !== true &&
        (may('grading.run') || may('publication.write')) && (
          <>
            {may('grading.run') && (
              <Button
                appearance={run ? 'secondary' : 'primary'}
                disabledFocusable={grade.busy}
                onClick={() => void grade.run()}
              >
                {grade.busy ? '正在拟定…' : run ? '重新拟定等次' : '拟定等次'}
              </Button>
            )}
            {may('publication.write') && run && (
              <Button
                appearance="primary"
                disabledFocusable={run.undecided.length > 0 || grade.busy}
                onClick={() => setPublishing(true)}
              >
                {run.undecided.length > 0 ? '有并列待定，暂不能公布' : '公布评估结果…'}
              </Button>
            )}
          </>
        )
      }
    >
      {grade.failure !== null && <FailureNotice failure={grade.failure} />}
      {loaded.state === 'failed' && (
        <FailureNotice failure={loaded.failure} actions={<Button onClick={refresh}>重试</Button>} />
      )}
      {!run && loaded.state === 'loading' && <Spinner label="正在读取等次拟定情况…" />}
      {!run && loaded.state === 'ready' && (
        <Notice intent="info" title="还没有拟定等次">
          {may('grading.run')
            ? '各园区都提交后，点“拟定等次”：按核算总分排名，拟定等次和补助资金。公布以前只有市人力社保局和领导小组能看到。'
            : '市人力社保局拟定等次后，这里会显示排名、等次和补助资金。'}
        </Notice>
      )}
      {run && run.undecided.length > 0 && <PicksSection run={run} mayPick={may('grading.pick')} onPicked={setLatest} />}
      {run && <RunSection run={run} onRefresh={refresh} />}
      {run && may('publication.write') && (
        <Suspense>
          <PublishDialog
            key={run.run}
            run={run}
            open={publishing}
            onClose={() => setPublishing(false)}
            onPublished={() => {
              setPublishing(false);
              announce('评估结果已公布。');
              setLatest({ ...run, published: true });
            }}
          />
        </Suspense>
      )}
    </Page>
  );
};
