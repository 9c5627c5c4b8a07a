import type { TenantVersion, TenantDuplicate } from '../../../shared/api/tenants';
import type { Tenant } from '../../../shared/evaluation/tenants/tenant';
import { tenantListTable } from '../../../shared/workbook/tenants/list-table';
import { writeTable } from '../tables/write-table';
import {
  duplicateRows,
  duplicatesTable,
  type DuplicatesStamp,
} from '../../../shared/workbook/tenants/duplicates-table';

/**
 * Writes a park's list into a sheet of its own to be looked over, or brings the one that is there up to date in place. See {@link writeTable}.
 * @param park its name
 * @throws TableAltered, HostRefused
 */
export const writeTenantList = async (
  park: string,
  version: TenantVersion,
  tenants: readonly Tenant[],
): Promise<void> => {
  await writeTable(tenantListTable(park, version), tenants);
};

/**
 * Writes 重复企业, or brings the one that is there up to date in place. See {@link writeTable}.
 * @throws TableAltered, HostRefused
 */
export const writeDuplicates = async (
  duplicates: readonly TenantDuplicate[],
  stamp: DuplicatesStamp,
): Promise<void> => {
  const rows = duplicateRows(duplicates);
  await writeTable(duplicatesTable(rows, stamp), rows);
};
