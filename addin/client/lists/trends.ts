import type { ParkTrend } from '../../../shared/evaluation/trend/park-trend';
import type { Instant, Year } from '../../../shared/vocabulary/ids';
import type { ApiClient } from '../api-client';
import { readPages } from './pages';

/** 历年对比 of all parks in sight, and when it was read. */
export interface Trends {
  readonly year: Year;
  readonly readAt: Instant;
  readonly rows: readonly ParkTrend[];
}

/**
 * Reads every page of 历年对比. `onRows` hears how many parks have come.
 * @throws as {@link ApiClient.call}
 */
export const readTrends = async (
  api: ApiClient,
  year: Year,
  onRows: (read: number) => void = () => undefined,
): Promise<Trends> => {
  const { first, rows } = await readPages({
    read: (cursor) => api.call('trends', { path: { year }, ...(cursor !== null && { query: { cursor } }) }),
    rows: (page) => page.rows,
    next: (page) => page.next,
    // What is published stays as it is.
    same: () => true,
    onRows,
  });
  return { year: first.year, readAt: first.readAt, rows };
};
