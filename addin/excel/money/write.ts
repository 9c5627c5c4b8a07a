import type { SubsidyRow, SpendingRow } from '../../../shared/api/money';
import { subsidyTable, type SubsidyStamp } from '../../../shared/workbook/money/subsidy-sheet';
import { writeTable } from '../tables/write-table';
import { spendingTable, type SpendingStamp } from '../../../shared/workbook/money/spending-sheet';

/**
 * Writes 补助资金, or brings the one that is there up to date in place. See {@link writeTable}.
 * @throws TableAltered, HostRefused
 */
export const writeSubsidies = async (rows: readonly SubsidyRow[], stamp: SubsidyStamp): Promise<void> => {
  await writeTable(subsidyTable(rows, stamp), rows);
};

/**
 * Writes 资金使用明细, or brings the one that is there up to date in place. See {@link writeTable}.
 * @throws TableAltered, HostRefused
 */
export const writeSpendings = async (rows: readonly SpendingRow[], stamp: SpendingStamp): Promise<void> => {
  await writeTable(spendingTable(rows, stamp), rows);
};
