import type { MonthFigures } from './report';
import { isMonthlyMoney, MONTHLY_FIGURE_IDS, type MonthlyFigure } from '../../regulation/monthly-figures';
import { COUNT_LIMIT, FEN_PER_WAN, wan, WAN_LIMIT, wanFromFen, wanNumber } from '../../vocabulary/quantities';

/** A printed figure as a whole number of its smallest step (分 for money, one for counts), so that nothing is added up in binary fractions. */
export const stepsOf = (id: MonthlyFigure, printed: number): number => (isMonthlyMoney(id) ? wan(printed) : printed);
/** The printed figure of so many steps: 万元, or a count. */
export const printedOf = (id: MonthlyFigure, steps: number): number =>
  isMonthlyMoney(id) ? wanNumber(wanFromFen(steps)) : steps;
/** The largest number of steps that is scored: beyond it products would not be exact. */
export const mostSteps = (id: MonthlyFigure): number => (isMonthlyMoney(id) ? WAN_LIMIT * FEN_PER_WAN : COUNT_LIMIT);

/** All monthly figures, one by one. */
export const eachFigure = (value: (id: MonthlyFigure) => number): MonthFigures =>
  Object.fromEntries(MONTHLY_FIGURE_IDS.map((id) => [id, value(id)])) as MonthFigures; // every figure is there
