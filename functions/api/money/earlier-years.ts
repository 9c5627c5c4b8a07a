import { isWithdrawn } from '../../../shared/evaluation/money/rectification';
import type { Instant, ParkId, Year } from '../../../shared/vocabulary/ids';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import type { BeforeGrading } from '../../../shared/evaluation/grading/alternatives';
import { byParkOf, publishedYear } from '../../../shared/evaluation/money/subsidy-ledger';
import {
  isWithdrawnOnPaper,
  pastInForce,
  withPasts,
  type PublishedYear,
} from '../../../shared/evaluation/past/standing';
import { latestOf } from '../../store/newest';
import type { ParkRange } from '../../store/plan';
import type { Store } from '../../store/store';

/** Everything about parks' money over all years, by park and oldest first; of a stretch of parks, or of all. */
export const factsByPark = async (
  store: Store,
  range: ParkRange = {},
): Promise<ReadonlyMap<ParkId, readonly MoneyFact[]>> => {
  const heads = await store.yearHeads();
  const facts = await Promise.all(heads.map(({ year }) => store.moneyFactsOfYear(year, range)));
  return byParkOf(facts.flat().toSorted((a, b) => a.fact.sequence - b.fact.sequence));
};

/** Where a park stands from its earlier, published years, and from what is known of its years before the system. */
export interface Standing {
  /** Grades and what was decided about the money since, oldest first. */
  readonly years: readonly PublishedYear[];
  /** 取消授牌 (Article 25 (2)). */
  readonly withdrawn: boolean;
  /** All that was recorded about the park's money. */
  readonly facts: readonly MoneyFact[];
  /** When the last of all this was published or decided. */
  readonly newest: Instant | null;
}
const UNKNOWN: Standing = { years: [], withdrawn: false, facts: [], newest: null };

/** The published years of all parks before a year: what recognition and subsidy depend on besides the year itself (Articles 11, 25). Parks of which nothing is known are left out. */
export const standing = async (store: Store, before: Year): Promise<ReadonlyMap<ParkId, Standing>> => {
  const [heads, facts] = await Promise.all([store.yearHeads(), factsByPark(store)]);
  const standings = new Map<ParkId, Standing>();
  for (const [park, own] of facts) {
    const ofPast = own.filter(({ kind }) => kind === 'past-recorded' || kind === 'past-confirmed');
    const newest = latestOf(ofPast.map(({ at }) => at));
    standings.set(park, { years: [], withdrawn: isWithdrawnOnPaper(own), facts: own, newest });
  }
  for (const head of heads) {
    const { year, published } = head;
    if (!published || year >= before) continue;
    for (const { park, grade, subsidy } of await store.results(year, published.run)) {
      const known = standings.get(park) ?? UNKNOWN;
      const decided = known.facts.filter((fact) => fact.year === year);
      const one = publishedYear(head, { grade }, decided);
      if (!one) continue;
      standings.set(park, {
        ...known,
        newest: latestOf([published.at, ...decided.map(({ at }) => at), ...(known.newest ? [known.newest] : [])]),
        years: [...known.years, { ...one, publishedAt: published.at }],
        // Withdrawal follows from the grades alone: no later decision about money undoes it.
        withdrawn: known.withdrawn || isWithdrawn({ subsidy }),
      });
    }
  }
  return standings;
};

/** What of a park's money of a year was settled before it: its published years, and what is known of those before the system. */
export const beforeYear = (
  { years, facts }: Standing = UNKNOWN,
  recognised: Year,
): Required<Pick<BeforeGrading, 'earlier' | 'past'>> => ({
  earlier: withPasts(years, facts, recognised),
  past: pastInForce(facts, recognised),
});
