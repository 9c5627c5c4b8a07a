import type { ParkId } from '../../../shared/vocabulary/ids';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { isOpen, rectificationOf } from '../../../shared/evaluation/money/rectification';
import { lastDecisions, byParkOf } from '../../../shared/evaluation/money/subsidy-ledger';
import type { WorkPark } from '../../../shared/evaluation/work/list';
import type { ResultItem, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';

/** What is open about a published park that failed and keeps its title; null for any other. */
const openFor = (
  { grade, subsidy }: ResultItem,
  { year }: YearHead,
  facts: readonly MoneyFact[],
): WorkPark['rectification'] => {
  const rectification = rectificationOf({ year, grade, subsidy }, facts);
  if (rectification === null) return null;
  return { due: lastDecisions(year, facts).ordered?.due ?? null, isDecided: !isOpen(rectification) };
};

/** The rectifications of a published year (Article 25 (2)), of some parks or, for null, of all; empty before publication. */
export const rectifications = async (
  store: Store,
  head: YearHead,
  parks: readonly ParkId[] | null,
): Promise<ReadonlyMap<ParkId, WorkPark['rectification']>> => {
  const { year, published } = head;
  if (!published) return new Map();
  const [results, facts] = await Promise.all([
    parks ? store.resultsOf(year, published.run, parks) : store.results(year, published.run),
    parks
      ? Promise.all(parks.map(async (park) => [park, await store.moneyFacts(park)] as const)).then(
          (all) => new Map(all),
        )
      : store.moneyFactsOfYear(year).then(byParkOf),
  ]);
  return new Map(results.map((result) => [result.park, openFor(result, head, facts.get(result.park) ?? [])]));
};
