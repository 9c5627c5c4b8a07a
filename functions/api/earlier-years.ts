import type { ParkId, Year } from '../../shared/api/ids';
import { GRADES, type Grade } from '../../shared/regulation/grades';
import type { Store } from '../store/store';

/** The grade that a park was given in an earlier, published year. */
export interface EarlierYear {
  readonly year: Year;
  readonly grade: Grade;
}

const isGrade = (grade: string): grade is Grade => (GRADES as readonly string[]).includes(grade);

/** The published grades of all parks before a year, oldest first: what a subsidy depends on besides the year itself (Articles 11, 25). */
export const earlierYears = async (
  store: Store,
  before: Year,
): Promise<ReadonlyMap<ParkId, readonly EarlierYear[]>> => {
  const history = new Map<ParkId, EarlierYear[]>();
  for (const { year, published } of await store.yearHeads()) {
    if (!published || year >= before) continue;
    for (const { park, grade } of await store.results(year, published.run)) {
      if (!isGrade(grade)) continue;
      const years = history.get(park);
      if (years) years.push({ year, grade });
      else history.set(park, [{ year, grade }]);
    }
  }
  return history;
};
