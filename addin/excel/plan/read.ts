import type { Year } from '../../../shared/vocabulary/ids';
import { NOTHING_FOUND } from '../../../shared/workbook/layout/check-column';
import { PLAN_YEAR_CELL } from '../../../shared/workbook/layout/names';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import {
  readPlanSheet as readBlock,
  type PlanReading,
  type PlanRefusal,
} from '../../../shared/workbook/plan/read-sheet';
import { inExcel } from '../workbook/in-excel';
import { protectionOf } from '../workbook/open-sheet';
import { markList } from '../marks/mark-list';
import { MOST_PARKS } from '../../../shared/evaluation/plan/plan';
import { PLAN_FIELDS, PLAN_HEADERS } from '../../../shared/workbook/plan/columns';
import { Failure } from '../../../shared/vocabulary/failure';
import { planList } from './mark';

const REDRAW = '或在窗格中重新生成这张表。';
const MESSAGES: Readonly<Record<PlanRefusal, string>> = {
  'no-table': `“${SHEETS.plan}”里没有找到表头。应有这些列：${PLAN_FIELDS.map((field) => PLAN_HEADERS[field]).join('、')}。请恢复表头，${REDRAW}`,
  'no-parks': `“${SHEETS.plan}”里一个园区也没有。请填写参评园区，${REDRAW}`,
  'too-many': `“${SHEETS.plan}”里的园区超过 ${String(MOST_PARKS)} 个，请核对。`,
};

/** 目标任务 is there, but no plan can be read from it. Nothing was changed. */
export class PlanSheetUnreadable extends Failure {
  override readonly name = 'PlanSheetUnreadable';
  override readonly title = '目标任务读不出来';

  constructor(refusal: PlanRefusal | { readonly stated: string; readonly year: Year }) {
    super(
      typeof refusal === 'string'
        ? MESSAGES[refusal]
        : `工作簿里的“${SHEETS.plan}”是 ${refusal.stated} 年度的，现在办理的是 ${String(refusal.year)} 年度。请打开 ${String(refusal.year)} 年度的工作簿，${REDRAW}`,
    );
  }
}

/** Where the table may stand: what lies beyond is not read. */
const WINDOW = 'A1:AZ12000';

/**
 * Reads 目标任务 and marks in place what was found, in two syncs, and two more where the marks are other ones and the sheet is filtered. It is found by its own name for the year's cell, wherever it was renamed, or as the
 * sheet of that name.
 * @returns null where the workbook has no such sheet
 * @throws PlanSheetUnreadable where no plan of that year can be read from it
 * @throws HostRefused where Excel does not let it be read
 */
export const readPlanSheet = (year: Year): Promise<PlanReading | null> =>
  inExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    const stated = names.getItemOrNullObject(PLAN_YEAR_CELL).getRangeOrNullObject().load('values');
    const requests = [stated.worksheet, worksheets.getItemOrNullObject(SHEETS.plan)].map((sheet) => {
      sheet.load('name');
      const used = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(WINDOW);
      sheet.protection.load('protected,options');
      return { sheet, used: used.load('values,rowIndex,columnIndex') };
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
    const { check } = read.reading.table.columns;
    await markList(context, {
      sheet,
      name: sheet.name,
      protection: protectionOf(sheet),
      list: planList(read.reading, year),
      own: true,
      findings: read.reading.findings,
      said: (at) => values[at - row]?.[(check ?? 0) - column] ?? '',
      clean: NOTHING_FOUND,
    });
    return read.reading;
  });
