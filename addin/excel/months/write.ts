import type { DistrictMonth } from '../../../shared/api/months';
import { monthSheet } from '../../../shared/workbook/months/sheet';
import { MONTH_CELLS } from '../../../shared/workbook/layout/names';
import { drawSheets } from '../layout/draw-sheets';
import { orRefused } from '../workbook/host-error';
import { openSheet } from '../workbook/open-sheet';

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
