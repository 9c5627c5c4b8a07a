import * as z from 'zod';
import { ItemScores, type SomeScores } from '../../assessment/score';
import type { ItemId } from '../../regulation/indicators/indicator';
import type { Readings } from '../../regulation/readings';
import type { RuleSet } from '../../regulation/rule-set';
import { compareFractions, fraction, nearestWhole, wholeFraction, type Fraction } from '../../vocabulary/fraction';
import { points, printedPoints, type Points } from '../../vocabulary/quantities';
import type { PanelTally } from '../panel/tally';
import { itemsOf, type ScoredItems } from '../submission/computed-scores';
import { printedAlone } from './printed-totals';

/** A total as the exact fraction that it is, in hundredths of a point. */
export const ExactTotal = z.object({ numerator: z.number().int().min(0), denominator: z.number().int().min(1) });

/**
 * The panel's exact mean of an item, in hundredths, over those who scored: nobody's missing score counts as nothing, and who left the item as computed gave what it is computed to now. Null
 * where the panel scored none.
 */
const exactMean = (
  { scored, sums, left }: PanelTally,
  computed: Readonly<Record<ItemId, number>>,
  id: ItemId,
): Fraction | null => {
  const sum = sums[id];
  return sum === undefined || scored === 0 ? null : fraction(sum + (left?.[id] ?? 0) * points(computed[id]), scored);
};
const rounded = (mean: Fraction): Points => nearestWhole(mean) as Points;

/** The panel's mean per item as it is printed, half up to two places. Empty before anybody has scored. */
export const panelMean = (tally: PanelTally, computed: Readonly<Record<ItemId, number>>): SomeScores =>
  Object.fromEntries(
    itemsOf(computed).flatMap((id) => {
      const mean = exactMean(tally, computed, id);
      return mean ? [[id, printedPoints(rounded(mean))]] : [];
    }),
  );

/** By which scores become final. */
interface Rules {
  readonly ruleSet: Pick<RuleSet, 'grading'>;
  readonly readings: Pick<Readings, 'R-panel-rounding'>;
}
type Overrides = readonly { readonly item: ItemId; readonly score: number }[];

/** 最终得分 of all items as printed, and their total. */
export interface FinalScores extends ScoredItems {
  /** The total before it was printed, where the panel's means are fractions (R-panel-rounding `exact`) and the panel has scored. */
  readonly exactTotal?: Fraction;
}

/** Each item as it counts, in hundredths: the bureau's decision where there is one, else the panel's mean, else as computed. */
const exactScores = (
  { readings }: Rules,
  computed: Readonly<Record<ItemId, number>>,
  tally: PanelTally,
  overrides: Overrides,
): readonly (readonly [ItemId, Fraction])[] => {
  const decided = new Map(overrides.map(({ item, score }) => [item, score]));
  const isExact = readings['R-panel-rounding'] === 'exact';
  return itemsOf(computed).map((id) => {
    const own = decided.get(id);
    const mean = own === undefined ? exactMean(tally, computed, id) : null;
    if (mean) return [id, isExact ? mean : wholeFraction(rounded(mean))];
    return [id, wholeFraction(points(own ?? computed[id]))];
  });
};

/**
 * 最终得分: the bureau's decision where there is one, else the panel's mean, else as computed, and the sum of all. By R-panel-rounding means are added up as the fractions that they are, so
 * that the items as printed need not add up to the total, or rounded item by item.
 */
export const finalScores = (
  rules: Rules,
  computed: Readonly<Record<ItemId, number>>,
  tally: PanelTally,
  overrides: Overrides,
): FinalScores => {
  const exact = exactScores(rules, computed, tally, overrides);
  // Means of one panel have one denominator: that of how many scored.
  const denominator = Math.max(1, tally.scored);
  const numerator = exact.reduce((sum, [, score]) => sum + (score.numerator * denominator) / score.denominator, 0);
  const exactTotal = fraction(numerator, denominator);
  const items = ItemScores.parse(Object.fromEntries(exact.map(([id, score]) => [id, printedPoints(rounded(score))])));
  const total = printedAlone(exactTotal, rules.ruleSet.grading);
  return tally.scored > 0 && rules.readings['R-panel-rounding'] === 'exact'
    ? { items, total, exactTotal }
    : { items, total };
};

/** Whether a score set by hand is another than what counts without it. */
export const isOverride = (
  rules: Rules,
  computed: Readonly<Record<ItemId, number>>,
  tally: PanelTally,
  { item, score }: Overrides[number],
): boolean => {
  const [, without] = exactScores(rules, computed, tally, []).find(([id]) => id === item) ?? [];
  return without === undefined || compareFractions(without, wholeFraction(points(score))) !== 0;
};
