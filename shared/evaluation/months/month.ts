import type { Instant, Month, Year } from '../../vocabulary/ids';

/** The months of a year, in order. */
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as unknown as readonly Month[]; // written down whole

/** How many a year has: what part of it is gone, and what the others are carried forward to. */
export const MONTHS_OF_YEAR = MONTHS.length;

/** Beijing is ahead of UTC by so many hours, all year. */
const BEIJING_HOURS = 8;

/** The moment at which a month begins in Beijing, in ms since 1970; month 13 is the next January. */
const beginOf = (year: Year, month: number): number => Date.UTC(year, month - 1, 1, -BEIJING_HOURS);

/** Whether a month has begun in Beijing. */
export const hasBegun = (year: Year, month: Month, now: Instant): boolean => beginOf(year, month) <= Date.parse(now);

/** Months of a year that are over in Beijing, from none to all twelve. */
export const endedMonths = (year: Year, now: Instant): readonly Month[] =>
  MONTHS.filter((month) => beginOf(year, month + 1) <= Date.parse(now));

/** Months as people list them: 1—3月、5月. Takes them in order. */
export const monthsText = (months: readonly Month[]): string => {
  const runs: { first: number; last: number }[] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && month === run.last + 1) run.last = month;
    else runs.push({ first: month, last: month });
  }
  return runs
    .map(({ first, last }) => (first === last ? `${String(first)}月` : `${String(first)}—${String(last)}月`))
    .join('、');
};
