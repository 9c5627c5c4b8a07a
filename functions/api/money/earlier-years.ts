import { isWithdrawn } from '../../../shared/evaluation/money/rectification';
import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { decisionsOf } from '../../../shared/evaluation/money/subsidy-ledger';
import type { SubsidyYear } from '../../../shared/evaluation/money/settle-subsidy';
import { GRADES, type Grade } from '../../../shared/regulation/grades';
import type { ResultItem, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';

/** Where a park stands from its earlier, published years. */
export interface Standing {
  /** Grades and what was decided about the money since, oldest first. */
  readonly years: readonly SubsidyYear[];
  /** 取消授牌 (Article 25 (2)). */
  readonly withdrawn: boolean;
}

const isGrade = (grade: string): grade is Grade => (GRADES as readonly string[]).includes(grade);

/** What a published year is for a park's money; null where the result has no grade, which a published one always has. */
export const publishedYear = (
  { year, readings }: YearHead,
  { grade }: Pick<ResultItem, 'grade'>,
  facts: readonly MoneyFact[],
): SubsidyYear | null =>
  isGrade(grade) ? { year, grade, bonus: readings['R-bonus'], ...decisionsOf(year, facts) } : null;

/** Facts of a year by the park that they are about. */
export const byParkOf = (facts: readonly { readonly park: ParkId; readonly fact: MoneyFact }[]) => {
  const byPark = new Map<ParkId, MoneyFact[]>();
  for (const { park, fact } of facts) {
    const own = byPark.get(park);
    if (own) own.push(fact);
    else byPark.set(park, [fact]);
  }
  return byPark;
};

/** The published years of all parks before a year: what recognition and subsidy depend on besides the year itself (Articles 11, 25). Parks without any are left out. */
export const standing = async (store: Store, before: Year): Promise<ReadonlyMap<ParkId, Standing>> => {
  const standings = new Map<ParkId, { years: SubsidyYear[]; withdrawn: boolean }>();
  for (const head of await store.yearHeads()) {
    const { year, published } = head;
    if (!published || year >= before) continue;
    const [results, facts] = await Promise.all([store.results(year, published.run), store.moneyFactsOfYear(year)]);
    const factsOf = byParkOf(facts);
    for (const { park, grade, subsidy } of results) {
      const one = publishedYear(head, { grade }, factsOf.get(park) ?? []);
      if (!one) continue;
      const known = standings.get(park) ?? { years: [], withdrawn: false };
      known.years.push(one);
      // Withdrawal follows from the grades alone: no later decision about money undoes it.
      known.withdrawn ||= isWithdrawn({ subsidy });
      standings.set(park, known);
    }
  }
  return standings;
};
