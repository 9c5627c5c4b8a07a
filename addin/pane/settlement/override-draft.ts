import type { SettlementSheet } from '../../../shared/api/settlement';
import { finalScores, type FinalScores } from '../../../shared/evaluation/settlement/final-scores';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { otherThanStandard } from '../../../shared/assessment/explanation/standard-text';
import { isOfStandard, scoreLimit } from '../../../shared/assessment/outcome';
import { indicatorOf, itemIds } from '../../../shared/regulation/rule-set';
import type { Rules } from '../session/session';

/** The bureau's decision on an item as it is being typed: a score of its own, or what becomes of the district's (`take`). */
export interface OverrideDraft {
  readonly take?: 'district' | 'standing';
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

/** What the last settlement of this version decided, to start from; not where the district says something else by now. */
export const draftsOf = ({ settled, version, opinions }: SettlementSheet): OverrideDrafts => {
  if (settled?.version !== version) return {};
  const still = new Map(opinions.map(({ item, district }) => [item, district]));
  const drafts: Partial<Record<ItemId, OverrideDraft>> = Object.fromEntries(
    settled.overrides.map(({ item, to, reason }) => [item, { score: String(to), reason }]),
  );
  for (const { item, take, district, reason } of settled.decided ?? []) {
    if (take === 'other') continue;
    if (still.get(item) === district) drafts[item] = { take, score: '', reason };
    else Reflect.deleteProperty(drafts, item);
  }
  return drafts;
};

/** The district's opinions that no draft is about. */
export const openOpinions = ({ opinions }: SettlementSheet, drafts: OverrideDrafts) =>
  opinions.filter(({ item }) => !drafts[item]);

/** The most that an item can be given. */
export const limitOf = (item: ItemId, { ruleSet, readings }: Rules): number =>
  scoreLimit(indicatorOf(ruleSet, item), readings);

/** The score that a draft says, where it says one that the item can have. */
const scoreOf = (item: ItemId, { score }: OverrideDraft, rules: Rules): number | null => {
  const text = score.trim();
  return SCORE.test(text) && Number(text) <= limitOf(item, rules) ? Number(text) : null;
};

/** What is to be said of a draft's score that the standard of the item does not give; null of any other. */
export const standardHint = (item: ItemId, draft: OverrideDraft, rules: Rules): string | null => {
  const score = scoreOf(item, draft, rules);
  const indicator = indicatorOf(rules.ruleSet, item);
  return score === null || isOfStandard(indicator, rules.readings, score)
    ? null
    : `${otherThanStandard(indicator, rules.readings, score)}，请在理由中说明为何如此核定。`;
};

/** What is wrong with a draft, in words; null where it can stand. */
export const overrideFault = (item: ItemId, draft: OverrideDraft, rules: Rules): string | null => {
  if (draft.take === 'district') return null;
  if (draft.take === 'standing') return draft.reason.trim() === '' ? `请写明不采纳 ${item} 初审得分的理由。` : null;
  if (scoreOf(item, draft, rules) === null)
    return `${item} 的得分应为 0 至 ${String(limitOf(item, rules))} 之间的数，最多两位小数。`;
  return draft.reason.trim() === '' ? `请写明改动 ${item} 得分的理由。` : null;
};

/** The overrides that the drafts say; those that say no score yet are left out. */
export const overridesOf = (drafts: OverrideDrafts, rules: Rules): readonly Override[] =>
  itemIds(rules.ruleSet).flatMap((item): Override[] => {
    const draft = drafts[item];
    const score = draft && !draft.take ? scoreOf(item, draft, rules) : null;
    return draft && score !== null ? [{ item, score, reason: draft.reason.trim() }] : [];
  });

/** What the drafts say of the district's opinions that stand. */
export const decisionsOf = ({ opinions }: SettlementSheet, drafts: OverrideDrafts) =>
  opinions.flatMap(({ item, district }) => {
    const { take, reason = '' } = drafts[item] ?? {};
    // Whoever follows the district takes its words.
    return take ? [{ item, take, district, reason: take === 'standing' ? reason.trim() : '' }] : [];
  });

/** What settling with the drafts comes to. */
export const settledWith = (sheet: SettlementSheet, drafts: OverrideDrafts, rules: Rules): FinalScores => {
  const adopted = decisionsOf(sheet, drafts).flatMap(({ item, take, district }) =>
    take === 'district' ? [{ item, score: district }] : [],
  );
  return finalScores(rules, sheet.computed, sheet.tally, [...overridesOf(drafts, rules), ...adopted]);
};
