import type { SettlementSheet } from '../../../shared/api/settlement';
import type { ScoredItems } from '../../../shared/evaluation/submission/computed-scores';
import { finalScores } from '../../../shared/evaluation/settlement/final-scores';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { indicatorOf, itemIds, type RuleSet } from '../../../shared/regulation/rule-set';

/** An override as it is being typed. */
export interface OverrideDraft {
  readonly score: string;
  readonly reason: string;
}
export type OverrideDrafts = Partial<Readonly<Record<ItemId, OverrideDraft>>>;

interface Override {
  readonly item: ItemId;
  readonly score: number;
  readonly reason: string;
}
const SCORE = /^\d{1,3}(\.\d{1,2})?$/;

/** What the last settlement of this version overrode, to start from. */
export const draftsOf = ({ settled, version }: SettlementSheet): OverrideDrafts =>
  settled?.version === version
    ? Object.fromEntries(settled.overrides.map(({ item, to, reason }) => [item, { score: String(to), reason }]))
    : {};

/** The score that a draft says, where it says one that the item can have. */
const scoreOf = (item: ItemId, { score }: OverrideDraft, ruleSet: RuleSet): number | null => {
  const text = score.trim();
  return SCORE.test(text) && Number(text) <= indicatorOf(ruleSet, item).weight ? Number(text) : null;
};

/** What is wrong with a draft, in words; null where it can stand. */
export const overrideFault = (item: ItemId, draft: OverrideDraft, ruleSet: RuleSet): string | null => {
  if (scoreOf(item, draft, ruleSet) === null)
    return `${item} 的得分应为 0 至 ${String(indicatorOf(ruleSet, item).weight)} 之间的数，最多两位小数。`;
  return draft.reason.trim() === '' ? `请写明改动 ${item} 得分的理由。` : null;
};

/** The overrides that the drafts say; those that say no score yet are left out. */
export const overridesOf = (drafts: OverrideDrafts, ruleSet: RuleSet): readonly Override[] =>
  itemIds(ruleSet).flatMap((item): Override[] => {
    const draft = drafts[item];
    const score = draft ? scoreOf(item, draft, ruleSet) : null;
    return draft && score !== null ? [{ item, score, reason: draft.reason.trim() }] : [];
  });

/** What settling with the drafts comes to. */
export const settledWith = (
  { computed, mean }: SettlementSheet,
  drafts: OverrideDrafts,
  ruleSet: RuleSet,
): ScoredItems => finalScores(computed, mean, overridesOf(drafts, ruleSet));
