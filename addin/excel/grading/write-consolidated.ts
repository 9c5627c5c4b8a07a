import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import { byRank, consolidatedTable, type ConsolidatedStamp } from '../../../shared/workbook/grading/consolidated-sheet';
import { writeTable } from '../tables/write-table';

/**
 * Writes 汇总表 with its chart, or brings the one that is there up to date in place; parks that come new stand by rank. See {@link writeTable}.
 * @param parks one row per park
 * @throws TableAltered, HostRefused
 */
export const writeConsolidated = async (parks: readonly ConsolidatedRow[], stamp: ConsolidatedStamp): Promise<void> => {
  await writeTable(consolidatedTable(parks, stamp), byRank(parks));
};
