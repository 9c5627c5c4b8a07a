import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import { Version, type Digest, type ParkId } from '../../shared/vocabulary/ids';
import { Settlement } from '../../shared/api/settlement';
import type { Submission } from '../../shared/api/submission';
import { computedScores } from '../../shared/evaluation/submission/computed-scores';
import { Plan } from '../../shared/evaluation/plan/plan';
import { EvaluationHead, type YearHead } from '../store/table/items';
import type { Store } from '../store/store';
import { digestOf } from '../trail/chain';
import { isSame } from './trail-finding';
import type { TrailFindings } from './verify-chain';

const SettledShort = Settlement.pick({ sequence: true, version: true, computed: true, items: true, total: true });
const LatestShort = EvaluationHead.shape.latest.unwrap();

const Rules = Plan.pick({ ruleSet: true, readings: true });

/** Whether a submission's scores are what its own figures come to under the rules that it names. */
const isScoredAsReported = ({ ruleSet, readings, reported, items, total }: Submission): boolean => {
  const rules = Rules.safeParse({ ruleSet, readings });
  return rules.success && isSame(computedScores(rules.data, null, reported), { items, total });
};

/** Checks each entry of a trail against the submission, review, settlement, extension or evidence that it says was written, and the head against the last of each. */
export const verifyWritten = async (
  store: Store,
  { year }: YearHead,
  park: ParkId,
  head: EvaluationHead | null,
  events: readonly EvaluationEvent[],
  found: TrailFindings,
): Promise<void> => {
  let settled: Settlement | null = null;
  let lastExtension: { readonly sequence: number; readonly content: Digest } | null = null;

  for (const { kind, sequence, version, reason, content } of events) {
    if (kind === 'submitted') {
      const kept = await store.keptSubmission(year, park, Version.parse(version));
      settled = null;
      if (!kept) {
        found.expect(false, sequence, `第${version}版自评缺失`);
        continue;
      }
      const submission = kept.item;
      const { ruleSet, readings, reported, claimed, hash } = kept.written;
      const isWhole = content === hash && hash === digestOf({ ruleSet, readings, reported, claimed });
      found.expect(isWhole, sequence, `第${version}版自评与记录的摘要不符`);
      found.expect(isScoredAsReported(submission), sequence, `第${version}版自评的核算得分与填报数据不符`);
      if (head?.latest?.version === version)
        found.expect(isSame(head.latest, LatestShort.parse(submission)), sequence, '园区登记的数据与最近一版自评不符');
    }
    if (kind === 'returned' || kind === 'passed') {
      const kept = await store.keptReview(year, park, sequence);
      const review = kept?.item;
      settled = null;
      found.expect(kept !== null && content === digestOf(kept.written), sequence, '初审意见与记录的摘要不符');
      if (review && head?.review?.sequence === sequence) {
        const { decision, correctBy, scores, total, remarks } = review;
        const items = decision === 'return' ? remarks.map(({ item }) => item) : [];
        const short = { sequence, decision, version: review.version, correctBy, items, scores, total };
        found.expect(isSame(head.review, short), sequence, '园区登记的初审与初审意见不符');
      }
    }
    if (kind === 'settled') {
      const kept = await store.keptSettlement(year, park, sequence);
      settled = kept?.item ?? null;
      found.expect(kept !== null && content === digestOf(kept.written), sequence, '核定结果与记录的摘要不符');
      if (settled && head?.settlement?.sequence === sequence)
        found.expect(isSame(head.settlement, SettledShort.parse(settled)), sequence, '园区登记的得分与核定结果不符');
    }
    if (kind === 'reopened') {
      const settlement = settled && SettledShort.parse(settled);
      found.expect(content === digestOf({ version, reason, settlement }), sequence, '退回重新初审与记录的摘要不符');
      settled = null;
    }
    if (kind === 'evidence-added' || kind === 'evidence-removed') {
      const kept = await store.keptEvidence(year, park, sequence);
      found.expect(kept !== null && content === digestOf(kept.written), sequence, '佐证材料与记录的摘要不符');
    }
    if (kind === 'extended') lastExtension = { sequence, content };
  }

  // Of extensions the last alone is kept: earlier ones stand in the chain by their digest.
  if (lastExtension)
    found.expect(
      head?.extension !== null && digestOf(head?.extension) === lastExtension.content,
      lastExtension.sequence,
      '延期与记录的摘要不符',
    );
  const submitted = events.findLast(({ kind }) => kind === 'submitted');
  const counts = (head?.latest?.version ?? 0) === (submitted?.version ?? 0);
  found.expect(counts, submitted?.sequence ?? null, '园区登记的自评不是最近一版');
  found.expect(
    isSame(head?.settlement?.sequence ?? null, settled?.sequence ?? null),
    null,
    '园区登记的核定不是最近一次',
  );
};
