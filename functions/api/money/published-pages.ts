import { byParkOf, publishedYear, type LedgerYear } from '../../../shared/evaluation/money/subsidy-ledger';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { ResultItem, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';

/** A published year's results and facts for a page of parks; of a year after the last that is asked for, the facts alone. */
export interface PublishedPage {
  readonly head: YearHead;
  readonly resultOf: ReadonlyMap<ParkId, ResultItem>;
  readonly factsOf: ReadonlyMap<ParkId, readonly MoneyFact[]>;
}

/** The published years, with results up to one of them, each read once for all parks of a page: as a stretch where the page is one, park by park otherwise. */
export const publishedPages = async (
  store: Store,
  last: Year,
  parks: readonly ParkId[],
  isStretch: boolean,
): Promise<PublishedPage[]> => {
  const range = { from: parks[0], to: parks.at(-1) };
  const heads = (await store.yearHeads()).filter(({ published }) => published);
  return Promise.all(
    heads.map(async (head) => {
      const { year, published } = head;
      if (!published || parks.length === 0) return { head, resultOf: new Map(), factsOf: new Map() };
      // What a later year sets off was paid of an earlier one.
      const resultsOf = async () => {
        if (year > last) return [];
        return isStretch ? store.results(year, published.run, range) : store.resultsOf(year, published.run, parks);
      };
      const [results, facts] = await Promise.all([resultsOf(), store.moneyFactsOfYear(year, range)]);
      return { head, resultOf: new Map(results.map((result) => [result.park, result])), factsOf: byParkOf(facts) };
    }),
  );
};

/** The published years of a park since its recognition, as its money depends on them. */
export const ledgerYearsOf = ({ park, recognised }: Participant, pages: readonly PublishedPage[]): LedgerYear[] =>
  pages.flatMap(({ head, resultOf, factsOf }) => {
    const result = resultOf.get(park);
    const one = result && head.year >= recognised ? publishedYear(head, result, factsOf.get(park) ?? []) : null;
    if (!one || !head.published) return [];
    return [{ ...one, readings: head.readings, publishedAt: head.published.at }];
  });
