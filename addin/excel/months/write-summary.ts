import type { SummaryRow } from '../../../shared/evaluation/months/standing';
import { summaryTable, type Ranks, type SummaryStamp } from '../../../shared/workbook/months/summary-table';
import { writeTable } from '../tables/write-table';

/**
 * Writes 月报汇总 with its chart, or brings the one that is there up to date in place. See {@link writeTable}.
 * @throws TableAltered, HostRefused
 */
export const writeMonthSummary = async (
  rows: readonly SummaryRow[],
  stamp: SummaryStamp,
  ranks: Ranks,
): Promise<void> => {
  await writeTable(summaryTable(rows, stamp, ranks), rows);
};
