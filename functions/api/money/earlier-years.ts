import { isWithdrawn } from '../../../shared/evaluation/money/rectification';
import type { Instant, ParkId, Year } from '../../../shared/vocabulary/ids';
import { byParkOf, publishedYear } from '../../../shared/evaluation/money/subsidy-ledger';
import type { SubsidyYear } from '../../../shared/evaluation/money/base-due';
import { latestOf } from '../../store/newest';
import type { Store } from '../../store/store';

/** Where a park stands from its earlier, published years. */
export interface Standing {
  /** Grades and what was decided about the money since, oldest first. */
  readonly years: readonly SubsidyYear[];
  /** 取消授牌 (Article 25 (2)). */
  readonly withdrawn: boolean;
  /** When the last of all this was published or decided. */
  readonly newest: Instant | null;
}

/** The published years of all parks before a year: what recognition and subsidy depend on besides the year itself (Articles 11, 25). Parks without any are left out. */
export const standing = async (store: Store, before: Year): Promise<ReadonlyMap<ParkId, Standing>> => {
  const standings = new Map<ParkId, { years: SubsidyYear[]; withdrawn: boolean; newest: Instant | null }>();
  for (const head of await store.yearHeads()) {
    const { year, published } = head;
    if (!published || year >= before) continue;
    const [results, facts] = await Promise.all([store.results(year, published.run), store.moneyFactsOfYear(year)]);
    const factsOf = byParkOf(facts);
    for (const { park, grade, subsidy } of results) {
      const decided = factsOf.get(park) ?? [];
      const one = publishedYear(head, { grade }, decided);
      if (!one) continue;
      const known = standings.get(park) ?? { years: [], withdrawn: false, newest: null };
      known.newest = latestOf([published.at, ...decided.map(({ at }) => at), ...(known.newest ? [known.newest] : [])]);
      known.years.push(one);
      // Withdrawal follows from the grades alone: no later decision about money undoes it.
      known.withdrawn ||= isWithdrawn({ subsidy });
      standings.set(park, known);
    }
  }
  return standings;
};
