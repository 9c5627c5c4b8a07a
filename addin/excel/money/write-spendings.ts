import type { SpendingRow } from '../../../shared/api/money';
import { spendingTable, type SpendingStamp } from '../../../shared/workbook/money/spending-sheet';
import { writeTable } from '../tables/write-table';

/**
 * Writes 资金使用明细, or brings the one that is there up to date in place. See {@link writeTable}.
 * @throws TableAltered, HostRefused
 */
export const writeSpendings = async (rows: readonly SpendingRow[], stamp: SpendingStamp): Promise<void> => {
  await writeTable(spendingTable(rows, stamp), rows);
};
