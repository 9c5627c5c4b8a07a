import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import type { Year } from '../../../shared/vocabulary/ids';
import type { ConsolidatedStamp } from '../../../shared/workbook/grading/consolidated-sheet';
import type { ApiClient } from '../api-client';
import { readPages } from './pages';

/** All rows of a year, and when and from what they were read. */
export interface Consolidated {
  readonly stamp: ConsolidatedStamp;
  readonly rows: readonly ConsolidatedRow[];
}

/**
 * Reads every page of 汇总表, all of one grading run. `onRows` hears how far it has come.
 * @throws {KeepsChanging} and as {@link ApiClient.call}
 */
export const readConsolidated = async (
  api: ApiClient,
  year: Year,
  onRows: (read: number, all: number) => void = () => undefined,
): Promise<Consolidated> => {
  const { first, rows } = await readPages({
    read: (cursor) => api.call('consolidated', { path: { year }, ...(cursor !== null && { query: { cursor } }) }),
    rows: (page) => page.rows,
    next: (page) => page.next,
    same: (one, other) =>
      one.run === other.run && one.published === other.published && one.participants === other.participants,
    onRows: (read, page) => onRows(read, page.participants),
  });
  return { stamp: first, rows };
};
