import { inExcel } from './workbook/in-excel';
import { Year } from '../../shared/vocabulary/ids';
import { readMonthSheet } from '../../shared/workbook/months/read-sheet';
import { MONTH_CELLS, PAST_CELLS, PLAN_YEAR_CELL, TENANTS_CELLS } from '../../shared/workbook/layout/names';
import { readPastSheet } from '../../shared/workbook/past/read-sheet';
import { readPlanSheet } from '../../shared/workbook/plan/read-sheet';
import { readTenantsSheet } from '../../shared/workbook/tenants/read-sheet';
import { askingWith } from '../../shared/workbook/reading/question';
import { plainSheet, type SeenWorkbook } from '../../shared/workbook/reading/seen-sheet';
import type { SheetBlock } from '../../shared/workbook/reading/workbook-reading';
import { depthOf, drawColumnRules, type RuledList } from './marks/ruled-list';
import { monthList } from './months/mark';
import { requestFilter } from './workbook/keep-filter';
import { readBeside } from './workbook/read-apart';
import { protectionOf } from './workbook/open-sheet';
import { writeRows, type RowSheet } from './workbook/write-rows';
import { pastRules } from './past/mark';
import { planList } from './plan/mark';
import { tenantList } from './tenants/mark';

/** Where a list may stand: what lies beyond is not read. */
const WINDOW = 'A1:CZ20000';

const alone = (block: SheetBlock): SeenWorkbook => ({ sheets: [plainSheet(block)], names: [] });

/** Every list of ours whose columns have rules, by the cell by whose name it is found; null where it cannot be read, and so was never marked. */
const LISTS: Readonly<Record<string, (block: SheetBlock, said: unknown) => RuledList | null>> = {
  [PLAN_YEAR_CELL]: (block, said) => {
    const year = Year.safeParse(Number(said));
    if (!year.success) return null;
    const read = readPlanSheet(alone(block), year.data, askingWith([]));
    return 'kind' in read ? null : planList(read, year.data);
  },
  [PAST_CELLS.first]: (block, said) => {
    const first = Year.safeParse(Number(said));
    if (!first.success) return null;
    // Which parks it should have is of no matter here.
    const read = readPastSheet(alone(block), { first: first.data, parks: [] }, askingWith([]));
    return 'kind' in read ? null : pastRules(read, first.data);
  },
  [MONTH_CELLS.year]: (block, said) => {
    const year = Year.safeParse(Number(said));
    if (!year.success) return null;
    // Of which month it is, and which parks it should have, is of no matter here.
    const matter = { year: year.data, month: null, districtName: null, parks: [] };
    const reading = readMonthSheet(alone(block), matter, askingWith([]));
    return 'kind' in reading ? null : monthList(reading);
  },
  [TENANTS_CELLS.year]: (block, said) => {
    const read = readTenantsSheet(alone(block), { year: Number(said), park: null }, askingWith([]));
    return 'fault' in read ? null : tenantList(read);
  },
};

const sheetOf = ({ workbook }: Excel.RequestContext, cell: string) =>
  workbook.names.getItemOrNullObject(cell).getRangeOrNullObject().worksheet;

/** Queues the reading of the list that is found by a name. */
const requestList = (context: Excel.RequestContext, cell: string) => {
  const named = context.workbook.names.getItemOrNullObject(cell).getRangeOrNullObject().load('values');
  const sheet = named.worksheet.load('name');
  sheet.protection.load('protected,options');
  const used = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(WINDOW);
  return { named, sheet, used: used.load('values,rowIndex,columnIndex') };
};

/** Takes messages and words off the lists among some sheets, by name: the rules of their columns are set anew and their 校验 column is emptied, row by row as they were checked. Two syncs, and one more for each list that is filtered. */
export const clearLists = (sheets: ReadonlySet<string>): Promise<void> =>
  inExcel(async (context) => {
    const [requests, filters] = await readBeside(
      context,
      () => Object.entries(LISTS).map(([cell, read]) => ({ read, ...requestList(context, cell) })),
      ...Object.keys(LISTS).map((cell) => () => requestFilter(sheetOf(context, cell))),
    );
    const written = requests.flatMap(({ read, named, sheet, used }, index): RowSheet[] => {
      if (named.isNullObject || used.isNullObject || !sheets.has(sheet.name)) return [];
      const { values, rowIndex: row, columnIndex: column } = used;
      const list = read({ sheet: sheet.name, row, column, values }, named.values[0]?.[0]);
      if (!list) return [];
      const { header, check } = list;
      const write = () => {
        drawColumnRules(sheet, list);
        if (check !== null) sheet.getRangeByIndexes(header + 1, check, depthOf(list), 1).clear('Contents');
      };
      return [{ sheet, name: sheet.name, protection: protectionOf(sheet), filter: filters[index] ?? null, write }];
    });
    await writeRows(context, written);
  });
