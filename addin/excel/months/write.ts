import type { DistrictMonth } from '../../../shared/api/months';
import { monthSheet } from '../../../shared/workbook/months/sheet';
import { MONTH_CELLS } from '../../../shared/workbook/layout/names';
import { drawSheets } from '../layout/draw-sheets';
import { orRefused } from '../workbook/host-error';
import { openSheet } from '../workbook/open-sheet';
import type { SummaryRow } from '../../../shared/evaluation/months/standing';
import { summaryTable, type Ranks, type SummaryStamp } from '../../../shared/workbook/months/summary-table';
import { writeTable } from '../tables/write-table';

/**
 * Draws 月报 for a month.
 * @param replace redraw the sheet of that name, whatever somebody wrote on it
 * @throws SheetExists where it is there and is not to be replaced
 * @throws HostRefused where Excel refused
 */
export const writeMonths = (matter: DistrictMonth, { replace }: { readonly replace: boolean }): Promise<void> =>
  drawSheets([monthSheet(matter)], { replace });

/**
 * Notes in 月报 which version of the month it now stands for, so that a correction goes on from there. Two syncs.
 * @throws HostRefused where Excel refused
 */
export const stampMonths = (version: number): Promise<void> =>
  orRefused(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const cell = context.workbook.names
        .getItemOrNullObject(MONTH_CELLS.version)
        .getRangeOrNullObject()
        .load('address');
      const sheet = cell.worksheet;
      sheet.protection.load('protected,options');
      await context.sync();
      if (cell.isNullObject) return;
      openSheet(sheet, sheet.protection, () => {
        cell.values = [[version]];
      });
      await context.sync();
    }),
  );

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
