import type { MonthFigures } from './report';
import { MONTHLY_FIGURES } from '../../regulation/monthly-figures';
import { eachFigure, printedOf, stepsOf } from './figure-steps';
import { MONTHS_OF_YEAR } from './month';
import { sumOf, type ParkMonth } from './sum-months';

/** `steps` of `months` months at the same pace over twelve, half up; twelve months stay what they are. */
const atThisPace = (steps: number, months: number): number => {
  const [of, twice] = [BigInt(months), 2n * BigInt(months)];
  return Number((2n * BigInt(steps) * BigInt(MONTHS_OF_YEAR) + of) / twice);
};

/**
 * The year's figures if it goes on as in the months reported: what adds up is carried forward in proportion to the months that there are. What is a number at a time
 * stays, and so does what was reported since January: employers that come back are not counted again, so that their number does not grow with the months.
 * Null without any month.
 */
export const carriedForward = (months: readonly ParkMonth[]): MonthFigures | null => {
  const sums = sumOf(months);
  return (
    sums &&
    eachFigure((id) =>
      MONTHLY_FIGURES[id] === 'sum' ? printedOf(id, atThisPace(stepsOf(id, sums[id]), months.length)) : sums[id],
    )
  );
};
