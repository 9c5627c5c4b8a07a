import type { Year } from '../../../shared/vocabulary/ids';
import type { SummaryPage } from '../../../shared/api/months';
import type { SummaryRow } from '../../../shared/evaluation/months/standing';
import type { ApiClient } from '../api-client';
import { readPages } from './pages';

/** 月报汇总 of all parks in sight, and when and under which readings it was read. */
export interface MonthSummary {
  readonly first: SummaryPage;
  readonly rows: readonly SummaryRow[];
}

/**
 * Reads every page of 月报汇总.
 * @throws as {@link ApiClient.call}
 */
export const readMonthSummary = (api: ApiClient, year: Year): Promise<MonthSummary> =>
  readPages({
    read: (cursor) => api.call('monthSummary', { path: { year }, ...(cursor !== null && { query: { cursor } }) }),
    rows: (page) => page.rows,
    next: (page) => page.next,
    // Every park's months are its district's own; they are compared only if the rules are the same.
    same: (first, further) =>
      first.ruleSet === further.ruleSet && JSON.stringify(first.readings) === JSON.stringify(further.readings),
  });
