import {
  publishedYear,
  subsidyLedger,
  type LedgerYear,
  type SubsidyLedger,
} from '../../../shared/evaluation/money/subsidy-ledger';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { pastInForce, withPasts } from '../../../shared/evaluation/past/standing';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { ResultItem, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { factsByPark } from './earlier-years';

/** A published year's results for a page of parks; of a year after the last that is asked for, none. */
interface PublishedPage {
  readonly head: YearHead;
  readonly resultOf: ReadonlyMap<ParkId, ResultItem>;
}
/** The published years up to one for a page of parks, and all that was recorded about the parks' money. */
export interface PublishedPages {
  readonly pages: readonly PublishedPage[];
  readonly factsOf: ReadonlyMap<ParkId, readonly MoneyFact[]>;
}

/** The published years, with results up to one of them, each read once for all parks of a page: as a stretch where the page is one, park by park otherwise. */
export const publishedPages = async (
  store: Store,
  last: Year,
  parks: readonly ParkId[],
  isStretch: boolean,
): Promise<PublishedPages> => {
  const range = { from: parks[0], to: parks.at(-1) };
  const heads = (await store.yearHeads()).filter(({ published }) => published);
  const pages = heads.map(async (head): Promise<PublishedPage> => {
    const { year, published } = head;
    // What a later year sets off was paid of an earlier one.
    if (!published || parks.length === 0 || year > last) return { head, resultOf: new Map() };
    const results = await (isStretch
      ? store.results(year, published.run, range)
      : store.resultsOf(year, published.run, parks));
    return { head, resultOf: new Map(results.map((result) => [result.park, result])) };
  });
  const [read, factsOf] = await Promise.all([
    Promise.all(pages),
    parks.length === 0 ? new Map<ParkId, readonly MoneyFact[]>() : factsByPark(store, range),
  ]);
  return { pages: read, factsOf };
};

/** A park's money over the published years of some pages, as it stands now, and what it depends on: its published years since its recognition, and what was recorded under them. */
export const ledgerOnPages = (
  { park, recognised }: Pick<Participant, 'park' | 'recognised'>,
  { pages, factsOf }: PublishedPages,
): SubsidyLedger & { readonly published: readonly LedgerYear[]; readonly facts: readonly MoneyFact[] } => {
  const all = factsOf.get(park) ?? [];
  const years = pages.flatMap(({ head, resultOf }): LedgerYear[] => {
    const result = resultOf.get(park);
    const one = result && head.year >= recognised ? publishedYear(head, result, all) : null;
    if (!one || !head.published) return [];
    return [{ ...one, readings: head.readings, publishedAt: head.published.at }];
  });
  const shown = new Set(pages.map(({ head }) => head.year));
  const published = withPasts(years, all, recognised);
  const facts = all.filter(({ year }) => shown.has(year));
  return { ...subsidyLedger(recognised, published, facts, pastInForce(all, recognised)), published, facts };
};
