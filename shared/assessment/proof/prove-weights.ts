import type { Indicator, ItemId } from '../../regulation/indicators/indicator';
import { points, printedPoints, sumPoints } from '../../vocabulary/quantities';
import type { RuleSet } from '../../regulation/rule-set';
import { mostStated } from '../outcome';
import { broken, type ProofFinding } from './proof-finding';

/** The most that a standard can give against its weight: they differ exactly where the rule set leaves it to R-ceiling. */
export const proveTop = ({ id, rule, weight }: Indicator, disputed: readonly ItemId[]): ProofFinding[] => {
  const top = printedPoints(mostStated(rule));
  const isListed = disputed.includes(id);
  if (top === weight)
    return isListed
      ? [broken('top-differs-from-weight', id, top, 'left to R-ceiling although the standard gives the weight')]
      : [];
  return [
    {
      kind: 'top-differs-from-weight',
      where: id,
      witness: top,
      says: `the standard gives at most ${top}, the weight is ${weight}`,
      settledBy: isListed ? 'R-ceiling' : null,
    },
  ];
};

const proveSum = (where: string, printed: number, weights: readonly number[]): ProofFinding[] => {
  const sum = printedPoints(sumPoints(weights.map(points)));
  return sum === printed
    ? []
    : [broken('sum-disagrees', where, sum, `the parts add up to ${sum}, printed is ${printed}`)];
};

/** The weights add up to the sums that are printed beside the headings, and to full marks. */
export const proveSums = ({ dimensions, indicators, grading }: RuleSet): ProofFinding[] => [
  ...dimensions.flatMap(({ groups }) =>
    groups.flatMap((group) =>
      proveSum(
        group.title,
        group.printedSum,
        group.indicators.map(({ weight }) => weight),
      ),
    ),
  ),
  ...dimensions.flatMap((dimension) =>
    proveSum(
      dimension.title,
      dimension.printedSum,
      dimension.groups.map(({ printedSum }) => printedSum),
    ),
  ),
  ...proveSum(
    '总分',
    grading.fullMarks,
    indicators.map(({ weight }) => weight),
  ),
];
