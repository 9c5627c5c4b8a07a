import { TOTAL_PLACES } from '../../assessment/score';
import type { GradingRule } from '../../regulation/grades';
import { compareFractions, nearestWhole, wholeFraction, type Fraction } from '../../vocabulary/fraction';
import { points } from '../../vocabulary/quantities';

/** Decimal places of a total as a rule. */
const USUAL = 2;

/** A total given in hundredths, half up to some decimal places. */
const printed = ({ numerator, denominator }: Fraction, places: number): number =>
  nearestWhole({ numerator: numerator * 10 ** (places - USUAL), denominator }) / 10 ** places;

/** On which side of the pass mark a total is. */
const sideOf = (total: Fraction, { passMark }: GradingRule): number =>
  Math.sign(compareFractions(total, wholeFraction(points(passMark))));

/** Those of some totals that two totals of so many places make look alike, or put on the other side of the pass mark. */
const hiddenAt = (totals: readonly Fraction[], places: number, grading: GradingRule): readonly Fraction[] => {
  const alike = new Map<number, Fraction[]>();
  for (const total of totals) {
    const look = printed(total, places);
    const ones = alike.get(look);
    if (ones) ones.push(total);
    else alike.set(look, [total]);
  }
  return [...alike].flatMap(([look, ones]) => {
    const [first] = ones;
    const isOne = first !== undefined && ones.every((one) => compareFractions(one, first) === 0);
    return isOne && Math.sign(look - grading.passMark) === sideOf(first, grading) ? [] : ones;
  });
};

/**
 * Totals, given in hundredths, as they are printed: to two places, half up. Where two places hide what decided, that is which of two is ahead or whether one passes, they are printed with as
 * many more as show it.
 */
export const printedTotals = <Park>(
  totals: ReadonlyMap<Park, Fraction>,
  grading: GradingRule,
): ReadonlyMap<Park, number> => {
  const hidden = new Set(hiddenAt([...totals.values()], USUAL, grading));
  let places = USUAL;
  while (places < TOTAL_PLACES && hiddenAt([...hidden], places, grading).length > 0) places += 1;
  return new Map(
    [...totals].map(([park, total]) => [park, printed(total, hidden.has(total) ? places : USUAL)] as const),
  );
};

/** A total, given in hundredths, as it is printed where only the pass mark can decide. */
export const printedAlone = (total: Fraction, grading: GradingRule): number => {
  let places = USUAL;
  while (places < TOTAL_PLACES && hiddenAt([total], places, grading).length > 0) places += 1;
  return printed(total, places);
};
