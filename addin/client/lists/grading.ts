import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import type { Year } from '../../../shared/vocabulary/ids';
import type { ApiClient } from '../api-client';
import { readPages } from './pages';

/**
 * Reads the last 等次拟定 of a year with all of its results. `onRows` hears how far it has come.
 * @returns the run, `results` whole and `next` null
 * @throws {KeepsChanging} and as {@link ApiClient.call}
 */
export const readGrading = async (
  api: ApiClient,
  year: Year,
  onRows: (read: number, all: number) => void = () => undefined,
): Promise<GradingRun> => {
  const { first, rows } = await readPages({
    read: (cursor) => api.call('grading', { path: { year }, ...(cursor !== null && { query: { cursor } }) }),
    rows: (page) => page.results,
    next: (page) => page.next,
    same: (one, other) => one.run === other.run,
    onRows: (read, page) => onRows(read, page.participants),
  });
  return { ...first, results: [...rows], next: null };
};
