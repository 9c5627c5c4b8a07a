import type { ConsolidatedPage, ConsolidatedRow } from '../../shared/api/consolidated';
import type { Year } from '../../shared/api/ids';
import type { ConsolidatedStamp } from '../../shared/workbook/consolidated-sheet';
import type { ApiClient } from './api-client';

/** All rows of a year, and when and from what they were read. */
export interface Consolidated {
  readonly stamp: ConsolidatedStamp;
  readonly rows: readonly ConsolidatedRow[];
}

/** The results changed again and again while they were being read. */
export class KeepsChanging extends Error {
  override readonly name = 'KeepsChanging';
  constructor() {
    super('读取期间评估结果一直在变化，没有取到同一时刻的数据。请稍后再点一次。');
  }
}

const TRIES = 3;
const sameRun = (one: ConsolidatedPage, other: ConsolidatedPage) =>
  one.run === other.run && one.published === other.published && one.participants === other.participants;

const readOnce = async (api: ApiClient, year: Year, onRows: (read: number, all: number) => void) => {
  const first = await api.call('consolidated', { path: { year } });
  const rows = [...first.rows];
  for (let cursor = first.next; cursor !== null;) {
    onRows(rows.length, first.participants);
    const page: ConsolidatedPage = await api.call('consolidated', { path: { year }, query: { cursor } });
    // A grading run or a publication between two pages: half of each would be a table that never was.
    if (!sameRun(first, page)) return null;
    rows.push(...page.rows);
    cursor = page.rows.length === 0 ? null : page.next;
  }
  return { stamp: first, rows };
};

/**
 * Reads every page of 汇总表, all of one grading run. `onRows` hears how far it has come.
 * @throws {KeepsChanging} and as {@link ApiClient.call}
 */
export const readConsolidated = async (
  api: ApiClient,
  year: Year,
  onRows: (read: number, all: number) => void = () => undefined,
): Promise<Consolidated> => {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const read = await readOnce(api, year, onRows);
    if (read) return read;
  }
  throw new KeepsChanging();
};
