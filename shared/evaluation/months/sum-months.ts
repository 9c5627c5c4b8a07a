import type { Month } from '../../vocabulary/ids';
import type { MonthFigures } from './report';
import { MONTHLY_FIGURES } from '../../regulation/monthly-figures';
import { eachFigure, printedOf, stepsOf } from './figure-steps';

/** What a park's district reported of it in a month. */
export interface ParkMonth {
  readonly month: Month;
  readonly figures: MonthFigures;
}
/** What a park's months come to. */
export interface MonthSums {
  readonly reported: Month[];
  /** Months that are over and not reported. */
  readonly missing: Month[];
  /** Null before the first month. */
  readonly sums: MonthFigures | null;
}

/** Months in their order. */
export const inOrder = (months: readonly ParkMonth[]): readonly ParkMonth[] =>
  months.toSorted((a, b) => a.month - b.month);

/** The year's figures so far: months are added up, or the latest counts, as the figure is. Money in 万元, exact. Null without any month. */
export const sumOf = (months: readonly ParkMonth[]): MonthFigures | null => {
  const ordered = inOrder(months);
  const last = ordered.at(-1);
  if (!last) return null;
  return eachFigure((id) =>
    MONTHLY_FIGURES[id] === 'sum'
      ? printedOf(
          id,
          ordered.reduce((sum, { figures }) => sum + stepsOf(id, figures[id]), 0),
        )
      : last.figures[id],
  );
};

/**
 * What a park's months come to, and which of those that are over are missing.
 * @param ended the months of the year that are over
 */
export const sumMonths = (months: readonly ParkMonth[], ended: readonly Month[]): MonthSums => {
  const reported = inOrder(months).map(({ month }) => month);
  return { reported, missing: ended.filter((month) => !reported.includes(month)), sums: sumOf(months) };
};
