import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import type { WorkPayment } from '../../../shared/evaluation/work/list';
import type { ParkId } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { ledgerOnPages, publishedPages } from '../money/published-pages';

/** Published years whose parks' money is told with a year, newest first: its own, and with the newest year that has a plan all before it, since nobody looks into those any more. */
const yearsToldWith = (heads: readonly YearHead[], { year }: YearHead): readonly YearHead[] => {
  const isNewest = heads.every((other) => other.year <= year);
  return heads
    .filter((other) => other.published && (isNewest ? other.year <= year : other.year === year))
    .toSorted((a, b) => b.year - a.year);
};

/** Parks of which money is to be paid or to come back, for those who record that: each once, in the last published year that it took part in, which is where its money is seen to. */
export const paymentsWaiting = async (
  store: Store,
  principal: Principal,
  head: YearHead,
): Promise<readonly WorkPayment[]> => {
  if (scopeOf(principal, MONEY_STEPS.pay.action) === undefined) return [];
  const seen = new Set<ParkId>();
  const waiting: WorkPayment[] = [];
  for (const told of yearsToldWith(await store.yearHeads(), head)) {
    const all = await store.participants(told);
    const participants = all.filter(({ park }) => !seen.has(park));
    const parks = participants.map(({ park }) => park);
    const pages = await publishedPages(store, told.year, parks, parks.length === all.length);
    for (const participant of participants) {
      const { years, payments } = ledgerOnPages(participant, pages);
      // What papers leave open of the years before the system is not paid here.
      const here = payments.years.filter(({ year }) => years.some(({ settled }) => settled.year === year));
      waiting.push({
        name: told.year === head.year ? participant.name : `${participant.name}（${String(told.year)} 年度）`,
        isOwed: here.some(({ owed }) => owed > 0),
        isToReturn: payments.recoverable > 0,
      });
      seen.add(participant.park);
    }
  }
  return waiting;
};
