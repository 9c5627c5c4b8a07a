import type { Dimension, Indicator, ItemId } from './indicators/indicator';
import { RULE_SET_2021_57 } from './rule-sets/2021-57-1';
import { RULE_SET_2021_57_EXAMPLE } from './rule-sets/2021-57-2-example';

export { RULE_SET_2021_57, RULE_SET_2021_57_EXAMPLE };

/** A version of the rules. Results name it, so that they can be recomputed with it years later: one that a year was assessed by never changes again. */
export interface RuleSet {
  readonly id: RuleSetId;
  /** Where its words come from, as the sheets cite it. */
  readonly basis: string;
  /** Whether no authority has issued it: then a plan may name it only where the deployment says so, and people see it called 示例. */
  readonly isExample: boolean;
  readonly dimensions: readonly Dimension[];
  /** The same indicators in a row, in the order of the printed table. */
  readonly indicators: readonly Indicator[];
  /** The items whose standard tops out below or above its weight, so that R-ceiling decides. The proof holds this against the standards. */
  readonly disputed: readonly ItemId[];
}
export type RuleSetId = '2021-57/1' | '2021-57/2';

export const RULE_SETS: Readonly<Record<RuleSetId, RuleSet>> = {
  '2021-57/1': RULE_SET_2021_57,
  '2021-57/2': RULE_SET_2021_57_EXAMPLE,
};
export const RULE_SET_IDS = Object.keys(RULE_SETS) as readonly RuleSetId[];

/** The newest that an authority has issued: what the first plan of all starts from, and what counts where there is no plan. */
export const CURRENT_RULE_SET: RuleSet = RULE_SET_2021_57;

/** The rule set of that name; null where this version knows none. */
export const knownRuleSet = (id: string): RuleSet | null =>
  Object.values(RULE_SETS).find((ruleSet) => ruleSet.id === id) ?? null;

/** What people see of a rule set's name: 2021-57/1, or 2021-57/2（示例）. */
export const ruleSetLabel = ({ id, isExample }: RuleSet): string => `${id}${isExample ? '（示例）' : ''}`;

/** The indicator of an item. Throws RangeError for a rule set that lacks it. */
export const indicatorOf = ({ id: ruleSet, indicators }: RuleSet, id: ItemId): Indicator => {
  const found = indicators.find((indicator) => indicator.id === id);
  if (!found) throw new RangeError(`Rule set ${ruleSet} has no item ${id}`);
  return found;
};

/** The sum of all weights, as printed beside 合计. */
export const printedTotal = ({ dimensions }: RuleSet): number =>
  dimensions.reduce((sum, { printedSum }) => sum + printedSum, 0);
