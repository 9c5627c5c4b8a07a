import type { Instant, ParkId } from '../../shared/vocabulary/ids';
import type { Participant } from '../../shared/evaluation/plan/plan';
import type { BeforeGrading } from '../../shared/evaluation/grading/alternatives';
import type { SubsidyYear } from '../../shared/evaluation/money/settle-subsidy';
import { decisionsOf, byParkOf, publishedYear } from '../../shared/evaluation/money/subsidy-ledger';
import type { YearHead } from '../store/table/items';
import type { Store } from '../store/store';

const until = (moment: Instant, at: Instant): boolean => Date.parse(at) <= Date.parse(moment);

/** What each park's money of a year depended on at a moment: its earlier published years, and what had been decided about them and about the year itself. */
export const moneyBefore = async (
  store: Store,
  { year, readings }: YearHead,
  moment: Instant,
): Promise<(participant: Participant) => BeforeGrading> => {
  const factsOf = async (of: YearHead['year']) =>
    byParkOf((await store.moneyFactsOfYear(of)).filter(({ fact }) => until(moment, fact.at)));
  const earlier = new Map<ParkId, SubsidyYear[]>();
  for (const head of await store.yearHeads()) {
    if (!head.published || head.year >= year || !until(moment, head.published.at)) continue;
    const [results, facts] = await Promise.all([store.results(head.year, head.published.run), factsOf(head.year)]);
    for (const { park, grade } of results) {
      const one = publishedYear(head, { grade }, facts.get(park) ?? []);
      if (one) earlier.set(park, [...(earlier.get(park) ?? []), one]);
    }
  }
  const own = await factsOf(year);
  return ({ park, recognised }) => ({
    year,
    recognised,
    earlier: earlier.get(park) ?? [],
    bonus: readings['R-bonus'],
    ...decisionsOf(year, own.get(park) ?? []),
  });
};
