import type { MoneyReadings } from '../../regulation/readings';
import type { Year } from '../../vocabulary/ids';
import type { SubsidyYear } from './base-due';
import type { ParkPast } from './earlier-year';
import { wanOf } from './sums';
import { itemiseSubsidies, type ItemisedYear } from './settle-subsidy';

/** The years before as they travel, adjusted bases in 万元. */
interface EarlierAsTold extends Omit<SubsidyYear, 'adjusted'> {
  readonly adjusted: number | null;
}
/** The same as money is computed from them. */
export const asSettled = (years: readonly EarlierAsTold[]): readonly SubsidyYear[] =>
  years.map(({ adjusted, ...one }) => (adjusted === null ? one : { ...one, adjusted: wanOf(adjusted) }));

/**
 * What a year that is not settled yet would have if the park passed: which instalments come to it, and whether the third is over. Null for a year before recognition.
 * @param others the other years known here, in any order; only those before it count
 */
export const yearAhead = (
  recognised: Year,
  others: readonly SubsidyYear[],
  { year, readings }: { readonly year: Year; readonly readings: MoneyReadings },
  past: ParkPast | null = null,
): ItemisedYear | null => {
  if (year < recognised) return null;
  const before = others.filter((one) => one.year < year && one.year >= recognised);
  return itemiseSubsidies(recognised, [...before, { year, grade: '合格', readings }], readings, past).at(-1) ?? null;
};
