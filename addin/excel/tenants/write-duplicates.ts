import type { TenantDuplicate } from '../../../shared/api/tenants';
import {
  duplicateRows,
  duplicatesTable,
  type DuplicatesStamp,
} from '../../../shared/workbook/tenants/duplicates-table';
import { writeTable } from '../tables/write-table';

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
