import type { ParkId } from '../../shared/vocabulary/ids';
import { Version } from '../../shared/vocabulary/ids';
import { SettlementInShort, type Settlement } from '../../shared/api/settlement';
import { claimedSum } from '../../shared/assessment/findings/check-claimed';
import type { Submission } from '../../shared/api/submission';
import { computedScores } from '../../shared/evaluation/submission/computed-scores';
import { Plan } from '../../shared/evaluation/plan/plan';
import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import { RULE_SETS } from '../../shared/regulation/rule-set';
import type { YearHead } from '../store/table/items';
import type { Kept } from '../store/table/kept';
import type { Store } from '../store/store';
import { digestOfAbsence } from '../store/digest-of-absence';
import { digestOf } from '../trail/chain';
import type { Written } from './rebuild-evaluation';
import { isSame } from './trail-finding';
import type { TrailFindings } from './verify-chain';
import { isOfFigure, verifyFigures } from './verify-figures';

const Rules = Plan.pick({ ruleSet: true, readings: true });

/** Whether a submission's scores are what its own figures come to under the rules that it names. */
const isScoredAsReported = ({
  ruleSet,
  readings,
  reported,
  claimed,
  items,
  total,
  claimedTotal,
}: Submission): boolean => {
  const rules = Rules.safeParse({ ruleSet, readings });
  if (!rules.success) return false;
  return (
    claimedTotal === claimedSum(claimed, RULE_SETS[rules.data.ruleSet]) &&
    isSame(computedScores(rules.data, null, reported), { items, total })
  );
};

/** Checks each entry of a trail against the submission, review, settlement, evidence or verified figure that it says was written, and answers the entries with these. */
export const verifyWritten = async (
  store: Store,
  { year }: YearHead,
  park: ParkId,
  kept: readonly Kept<EvaluationEvent>[],
  found: TrailFindings,
): Promise<Written[]> => {
  const written: Written[] = [];
  let settled: Settlement | null = null;
  for (const { item: event, schema } of kept) {
    const { kind, sequence, version, reason, content, at, by } = event;
    /** Expects what stands beside the entry to be what it digests. */
    const digested = <Item>(stored: Kept<Item> | null, words: string): Item | undefined => {
      if (stored) found.account(stored.key);
      const holds = stored !== null && content === digestOf(stored.written) && stored.schema === schema;
      found.expect(holds, sequence, words);
      return stored?.item;
    };
    const step: { -readonly [Name in keyof Written]: Written[Name] } = { event };
    if (kind === 'submitted') {
      const stored = await store.keptSubmission(year, park, Version.parse(version));
      settled = null;
      found.expect(stored !== null, sequence, `第${version}版自评缺失`);
      if (stored) {
        found.account(stored.key);
        step.submission = stored.item;
        const { ruleSet, readings, reported, claimed, choices, sheet, sources, hash } = stored.written;
        // What was chosen, which sheet was read, and where figures come from is hashed where it was said; versions before that have no such thing.
        const sent = {
          ...{ ruleSet, readings, reported, claimed },
          ...(choices !== undefined && { choices }),
          ...(sheet !== undefined && { sheet }),
          ...(sources !== undefined && { sources }),
        };
        const isWhole = content === hash && hash === digestOf(sent);
        found.expect(isWhole, sequence, `第${version}版自评与记录的摘要不符`);
        found.expect(isScoredAsReported(stored.item), sequence, `第${version}版自评的核算得分与填报数据不符`);
        found.expect(stored.item.sheet === event.sheet, sequence, `第${version}版自评的工作表名称与记录不符`);
        const { submittedAt, submittedBy } = stored.item;
        found.expect(
          isSame(
            { submittedAt, submittedBy, version: stored.item.version, year: stored.item.year, park: stored.item.park },
            { submittedAt: at, submittedBy: by, version, year, park },
          ) && stored.schema === schema,
          sequence,
          `第${version}版自评的园区、版本、时间或提交人与记录不符`,
        );
      }
    }
    if (kind === 'returned' || kind === 'passed') {
      step.review = digested(await store.keptReview(year, park, sequence), '初审意见与记录的摘要不符');
      settled = null;
    }
    if (kind === 'settled') {
      step.settlement = digested(await store.keptSettlement(year, park, sequence), '核定结果与记录的摘要不符');
      settled = step.settlement ?? null;
    }
    if (kind === 'reopened') {
      const settlement = settled && SettlementInShort.parse(settled);
      found.expect(content === digestOf({ version, reason, settlement }), sequence, '退回重新初审与记录的摘要不符');
      settled = null;
    }
    if (kind === 'evidence-added' || kind === 'evidence-removed')
      digested(await store.keptEvidence(year, park, sequence), '佐证材料与记录的摘要不符');
    if (isOfFigure(kind))
      step.figure = digested(await store.keptFigure(year, park, sequence), '核实数或其答复、撤回与记录的摘要不符');
    if (event.absence)
      found.expect(content === digestOfAbsence(event), sequence, '未参加评估的提议或决定与记录的摘要不符');
    // Until when is kept of all but the first ones.
    const isExtension = kind === 'review-extended' || kind === 'panel-extended' || (kind === 'extended' && event.until);
    if (isExtension)
      found.expect(content === digestOf({ until: event.until, reason, by, at }), sequence, '延期与记录的摘要不符');
    written.push(step);
  }
  verifyFigures(written, found);
  const submissions = written.filter(({ event }) => event.kind === 'submitted');
  for (const [index, { event }] of submissions.entries())
    found.expect(event.version === index + 1, event.sequence, '自评的版本不连续');
  return written;
};
