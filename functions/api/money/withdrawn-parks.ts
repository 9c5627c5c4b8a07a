import type { ParkId } from '../../../shared/vocabulary/ids';
import { isWithdrawn } from '../../../shared/evaluation/money/rectification';
import { isWithdrawnOnPaper } from '../../../shared/evaluation/past/standing';
import type { Store } from '../../store/store';
import { factsByPark } from './earlier-years';

/**
 * Which of some parks lost their title (取消授牌, Article 25 (2)), as far as results are published, or papers say so of years before the system. A park that lost it takes part in no later year,
 * so the last published result that it has says so: mostly one result is read for each park, not all of its years.
 */
export const withdrawnAmong = async (store: Store, parks: readonly ParkId[]): Promise<ReadonlySet<ParkId>> => {
  const withdrawn = new Set<ParkId>();
  const left = new Set(parks);
  if (left.size === 0) return withdrawn;
  for (const { year, published } of (await store.yearHeads()).reverse()) {
    if (!published || left.size === 0) continue;
    for (const result of await store.resultsOf(year, published.run, [...left])) {
      left.delete(result.park);
      if (isWithdrawn(result)) withdrawn.add(result.park);
    }
  }
  const inOrder = parks.toSorted();
  const facts = await factsByPark(store, { from: inOrder[0], to: inOrder.at(-1) });
  for (const park of parks) if (isWithdrawnOnPaper(facts.get(park) ?? [])) withdrawn.add(park);
  return withdrawn;
};
