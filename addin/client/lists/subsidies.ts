import type { Year } from '../../../shared/vocabulary/ids';
import type { SubsidyRow } from '../../../shared/api/money';
import type { SubsidyStamp } from '../../../shared/workbook/money/subsidy-sheet';
import type { ApiClient } from '../api-client';
import { readPages } from './pages';

/** 补助资金 of all parks of a year, and when it was read. */
export interface Subsidies {
  readonly stamp: SubsidyStamp;
  readonly rows: readonly SubsidyRow[];
}

/**
 * Reads every page of 补助资金 of a published year. `onRows` hears how many rows have come.
 * @throws as {@link ApiClient.call}
 */
export const readSubsidies = async (
  api: ApiClient,
  year: Year,
  onRows: (read: number) => void = () => undefined,
): Promise<Subsidies> => {
  const { first, rows } = await readPages({
    read: (cursor) => api.call('subsidies', { path: { year }, ...(cursor !== null && { query: { cursor } }) }),
    rows: (page) => page.rows,
    next: (page) => page.next,
    // Every park's money is a decision of its own: a published year has no state between two pages that could be half of each.
    same: () => true,
    onRows,
  });
  return { stamp: first, rows };
};
