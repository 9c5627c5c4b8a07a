import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import { TENANTS_CELLS } from '../../../shared/workbook/layout/names';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { readTenantsSheet, tenantCellRef, type TenantsReading } from '../../../shared/workbook/tenants/read-sheet';
import { findTenantTable, HEAD_ROWS } from '../../../shared/workbook/tenants/heads';
import { inExcel } from '../workbook/in-excel';
import { ourLooks, requestLooks } from '../marks/draw-marks';
import { markList } from '../marks/mark-list';
import { requestFilter } from '../workbook/keep-filter';
import { protectionOf } from '../workbook/open-sheet';
import { readBeside } from '../workbook/read-apart';
import { tenantList } from './mark';
import { TenantsOfAnother, TenantsSheetUnreadable } from './unreadable';

/** Where a list may stand: what lies beyond is not read. */
const WINDOW = 'A1:AZ20000';
const HEADS = `A1:AZ${HEAD_ROWS}`;

/** A sheet that may hold the list, with its first rows. */
interface Candidate {
  readonly sheet: Excel.Worksheet;
  readonly heads: Excel.Range;
}
const candidate = (sheet: Excel.Worksheet): Candidate => ({
  sheet: sheet.load('name,id'),
  heads: sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(HEADS).load('values,rowIndex,columnIndex'),
});
const blockOf = (sheet: Excel.Worksheet, { values, rowIndex: row, columnIndex: column }: Excel.Range) => ({
  sheet: sheet.name,
  row,
  column,
  values,
});
const isThere = ({ sheet, heads }: Candidate): boolean => !sheet.isNullObject && !heads.isNullObject;
const holdsList = ({ sheet, heads }: Candidate): boolean => {
  const table = findTenantTable(blockOf(sheet, heads));
  return table !== null && !('fault' in table);
};

const textIn = (range: Excel.Range): string => (range.isNullObject ? '' : String(range.values[0]?.[0] ?? '').trim());

/**
 * Reads 入驻企业名录 and marks in place what was found: the active sheet where it is such a list, else ours, wherever it was renamed. Three syncs, however
 * many rows: which sheet, its one used block, the marks; one more where it is filtered. Somebody's own sheet gets colours and keeps its rules. A sheet under somebody's password gets no marks; what was found is answered all the same.
 * @throws TenantsSheetUnreadable where no list can be read
 * @throws TenantsOfAnother where the sheet says that it is another park's or year's
 * @throws HostRefused where Excel does not let it be read
 */
export const checkTenantsSheet = (whose: { readonly park: ParkId; readonly year: Year }): Promise<TenantsReading> =>
  inExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    const [park, year] = [TENANTS_CELLS.park, TENANTS_CELLS.year].map((name) =>
      names.getItemOrNullObject(name).getRangeOrNullObject().load('values'),
    ) as [Excel.Range, Excel.Range]; // two names, two ranges
    const owner = park.worksheet.load('id');
    const active = candidate(worksheets.getActiveWorksheet());
    const others = [candidate(park.worksheet), candidate(worksheets.getItemOrNullObject(SHEETS.tenants))];
    await context.sync();

    const there = [active, ...others].filter(isThere);
    const found = there.find(holdsList) ?? others.find(isThere) ?? there[0];
    if (!found) throw new TenantsSheetUnreadable({ fault: 'no-table' });
    const { sheet } = found;
    const own = !owner.isNullObject && owner.id === sheet.id;
    if (own) {
      const [statedPark, statedYear] = [textIn(park), textIn(year)];
      const isOther = (stated: string, ours: string) => stated !== '' && stated !== ours;
      if (isOther(statedPark, whose.park) || isOther(statedYear, String(whose.year)))
        throw new TenantsOfAnother(`“${statedPark}”${statedYear} 年度`);
    }
    const [used, [formats, filter]] = await readBeside(
      context,
      () => {
        sheet.protection.load('protected,options');
        return sheet.getUsedRange(true).getIntersection(WINDOW).load('values,rowIndex,columnIndex');
      },
      () => requestLooks(sheet),
      () => requestFilter(sheet),
    );

    const block = blockOf(sheet, used);
    const read = readTenantsSheet(block);
    if ('fault' in read) throw new TenantsSheetUnreadable(read);
    const { check } = read.table;
    const marked = {
      sheet,
      name: sheet.name,
      protection: protectionOf(sheet),
      list: tenantList(read),
      own,
      findings: read.findings.map((found) => ({ ...found, cell: tenantCellRef(read, found) })),
      said: (row: number) => block.values[row - block.row]?.[(check ?? 0) - block.column] ?? '',
      clean: '' as const,
    };
    await markList(context, marked, { looks: formats && ourLooks(formats), filter });
    return read;
  });
