import type { Year } from '../../../shared/vocabulary/ids';
import type { TenantDuplicate } from '../../../shared/api/tenants';
import type { DuplicatesStamp } from '../../../shared/workbook/tenants/duplicates-table';
import type { ApiClient } from '../api-client';

/** Companies that more than one park lists, and when that was read. */
export interface Duplicates {
  readonly stamp: DuplicatesStamp;
  readonly duplicates: readonly TenantDuplicate[];
}

/**
 * Reads every page of the companies that more than one park lists; a page without any is not the last.
 * @throws as {@link ApiClient.call}
 */
export const readTenantDuplicates = async (api: ApiClient, year: Year): Promise<Duplicates> => {
  const first = await api.call('tenantDuplicates', { path: { year } });
  const duplicates = [...first.duplicates];
  for (let cursor = first.next; cursor !== null;) {
    const page = await api.call('tenantDuplicates', { path: { year }, query: { cursor } });
    duplicates.push(...page.duplicates);
    cursor = page.next;
  }
  return { stamp: first, duplicates };
};
