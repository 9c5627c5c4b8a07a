import { SEVERITY, type Finding } from '../../shared/api/finding';
import { Version, type Instant } from '../../shared/api/ids';
import type { Participant } from '../../shared/api/plan';
import { Receipt, Submission, type SubmissionRequest } from '../../shared/api/submission';
import { ItemScores } from '../../shared/api/score';
import { checkClaimed } from '../../shared/assessment/check-claimed';
import { checkReported } from '../../shared/assessment/check-reported';
import { evaluate } from '../../shared/assessment/evaluate';
import { reportedAsJson } from '../../shared/assessment/reported-as-json';
import { ITEM_IDS } from '../../shared/regulation/indicators/indicator';
import { points, printedPoints, sumPoints } from '../../shared/regulation/quantities';
import { RULE_SETS } from '../../shared/regulation/rule-set';
import { digestOf } from '../integrity/digest';
import { DanglingPointer } from '../store/failures';
import type { YearHead } from '../store/items';
import type { Exchange, Handler } from './exchange';
import { once } from './once';
import { AlreadyPublished, InvalidSubmission, StaleVersion, SubmissionsClosed } from './refusal';
import { parkOf } from './sight';

const refuseOutsidePeriod = ({ year, state, submissionsClose }: YearHead, now: Instant) => {
  if (state === 'published') throw new AlreadyPublished(year);
  if (Date.parse(now) > Date.parse(submissionsClose)) throw new SubmissionsClosed(submissionsClose);
};

/** What is scored and kept: everything recomputed from the figures under the year's rules, with the plan's own figures. Throws InvalidSubmission. */
const assessed = (head: YearHead, participant: Participant, { reported, claimed }: SubmissionRequest) => {
  const { readings, ruleSet } = head;
  const checked = checkReported(reported, participant);
  const assessment = checked.ok ? evaluate(checked.reported, RULE_SETS[ruleSet], readings) : null;
  const findings: Finding[] = [...checked.findings, ...checkClaimed(claimed, null, assessment, readings)];
  const errors = findings.filter(({ code }) => SEVERITY[code] === 'error').length;
  if (!checked.ok || !assessment || errors > 0) throw new InvalidSubmission(findings, errors);
  const figures = reportedAsJson(checked.reported);
  return {
    ruleSet,
    readings,
    reported: figures,
    claimed,
    findings,
    items: ItemScores.parse(Object.fromEntries(ITEM_IDS.map((id) => [id, printedPoints(assessment.items[id].score)]))),
    total: printedPoints(assessment.total),
    claimedTotal: printedPoints(sumPoints(ITEM_IDS.map((id) => points(claimed[id] ?? 0)))),
    hash: digestOf({ ruleSet, readings, reported: figures, claimed }),
  };
};

const accept = async ({ principal, parameters, body, stamp, now, dependencies }: Exchange<'submit'>) => {
  const { store } = dependencies;
  const { year, park } = parameters;
  const { head, participant } = await parkOf(store, principal, 'submission.write', year, park);
  refuseOutsidePeriod(head, now);
  const before = await store.evaluationHead(year, park);
  const current = before?.version ?? 0;
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
  await store.putSubmission(stamp, head, before, submission);
  return Receipt.parse(submission);
};

export const submit: Handler<'submit'> = async (exchange) => {
  const { principal, parameters, stamp, dependencies } = exchange;
  const { store } = dependencies;
  await parkOf(store, principal, 'submission.write', parameters.year, parameters.park);
  return once(
    store,
    stamp,
    () => accept(exchange),
    async (recorded) => {
      const first =
        recorded.kind === 'submission' && (await store.submission(recorded.year, recorded.park, recorded.version));
      if (!first) throw new DanglingPointer('The answer to a submission');
      return Receipt.parse(first);
    },
  );
};
