import type { ItemChange } from '../../../shared/evaluation/trail/event';
import type { Instant } from '../../../shared/vocabulary/ids';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Review, ReviewRequest } from '../../../shared/api/review';
import { NOBODY } from '../../../shared/evaluation/panel/tally';
import { countedFigures, withVerified } from '../../../shared/evaluation/verified/counted';
import { computedScores, withTotal } from '../../../shared/evaluation/submission/computed-scores';
import { scoreDifferences } from '../../../shared/evaluation/submission/differences';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { reviewDeadline } from '../../../shared/evaluation/procedure/step';
import { digestOf } from '../../trail/chain';
import { DanglingPointer } from '../../store/table/failures';
import type { EvaluationHead, YearHead } from '../../store/table/items';
import { KINDS } from '../../store/table/kinds';
import type { Exchange, Handler } from '../frame/exchange';
import { refuseAboveLimit, refuseTwice, refuseUnexplained, refuseUnknownItems } from '../plan/items-of-year';
import { entryOf } from '../../store/table/panel-entry';
import { parkFor, stepOn } from '../frame/park-step';
import { CorrectionDateUnfit, RemarkedTwice, ReviewOfOldVersion } from './refusals';
import { ReasonNeeded } from '../frame/step-refusals';

type PassRequest = Extract<ReviewRequest, { decision: 'pass' }>;
type ReturnRequest = Extract<ReviewRequest, { decision: 'return' }>;
/** What a review decides, and what of it the trail says item by item. */
interface Decided extends Pick<Review, 'scores' | 'own' | 'total' | 'correctBy' | 'remarks'> {
  readonly changes: ItemChange[];
}

/** The district's own scores; one that differs from what was computed needs a remark. Throws ScoreOutOfRange, ReasonNeeded. */
const passed = (
  { scores, remarks }: PassRequest,
  computed: Readonly<Record<ItemId, number>>,
  rules: YearHead,
): Decided => {
  refuseAboveLimit(scores, rules);
  const reviewed = withTotal({ ...computed, ...scores });
  const said = new Map(remarks.map(({ item, remark }) => [item, remark]));
  const changes = scoreDifferences(computed, reviewed.items).map((change) => ({
    ...change,
    reason: said.get(change.item) ?? '',
  }));
  refuseUnexplained(scores, remarks, rules);
  const unexplained = changes.find(({ reason }) => reason === '');
  if (unexplained) throw new ReasonNeeded(`项目 ${unexplained.item} 的初审得分与核算得分不同，`);
  return {
    scores: reviewed.items,
    own: Object.fromEntries(changes.map(({ item }) => [item, reviewed.items[item]])),
    total: reviewed.total,
    correctBy: null,
    remarks: remarks.filter(({ remark }) => remark !== ''),
    changes,
  };
};

/** The items to correct; each needs a remark that the park can go by. Throws ReasonNeeded, CorrectionDateUnfit. */
const returned = ({ remarks, correctBy }: ReturnRequest, reviewsClose: Instant | null, now: Instant): Decided => {
  const unexplained = remarks.find(({ remark }) => remark === '');
  if (unexplained) throw new ReasonNeeded(`退回项目 ${unexplained.item}，`);
  const due = Date.parse(correctBy);
  if (due <= Date.parse(now) || (reviewsClose !== null && due > Date.parse(reviewsClose))) {
    throw new CorrectionDateUnfit(reviewsClose);
  }
  const changes = remarks.map(({ item, remark }) => ({ item, from: null, to: null, reason: remark }));
  return { scores: null, total: null, correctBy, remarks, changes };
};

const decidedOn = (
  body: ReviewRequest,
  head: YearHead,
  participant: Participant,
  before: EvaluationHead,
  now: Instant,
): Decided => {
  const { latest } = before;
  if (!latest) throw new DanglingPointer(`The submission of ${participant.park} in ${head.year}`);
  if (latest.version !== body.version) throw new ReviewOfOldVersion(body.version, latest.version);
  const counted = countedFigures(before, now);
  const ruleSet = RULE_SETS[head.ruleSet];
  // The keys were parsed.
  const scored = body.decision === 'pass' ? (Object.keys(body.scores) as ItemId[]) : [];
  refuseUnknownItems([...scored, ...body.remarks.map(({ item }) => item)], ruleSet);
  refuseTwice(body.remarks, RemarkedTwice);
  return body.decision === 'pass'
    ? passed(body, computedScores(head, participant, withVerified(latest.reported, counted)).items, head)
    : returned(body, reviewDeadline(head, before), now);
};

export const review: Handler<'review'> = stepOn(
  parkFor('pass'),
  ({ body }: Exchange<'review'>) => body.decision,
  ({ head, participant, before }, { principal, parameters, body, now }) => {
    const { year, park } = parameters;
    const { decision, version, opinion, sheet } = body;
    const { changes, ...decided } = decidedOn(body, head, participant, before, now);
    const sequence = before.chain.sequence + 1;
    const review: Review = { sequence, decision, version, at: now, by: principal.account, opinion, ...decided };
    const { scores, own, total, correctBy } = review;
    const items = decision === 'return' ? review.remarks.map(({ item }) => item) : [];
    return {
      after: {
        review: { sequence, decision, version, correctBy, items, scores, ...(own && { own }), total },
        panel: NOBODY,
        settlement: null,
      },
      version,
      reason: opinion,
      sheet,
      changes,
      content: digestOf(review),
      items: [
        { key: KINDS.review.key(year, park, sequence), item: review, isNew: true },
        // Also without a panel: an amendment of the plan may still call one.
        ...(decision === 'pass'
          ? [{ key: KINDS.panelEntry.key(year, entryOf(head.panelSalt, park)), item: { park }, isNew: false }]
          : []),
      ],
    };
  },
);
