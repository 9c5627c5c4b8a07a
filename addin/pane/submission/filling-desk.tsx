import { useEffect, useMemo, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Evaluation } from '../../../shared/api/submission';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { useSession } from '../session/session';
import { Notice } from '../controls/notice';
import { Page } from '../shell/page';
import { part } from '../shell/part';
import { useTask } from '../hooks/use-task';
import { countFindings } from '../../wording/finding-count-text';
import { isBlankScore } from '../../../shared/assessment/findings/blank-score';
import { changesSince, type Changes, returnedTo } from '../../submission/changes-since';
import { foreignSheet } from '../../excel/submission/validate';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { possibleParkSteps } from '../../../shared/evaluation/procedure/park-steps';
import { openQuestions } from '../../../shared/workbook/reading/question';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { useNow } from '../hooks/use-now';
import { Act } from '../controls/act';
import type { Draft } from '../../submission/draft';
import { useOnline } from '../hooks/use-online';
import { pointsText } from '../../wording/number-text';
import { AbsenceNotice } from './absence-notice';
import { EvidenceGapsSection } from './evidence-gaps-section';
import { SourceHintsSection } from './source-hints-section';
import { FillingFooter } from './filling-footer';
import { FindingsSection } from './findings-section';
import { useFilledSheet } from '../filled/use-filled-sheet';
import { ResultSection } from './result-section';
import { ScoresSection } from './scores-section';
import { SheetSection } from './sheet-section';
import { StatusSection } from './status-section';
import { SubmissionDialog } from './dialog/submission-dialog';
import { noReturnedMarks, scoringFilled } from './scoring-sheet';
import { useSubmission } from './use-submission';
import { OutsideSection } from './outside-section';
import { ReturnedSection } from './returned-section';

/** A submission whose receipt never came, offered again. Sending it twice cannot submit twice. */
const DraftNotice = ({
  draft,
  onSend,
  onDrop,
}: {
  readonly draft: Draft;
  readonly onSend: () => void;
  readonly onDrop: () => void;
}) => {
  const online = useOnline();
  return (
    <Notice
      intent="warning"
      title="有一次提交没有收到回执"
      actions={
        <>
          <Button size="small" appearance="primary" disabledFocusable={!online} onClick={onSend}>
            重新提交
          </Button>
          <Button size="small" onClick={onDrop}>
            放弃这次提交
          </Button>
        </>
      }
    >
      您于{beijingText(draft.sentAt)} 提交的内容{draft.total !== null && `（${pointsText(draft.total)}）`}
      已保存在本机。{draft.readFrom}
      {online ? '现在可以重新提交，不会重复计为两次。' : '网络仍不通，恢复后即可重新提交。'}
    </Notice>
  );
};

const FilledAgainstList = part(async () => (await import('../tenants/filled-against-list')).FilledAgainstList);
const ParkFigures = part(async () => (await import('../verified/park-figures')).ParkFigures);
const MonthsCheck = part(async () => (await import('../months/months-check')).MonthsCheck);

/** Why nothing can be submitted at the moment, in Chinese; null when it can. The server decides by its own clock. */
const whyNotNow = ({ submissionsOpen }: Evaluation, changes: Changes | null, now: number): string | null => {
  if (changes?.outside) return '改动了没有退回的内容，恢复后才能提交。';
  if (submissionsOpen !== null && Date.parse(submissionsOpen) > now)
    return `自评从${beijingText(submissionsOpen)}开始提交，现在可以先填写和校验。`;
  return null;
};

export interface FillingDeskProps {
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** Something was submitted: fetch the evaluation again. */
  readonly onChanged: () => void;
}

/** Everything that a park does with its sheet: fill in, check, submit, and read the result. */
export const FillingDesk = ({ plan, evaluation, onChanged }: FillingDeskProps) => {
  const { api, drafts, remember } = useSession();
  const { park, year, participant } = evaluation;
  // Made once: what was published is written once into the workbook.
  const assessed = useMemo(
    () => evaluation.latest && { ...evaluation.latest, verified: evaluation.verified },
    [evaluation],
  );
  const returned = useMemo(() => returnedTo(evaluation), [evaluation]);
  const ruleSet = RULE_SETS[plan.ruleSet];
  const context = useMemo(
    () => ({
      plan: participant,
      ruleSet,
      readings: plan.readings,
      about: { year, park: participant },
      returned,
    }),
    [participant, ruleSet, plan.readings, year, returned],
  );
  useEffect(
    () =>
      remember({
        park,
        year,
        participant,
        ruleSet: plan.ruleSet,
        readings: plan.readings,
        returned: [...(returned?.remarks ?? [])],
      }),
    [remember, park, year, participant, plan, returned],
  );

  const [marks] = useState(noReturnedMarks);
  const sheet = useFilledSheet(
    useMemo(() => scoringFilled(context, evaluation, plan, marks), [context, evaluation, plan, marks]),
  );
  const { place, questions, checking } = sheet;
  const validation = sheet.reading?.validation ?? null;
  const toMend = countFindings((validation?.findings ?? []).filter((found) => !isBlankScore(found))).errors;
  const foreign = validation && foreignSheet(validation.reading, park, year);
  const changes = useMemo(
    () => (validation && foreign === null ? changesSince(evaluation.latest, validation, context) : null),
    [validation, foreign, evaluation.latest, context],
  );
  const submission = useSubmission({
    api,
    drafts,
    park,
    year,
    basedOn: evaluation.currentVersion,
    check: async () => (await sheet.check())?.validation ?? null,
    changesIn: (checked) => changesSince(evaluation.latest, checked, context),
    onReceived: () => {
      place.say(null);
      onChanged();
    },
    onRefused: onChanged,
  });
  const submit = useTask(submission.ask, { place });
  const draft = submission.flow.kind === 'idle' ? drafts.find(park, year) : null;
  const now = useNow();
  const maySubmit = possibleParkSteps(evaluation.stage, evaluation.yearState).includes('submit');
  const blocked = foreign ?? whyNotNow(evaluation, changes, now);

  return (
    <>
      <Page
        topic={evaluation.currentVersion}
        footer={
          maySubmit && (
            <FillingFooter
              sheet={sheet}
              blocked={blocked}
              checking={checking.busy || submission.flow.kind === 'checking'}
              onCheck={() => void checking.run()}
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
        {evaluation.result && (
          <ResultSection
            result={evaluation.result}
            submission={assessed}
            ruleSet={ruleSet}
            sheet={validation?.reading ?? null}
          />
        )}
        {evaluation.absence && !evaluation.result && <AbsenceNotice absence={evaluation.absence} />}
        <StatusSection evaluation={evaluation} />
        {evaluation.currentVersion > 0 && (
          <ParkFigures key={`figures of ${String(evaluation.currentVersion)}`} park={park} />
        )}
        {returned && evaluation.review && (
          <ReturnedSection review={evaluation.review} until={evaluation.submissionsClose} validation={validation} />
        )}
        {changes?.outside && validation && evaluation.latest && (
          <OutsideSection
            outside={changes.outside}
            latest={evaluation.latest}
            validation={validation}
            onRestored={sheet.reread}
          />
        )}
        <SheetSection evaluation={evaluation} plan={plan} sheet={sheet} foreign={foreign} />
        {validation && sheet.checks > 0 && (
          <FindingsSection
            validation={validation}
            asked={openQuestions({ questions }).length}
            turn={sheet.checks}
            onFixed={sheet.reread}
          />
        )}
        {validation && sheet.checks > 0 && foreign === null && maySubmit && (
          <>
            <EvidenceGapsSection evaluation={evaluation} validation={validation} ruleSet={ruleSet} />
            <SourceHintsSection evaluation={evaluation} validation={validation} ruleSet={ruleSet} />
          </>
        )}
        {validation && sheet.checks > 0 && foreign === null && (
          <FilledAgainstList park={park} year={year} reading={validation.reading} />
        )}
        {validation && sheet.checks > 0 && foreign === null && (
          <MonthsCheck
            year={year}
            park={park}
            reported={validation.reading.reported}
            cells={validation.reading.cells.figures}
          />
        )}
        {validation && sheet.checks === 0 && toMend > 0 && (
          <Act task={checking} quiet>
            校验，看看还有哪些要改（{toMend} 处）
          </Act>
        )}
        {validation && (
          <ScoresSection plan={plan} validation={validation} isListed={sheet.checks > 0} onAdopted={sheet.reread} />
        )}
      </Page>
      <SubmissionDialog control={submission} />
    </>
  );
};
