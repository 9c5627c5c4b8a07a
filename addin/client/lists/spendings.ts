import type { Year } from '../../../shared/vocabulary/ids';
import type { SpendingRow } from '../../../shared/api/money';
import type { SpendingStamp } from '../../../shared/workbook/money/spending-sheet';
import type { ApiClient } from '../api-client';
import { readPages } from './pages';

/**
 * Reads every page of 资金使用明细 of a published year, and when it was read. `onRows` hears how many lines have come.
 * @throws as {@link ApiClient.call}
 */
export const readSpendings = async (
  api: ApiClient,
  year: Year,
  onRows: (read: number) => void = () => undefined,
): Promise<{ readonly stamp: SpendingStamp; readonly rows: readonly SpendingRow[] }> => {
  const { first, rows } = await readPages({
    read: (cursor) => api.call('spendings', { path: { year }, ...(cursor !== null && { query: { cursor } }) }),
    rows: (page) => page.rows,
    next: (page) => page.next,
    // Every voucher stands by itself: there is no state between two pages that could be half of each.
    same: () => true,
    onRows,
  });
  return { stamp: first, rows };
};
