import type { DistrictMonth } from '../../../shared/api/months';
import { monthSheet } from '../../../shared/workbook/months/sheet';
import { MONTH_CELLS } from '../../../shared/workbook/layout/names';
import { drawSheets } from '../layout/draw-sheets';
import { stampSent } from '../workbook/stamp-cell';
import type { SummaryRow } from '../../../shared/evaluation/months/standing';
import { summaryTable, type Ranks, type SummaryStamp } from '../../../shared/workbook/months/summary-table';
import { writeTable } from '../tables/write-table';

/**
 * Draws 月报 for a month.
 * @param replace draw it although somebody typed on the sheet of that name, which is kept beside it
 * @throws SheetExists where somebody typed on that and it is not to be replaced
 * @throws HostRefused where Excel refused
 */
export const writeMonths = (matter: DistrictMonth, { replace }: { readonly replace: boolean }): Promise<void> =>
  drawSheets([monthSheet(matter)], { standing: replace ? 'asked' : 'ask' });

/** Notes in 月报 which version of the month it now stands for, so that a correction goes on from there; where Excel does not let it, that is said as an aside. Two syncs. */
export const stampMonths = (version: number): Promise<void> =>
  stampSent({ [MONTH_CELLS.version]: version }, '表上没有记下版本号，更正前请重新生成这张表');

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
