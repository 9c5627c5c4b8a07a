import { READINGS, type Alternative, type MoneyReadings } from '../../regulation/readings';
import { SUBSIDY } from '../../regulation/subsidy-schedule';
import { Year } from '../../vocabulary/ids';
import type { SubsidyYear } from '../money/base-due';
import { earlierGranted, type ParkPast } from '../money/earlier-year';
import { sumOf } from '../money/sums';
import { itemiseSubsidies, type ItemisedYear } from '../money/settle-subsidy';
import { grantedIn } from '../money/subsidy-ledger';

type MoneyYearReading = Alternative<'R-money-year'>;

/** What a park would be granted from a year on, if it passes every evaluation: year by year until nothing more comes, and with what it was granted before in all. */
export interface MoneyOutlook {
  readonly coming: readonly ItemisedYear[];
  readonly inAll: ReturnType<typeof grantedIn>;
}

/** Instalments that are due one after the other: nothing comes after so many years, whatever was put off. */
const YEARS_AHEAD = SUBSIDY.baseByYear.length;

/**
 * What each answer to R-money-year would mean for a park from a year on, the other readings as they are (Article 11).
 * @param earlier its published years before, with the readings of their own plans; those before its recognition are left out
 * @param past what is known of its years before the system
 */
export const moneyOutlooks = (
  { recognised }: { readonly recognised: Year },
  earlier: readonly SubsidyYear[],
  from: Year,
  readings: Omit<MoneyReadings, 'R-money-year'>,
  past: ParkPast | null = null,
): Readonly<Record<MoneyYearReading, MoneyOutlook>> => {
  const known = earlier.filter(({ year }) => year >= recognised && year < from);
  const first = Math.max(from, recognised);
  const outlook = (reading: MoneyYearReading): MoneyOutlook => {
    const coming = Array.from({ length: YEARS_AHEAD }, (_, index): SubsidyYear => ({
      ...{ year: Year.parse(first + index), grade: '合格', readings: { ...readings, 'R-money-year': reading } },
    }));
    const all = itemiseSubsidies(recognised, [...known, ...coming], { ...readings, 'R-money-year': reading }, past);
    const ahead = all.slice(known.length);
    const last = ahead.findLastIndex(({ settled }) => settled.total > 0);
    return { coming: ahead.slice(0, last + 1), inAll: sumOf([earlierGranted(past), grantedIn(all)]) };
  };
  const answers = Object.keys(READINGS['R-money-year'].alternatives) as MoneyYearReading[];
  // Every answer is among the keys.
  return Object.fromEntries(answers.map((answer) => [answer, outlook(answer)])) as unknown as Readonly<
    Record<MoneyYearReading, MoneyOutlook>
  >;
};
