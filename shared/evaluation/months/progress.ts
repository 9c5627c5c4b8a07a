import type { Progress } from './standing';
import type { MonthFigures } from './report';
import { decimalText } from '../../vocabulary/decimal';
import type { PlanFigures } from '../../assessment/findings/check-reported';
import { wan } from '../../vocabulary/quantities';
import { stepsOf } from './figure-steps';
import { MONTHS_OF_YEAR } from './month';

/** A share in percent, two decimals, what is beyond them cut off: 99.999 % is not 100 %. */
const percentOf = (part: number, whole: number): number =>
  Number(decimalText(String((BigInt(part) * 10_000n) / BigInt(whole)), -2));

/**
 * 目标进度 (Articles 6, 14): cumulative revenue against the year's target, beside the share of the year that is gone.
 * @param ended how many months of the year are over
 */
export const progressOf = (
  sums: MonthFigures,
  { revenueTarget }: Pick<PlanFigures, 'revenueTarget'>,
  ended: number,
): Progress => {
  const [revenue, target] = [stepsOf('revenue', sums.revenue), wan(Number(revenueTarget))];
  return {
    revenue: sums.revenue,
    target: Number(revenueTarget),
    percent: percentOf(revenue, target),
    yearPercent: percentOf(ended, MONTHS_OF_YEAR),
    ahead: BigInt(revenue) * BigInt(MONTHS_OF_YEAR) >= BigInt(target) * BigInt(ended),
  };
};
