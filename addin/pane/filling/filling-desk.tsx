import { Button } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useMemo } from 'react';
import type { Evaluation } from '../../../shared/api/evaluation';
import type { Plan } from '../../../shared/api/plan';
import { useSession } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { FailureNotice } from '../shell/notice';
import { Page } from '../shell/page';
import { useTask } from '../shell/use-task';
import { countFindings, findingCountText } from '../../wording/finding-count-text';
import { DraftNotice } from './draft-notice';
import { FillingFooter } from './filling-footer';
import { FindingsSection } from './findings-section';
import { ResultSection } from './result-section';
import { ScoresSection } from './scores-section';
import { SheetSection } from './sheet-section';
import { StatusSection } from './status-section';
import { useLiveSheet } from './use-live-sheet';
import { useSubmission } from './use-submission';
import { foreignSheet } from '../../submission/foreign-sheet';

const SubmissionDialog = lazy(async () => ({ default: (await import('./submission-dialog')).SubmissionDialog }));

export interface FillingDeskProps {
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** Something was submitted: fetch the evaluation again. */
  readonly onChanged: () => void;
}

/** Everything that a park does with its sheet: fill in, check, submit, and read the result. */
export const FillingDesk = ({ plan, evaluation, onChanged }: FillingDeskProps) => {
  const { api, drafts, remember } = useSession();
  const announce = useAnnounce();
  const { park, year, participant } = evaluation;
  const context = useMemo(() => ({ plan: participant, readings: plan.readings }), [participant, plan.readings]);
  useEffect(
    () => remember({ park, year, participant, readings: plan.readings }),
    [remember, park, year, participant, plan],
  );

  const sheet = useLiveSheet(context);
  const { validation } = sheet;
  const foreign = validation && foreignSheet(validation.reading, park, year);
  const submission = useSubmission({
    api,
    drafts,
    park,
    year,
    basedOn: evaluation.currentVersion,
    check: sheet.check,
    onReceived: onChanged,
  });
  const check = useTask(async () => {
    const found = await sheet.check();
    announce(found ? `校验完成：${findingCountText(found.findings)}。` : '没有找到评分表。');
  });
  const submit = useTask(submission.ask);
  const draft = submission.flow.kind === 'idle' ? drafts.find(park, year) : null;
  const published = evaluation.state === '已公布';

  return (
    <>
      <Page
        topic={evaluation.currentVersion}
        footer={
          !published && (
            <FillingFooter
              sheet={sheet}
              blocked={foreign}
              checking={check.busy || submission.flow.kind === 'checking'}
              onCheck={() => void check.run()}
              onSubmit={() => void submit.run()}
            />
          )
        }
      >
        {draft && (
          <DraftNotice
            draft={draft}
            onSend={() => void submission.send(draft)}
            onDrop={() => {
              drafts.drop(park, year);
              onChanged();
            }}
          />
        )}
        {(check.failure ?? submit.failure) !== null && <FailureNotice failure={check.failure ?? submit.failure} />}
        {evaluation.result && <ResultSection result={evaluation.result} submission={evaluation.latest} />}
        <StatusSection evaluation={evaluation} />
        <SheetSection evaluation={evaluation} readings={plan.readings} sheet={sheet} foreign={foreign} />
        {validation && sheet.checks > 0 && (
          <FindingsSection findings={validation.findings} turn={sheet.checks} onFixed={sheet.reread} />
        )}
        {validation && sheet.checks === 0 && countFindings(validation.findings).errors > 0 && (
          <Button onClick={() => void check.run()} disabledFocusable={check.busy}>
            校验，看看还有哪些要改（{countFindings(validation.findings).errors} 处）
          </Button>
        )}
        {validation && <ScoresSection plan={plan} validation={validation} onAdopted={sheet.reread} />}
      </Page>
      <Suspense>
        <SubmissionDialog control={submission} />
      </Suspense>
    </>
  );
};
