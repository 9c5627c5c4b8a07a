import { SEVERITY, type Finding, type Place } from '../../../shared/assessment/findings/finding';
import { Version } from '../../../shared/vocabulary/ids';
import { maySubmit } from '../../../shared/evaluation/plan/confirmation';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { Receipt, Submission, type SubmissionRequest } from '../../../shared/api/submission';
import { claimedSum } from '../../../shared/assessment/findings/check-claimed';
import { checkClaimed } from '../../../shared/assessment/findings/check-claimed';
import { checkReported } from '../../../shared/assessment/findings/check-reported';
import { evaluate } from '../../../shared/assessment/evaluate';
import { reportedAsJson } from '../../../shared/assessment/reported-json';
import { NOBODY } from '../../../shared/evaluation/panel/tally';
import { computedScores, scoredItems } from '../../../shared/evaluation/submission/computed-scores';
import {
  outsideReturn,
  scoreDifferences,
  submissionDifferences,
  type OutsideReturn,
} from '../../../shared/evaluation/submission/differences';
import { RULE_SETS, type RuleSet, figureOf, indicatorOf } from '../../../shared/regulation/rule-set';
import { digestOf } from '../../trail/chain';
import { DanglingPointer } from '../../store/table/failures';
import type { EvaluationHead, YearHead } from '../../store/table/items';
import { KINDS } from '../../store/table/kinds';
import type { Exchange, Handler } from '../frame/exchange';
import { PlanUnconfirmed } from '../plan/refusals';
import { refuseOtherFigures, refuseOtherItems } from '../plan/items-of-year';
import { parkWrite, type OpenStep, type ParkDecision } from '../frame/park-step';
import { StaleVersion, Refusal } from '../frame/refusal';
import { TooEarly } from '../frame/step-refusals';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { listed } from '../frame/listed';

export class InvalidSubmission extends Refusal {
  constructor(findings: readonly Finding[], errors: number) {
    super('invalid-submission', `有 ${errors} 处错误，请按提示修改后重新提交；已填内容不受影响。`, {
      findings: [...findings],
    });
  }
}

/** A correction touched what was not returned. */
export class OutsideOfReturn extends Refusal {
  constructor({ figures, claims }: OutsideReturn, returned: readonly ItemId[], ruleSet: RuleSet) {
    const itemText = (id: ItemId) => `${id} ${indicatorOf(ruleSet, id).title}`;
    const touched = [
      ...figures.map((id) => `${SHEETS.figures}「${figureOf(ruleSet, id).label}」`),
      ...claims.map((id) => `${SHEETS.scoring} ${id}「得分」`),
    ];
    const places: Place[] = [
      ...figures.map((id) => ({ kind: 'figure', figure: id }) as const),
      ...claims.map((item) => ({ kind: 'claimed', item }) as const),
    ];
    super(
      'outside-return',
      `初审退回的是 ${listed(returned.map(itemText))}，只能修改这些项目（${PARK_STEPS.return.clause}）；${listed(touched)}与上一版不同，请恢复为上一版的内容后再提交。`,
      { places },
    );
  }
}

/** What is scored and kept: everything recomputed from the figures under the year's rules, with the plan's own figures. Throws UnknownItems, ClaimsIncomplete, InvalidSubmission. */
const assessed = (
  head: YearHead,
  participant: Participant,
  { reported, claimed, choices, sheet, sources }: SubmissionRequest,
) => {
  const { readings, ruleSet } = head;
  const rules = RULE_SETS[ruleSet];
  refuseOtherItems(claimed, rules);
  refuseOtherFigures(sources ?? {}, rules);
  const checked = checkReported(reported, participant, rules);
  const assessment = checked.ok ? evaluate(checked.reported, rules, readings) : null;
  const findings: Finding[] = [...checked.findings, ...checkClaimed(claimed, null, assessment, rules, readings)];
  const errors = findings.filter(({ code }) => SEVERITY[code] === 'error').length;
  if (!checked.ok || !assessment || errors > 0) throw new InvalidSubmission(findings, errors);
  const figures = reportedAsJson(checked.reported, rules);
  const read = { ...(choices && { choices }), ...(sheet && { sheet }), ...(sources && { sources }) };
  return {
    ruleSet,
    readings,
    reported: figures,
    claimed,
    findings,
    ...scoredItems(assessment, rules),
    claimedTotal: claimedSum(claimed, rules),
    ...read,
    hash: digestOf({ ruleSet, readings, reported: figures, claimed, ...read }),
  };
};

/** From a return until the district has looked again, a sheet may differ from the last version only in what was returned. Throws OutsideOfReturn. */
const refuseOutsideReturn = (
  { latest, review }: EvaluationHead,
  after: Pick<Submission, 'reported' | 'claimed' | 'items'>,
  ruleSet: RuleSet,
) => {
  if (!latest || review?.decision !== 'return') return;
  const outside = outsideReturn(submissionDifferences(latest, after), review.items, after.items, ruleSet);
  if (outside.figures.length + outside.claims.length > 0) throw new OutsideOfReturn(outside, review.items, ruleSet);
};

/** What the park's own changes did to its scores since the last version, both under the plan as it stands. */
const changesSince = (
  { latest }: EvaluationHead,
  head: YearHead,
  participant: Participant,
  { items }: Pick<Submission, 'items'>,
) =>
  latest
    ? scoreDifferences(computedScores(head, participant, latest.reported).items, items).map((change) => ({
        ...change,
        reason: '',
      }))
    : [];

const accept = (
  { head, participant, before }: OpenStep,
  { principal, parameters, body, now }: Exchange<'submit'>,
): ParkDecision & { readonly answer: Receipt } => {
  const { year, park } = parameters;
  if (!maySubmit(head)) throw new PlanUnconfirmed(year, PARK_STEPS.submit.name);
  const { submissionsOpen } = head;
  if (submissionsOpen !== null && Date.parse(now) < Date.parse(submissionsOpen)) {
    throw new TooEarly('submit', submissionsOpen);
  }
  const current = before.latest?.version ?? 0;
  if (body.basedOn !== current) {
    throw new StaleVersion(
      `系统中已有第 ${current} 版自评，您填写时依据的是第 ${body.basedOn} 版。请先查看第 ${current} 版，确认后再提交。`,
      current,
    );
  }
  const submission = Submission.parse({
    ...assessed(head, participant, body),
    park,
    year,
    version: Version.parse(current + 1),
    submittedAt: now,
    submittedBy: principal.account,
  });
  refuseOutsideReturn(before, submission, RULE_SETS[head.ruleSet]);
  const { version, submittedAt, hash, reported, claimed, claimedTotal, sheet } = submission;
  return {
    after: {
      latest: { version, submittedAt, hash, reported, claimed, claimedTotal, ...(sheet && { sheet }) },
      // Of the version before: they bind nothing of this one.
      verified: undefined,
      panel: NOBODY,
      settlement: null,
    },
    version,
    sheet,
    changes: changesSince(before, head, participant, submission),
    content: hash,
    bearing: 'submission',
    items: [{ key: KINDS.submission.key(year, park, version), item: submission, isNew: true }],
    recorded: { kind: 'submission', year, park, version },
    answer: Receipt.parse(submission),
  };
};

export const submit: Handler<'submit'> = parkWrite('submit', accept, async (recorded, store) => {
  const first =
    recorded.kind === 'submission' && (await store.submission(recorded.year, recorded.park, recorded.version));
  if (!first) throw new DanglingPointer('The answer to a submission');
  return Receipt.parse(first);
});
