import type { AnnexForm } from './annex-form';
import type { Figure, FigureId } from './figures';
import type { GradingRule } from './grades';
import type { MonthlyKind } from './monthly-figures';
import type { Dimension, Indicator, ItemId } from './indicators/indicator';
import { RULE_SET_2021_57 as ANNEX_2_2021_57 } from './rule-sets/2021-57-1';
import { RULE_SET_2021_57_EXAMPLE as ANNEX_2_EXAMPLE } from './rule-sets/2021-57-2-example';
import { RULE_SET_EXAMPLE_PROVINCE } from './rule-sets/example-province-1';

/** Every rule set, those of one regulation from the oldest to the newest. */
const KNOWN = [ANNEX_2_2021_57, ANNEX_2_EXAMPLE, RULE_SET_EXAMPLE_PROVINCE] as const;
export type KnownRuleSet = (typeof KNOWN)[number];

/**
 * A version of the rules, with its own figures and items. Results name it, so that they can be recomputed with it years later: one that a year was
 * assessed by never changes again.
 */
export interface RuleSet {
  readonly id: RuleSetId;
  /** Where its words come from, as the sheets cite it. */
  readonly basis: string;
  /** Whether no authority has issued it: then a plan may name it only where the deployment says so, and people see it called 示例. */
  readonly isExample: boolean;
  /** The printed heads of its scoring table. */
  readonly form: AnnexForm;
  readonly grading: GradingRule;
  /** What it asks a park for, in the order of the sheet. */
  readonly figures: Readonly<Partial<Record<FigureId, Figure>>>;
  /** Which of them districts report by month (Article 16), and how the months make the year's. */
  readonly monthly: Readonly<Partial<Record<FigureId, MonthlyKind>>>;
  readonly dimensions: readonly Dimension[];
  /** The same indicators in a row, in the order of the printed table. */
  readonly indicators: readonly Indicator[];
  /** The items whose standard tops out below or above its weight, so that R-ceiling decides. The proof holds this against the standards. */
  readonly disputed: readonly ItemId[];
}
export type RuleSetId = KnownRuleSet['id'];

const known: readonly RuleSet[] = KNOWN;
// fromEntries forgets the keys: they are the ids.
export const RULE_SETS = Object.fromEntries(known.map((ruleSet) => [ruleSet.id, ruleSet])) as Readonly<
  Record<RuleSetId, RuleSet>
>;
export const RULE_SET_2021_57: RuleSet = ANNEX_2_2021_57;
export const RULE_SET_2021_57_EXAMPLE: RuleSet = ANNEX_2_EXAMPLE;
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

/** The items of a rule set, in the order of the printed table. */
export const itemIds = ({ indicators }: RuleSet): readonly ItemId[] => indicators.map(({ id }) => id);
/** The figures of a rule set, in the order of the sheet. */
export const figureIds = ({ figures }: RuleSet): readonly FigureId[] => Object.keys(figures) as FigureId[];

/** The figure of that name. Throws RangeError for a rule set that lacks it. */
export const figureOf = ({ id: ruleSet, figures }: Pick<RuleSet, 'id' | 'figures'>, id: FigureId): Figure => {
  const found = figures[id];
  if (!found) throw new RangeError(`Rule set ${ruleSet} has no figure ${id}`);
  return found;
};
/** The title of another table about the same annex: its own name in the place of 评分表. */
export const tableTitle = ({ form }: RuleSet, table: string): string => form.title.replace(/评分表$/, table);

/** The item that first needs a figure. Throws RangeError for a rule set that lacks it. */
export const itemOfFigure = (ruleSet: RuleSet, id: FigureId): Indicator => {
  const { item } = figureOf(ruleSet, id);
  const found = ruleSet.indicators.find((indicator) => indicator.id === item);
  if (!found) throw new RangeError(`Rule set ${ruleSet.id} has no item ${item}, where its figure ${id} should stand`);
  return found;
};
/** The words of a judgement's options, by key; none for other figures. */
export const optionsOf = (ruleSet: RuleSet, id: FigureId): Readonly<Record<string, string>> => {
  const { of } = figureOf(ruleSet, id);
  return of.kind === 'choice' ? of.options : {};
};

/** The items of all rule sets: one order for whatever holds items without saying by which rules. */
export const ALL_ITEM_IDS: readonly ItemId[] = [...new Set(Object.values(RULE_SETS).flatMap(itemIds))];
/** The figures of all rule sets. */
export const ALL_FIGURE_IDS: readonly FigureId[] = [...new Set(Object.values(RULE_SETS).flatMap(figureIds))];

/** Whether two rule sets ask for the same figures and score the same items, so that what was reported under one can be scored under the other. */
export const sameForm = (one: RuleSet, other: RuleSet): boolean =>
  itemIds(one).join() === itemIds(other).join() && figureIds(one).join() === figureIds(other).join();
