import type { DistrictMonth } from '../../../shared/api/months';
import { NOTHING_FOUND } from '../../../shared/workbook/layout/check-column';
import { MONTH_CELLS } from '../../../shared/workbook/layout/names';
import { readMonthSheet, type MonthReading } from '../../../shared/workbook/months/read-sheet';
import { inExcel } from '../workbook/in-excel';
import { protectionOf } from '../workbook/open-sheet';
import { markList } from '../marks/mark-list';
import type { Month, Year } from '../../../shared/vocabulary/ids';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { Failure } from '../../../shared/vocabulary/failure';
import { monthList } from './mark';

const OPEN_ANEW = '请在窗格中重新生成这张表。';

/** 月报 is there, but this month cannot be read from it. Nothing was changed. */
export class MonthSheetUnreadable extends Failure {
  override readonly name = 'MonthSheetUnreadable';
  override readonly title = '月报读不出来';

  constructor(why: 'no-table' | { readonly stated: string; readonly year: Year; readonly month: Month }) {
    super(
      why === 'no-table'
        ? `“${SHEETS.months}”里没有找到表头（应有“园区编号”和各项数据的列）。请恢复表头，或${OPEN_ANEW}`
        : `工作簿里的“${SHEETS.months}”是${why.stated}的，现在办理的是 ${String(why.year)} 年 ${String(why.month)} 月。请先办完那个月，或${OPEN_ANEW}`,
    );
  }
}

/** Where the table may stand: what lies beyond is not read. */
const WINDOW = 'A1:CZ2000';

/** What 月报 says, and on which version of the month it was drawn. */
export interface CheckedMonth extends MonthReading {
  readonly basedOn: number;
}

/**
 * Reads 月报 for a month and marks in place what was found, in two syncs, and two more where the marks are other ones and the sheet is filtered. It is found by its own names, wherever it was renamed or moved.
 * @returns null where the workbook has no such sheet
 * @throws MonthSheetUnreadable where it is another month's or somebody else's, or has no table
 * @throws HostRefused where Excel does not let it be read
 */
export const readMonths = (matter: DistrictMonth): Promise<CheckedMonth | null> =>
  inExcel(async (context) => {
    const { names } = context.workbook;
    const cell = (name: string) => names.getItemOrNullObject(name).getRangeOrNullObject().load('values');
    const [year, month, district, version] = [
      cell(MONTH_CELLS.year),
      cell(MONTH_CELLS.month),
      cell(MONTH_CELLS.district),
      cell(MONTH_CELLS.version),
    ];
    const sheet = year.worksheet;
    sheet.load('name');
    sheet.protection.load('protected,options');
    const used = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(WINDOW);
    used.load('values,rowIndex,columnIndex');
    await context.sync();
    if (year.isNullObject || sheet.isNullObject) return null;
    const said = (range: Excel.Range) => (range.isNullObject ? '' : String(range.values[0]?.[0] ?? '').trim());
    const isOurs =
      said(year) === String(matter.year) &&
      said(month) === String(matter.month) &&
      said(district) === String(matter.district);
    if (!isOurs) {
      const whose = said(district) === String(matter.district) ? '' : `（区县编号 ${said(district)}）`;
      throw new MonthSheetUnreadable({
        stated: ` ${said(year)} 年 ${said(month)} 月${whose}`,
        year: matter.year,
        month: matter.month,
      });
    }
    if (used.isNullObject) throw new MonthSheetUnreadable('no-table');
    const { values, rowIndex: row, columnIndex: column } = used;
    const reading = readMonthSheet({ sheet: sheet.name, row, column, values }, matter);
    if (!reading) throw new MonthSheetUnreadable('no-table');
    await markList(context, {
      sheet,
      name: sheet.name,
      protection: protectionOf(sheet),
      list: monthList(reading),
      own: true,
      findings: reading.findings,
      said: (at) => values[at - row]?.[(reading.table.check ?? 0) - column] ?? '',
      clean: NOTHING_FOUND,
    });
    return { ...reading, basedOn: Number(said(version)) || 0 };
  });
