import type { Year } from '../../../shared/vocabulary/ids';
import { PLAN_YEAR_CELL } from '../../../shared/workbook/layout/names';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { readPlanSheet as readBlock, type PlanReading } from '../../../shared/workbook/plan/read-sheet';
import { orRefused, refusalCode } from '../workbook/host-error';
import { ourLooks, requestLooks } from '../marks/draw-marks';
import { markPlan } from './mark';
import { PlanSheetUnreadable } from './unreadable';

/** Where the table may stand: what lies beyond is not read. */
const WINDOW = 'A1:AZ12000';

/**
 * Reads 目标任务 and marks in place what was found, in two syncs. It is found by its own name for the year's cell, wherever it was renamed, or as the
 * sheet of that name.
 * @returns null where the workbook has no such sheet
 * @throws PlanSheetUnreadable where no plan of that year can be read from it
 * @throws HostRefused where Excel does not let it be read
 */
export const readPlanSheet = (year: Year): Promise<PlanReading | null> =>
  orRefused(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets, names } = context.workbook;
      const stated = names.getItemOrNullObject(PLAN_YEAR_CELL).getRangeOrNullObject().load('values');
      const requests = [stated.worksheet, worksheets.getItemOrNullObject(SHEETS.plan)].map((sheet) => {
        sheet.load('name');
        const used = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(WINDOW);
        return { sheet, used: used.load('values,rowIndex,columnIndex'), looks: requestLooks(sheet) };
      });
      await context.sync();
      const found = requests.find(({ sheet }) => !sheet.isNullObject);
      if (!found) return null;
      const said = stated.isNullObject ? '' : String(stated.values[0]?.[0] ?? '').trim();
      if (said !== '' && said !== String(year)) throw new PlanSheetUnreadable({ stated: said, year });
      const { sheet, used } = found;
      if (used.isNullObject) throw new PlanSheetUnreadable('no-table');
      const { values, rowIndex: row, columnIndex: column } = used;
      const read = readBlock({ sheet: sheet.name, row, column, values }, year);
      if (read.refused !== null) throw new PlanSheetUnreadable(read.refused);
      markPlan(sheet, ourLooks(found.looks), read.reading, year);
      try {
        await context.sync();
      } catch (error) {
        // Under somebody's password there are no marks; what was found is answered all the same.
        if (refusalCode(error) !== 'AccessDenied') throw error;
      }
      return read.reading;
    }),
  );
