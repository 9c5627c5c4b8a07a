import { Year } from '../../shared/api/ids';
import { findMonthTable } from '../../shared/workbook/months/read-month-sheet';
import { MONTH_CELLS, PLAN_YEAR_CELL, TENANTS_CELLS } from '../../shared/workbook/names';
import { findPlanTable } from '../../shared/workbook/reading/read-plan-sheet';
import { findTenantTable } from '../../shared/workbook/reading/tenant-heads';
import type { SheetBlock } from '../../shared/workbook/reading/workbook-reading';
import { drawColumnRules, type RuledColumn } from './marks/column-rules';
import { monthColumns } from './months/mark-months';
import { openSheet, syncOpened } from './open-sheet';
import { planColumns } from './plan/mark-plan';
import { tenantColumns } from './tenants/mark-tenants';

/** Where a list may stand: what lies beyond is not read. */
const WINDOW = 'A1:CZ20000';

/** Where a list stands in its sheet, and what its columns have by themselves. */
interface ListTable {
  readonly header: number;
  readonly check: number | null;
  readonly columns: readonly RuledColumn[];
}

/** Every list of ours whose columns have rules of their own: the cell by whose name it is found, and its table; null where it has none. */
const LISTS: readonly {
  readonly cell: string;
  readonly find: (block: SheetBlock, said: unknown) => ListTable | null;
}[] = [
  {
    cell: PLAN_YEAR_CELL,
    find: (block, said) => {
      const [table, year] = [findPlanTable(block), Year.safeParse(Number(said))];
      return table && year.success
        ? {
            header: table.header,
            check: table.columns.check,
            columns: planColumns(table, year.data),
          }
        : null;
    },
  },
  {
    cell: MONTH_CELLS.year,
    find: (block) => {
      const table = findMonthTable(block);
      return table && { header: table.header, check: table.check, columns: monthColumns(table) };
    },
  },
  {
    cell: TENANTS_CELLS.year,
    find: (block) => {
      const table = findTenantTable(block);
      if (table === null || 'fault' in table) return null;
      return { header: table.header, check: table.check, columns: tenantColumns(table) };
    },
  },
];

/** Takes messages and words off the lists among some sheets, by name: the rules of their columns are set anew and their 校验 column is emptied. Two syncs. */
export const clearLists = (sheets: ReadonlySet<string>): Promise<void> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const requests = LISTS.map(({ cell, find }) => {
      const named = context.workbook.names.getItemOrNullObject(cell).getRangeOrNullObject().load('values');
      const sheet = named.worksheet;
      sheet.load('name');
      sheet.protection.load('protected,options');
      const used = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(WINDOW);
      return { find, named, sheet, used: used.load('values,rowIndex,columnIndex') };
    });
    await context.sync();
    const opened = requests.flatMap(({ find, named, sheet, used }) => {
      if (named.isNullObject || used.isNullObject || !sheets.has(sheet.name)) return [];
      const { values, rowIndex: row, columnIndex: column } = used;
      const table = find({ sheet: sheet.name, row, column, values }, named.values[0]?.[0]);
      if (!table) return [];
      const { header, check, columns } = table;
      // Marks are on rows that were read: those below have their rules still.
      const rows = row + values.length - header - 1;
      if (rows === 0) return [];
      const { protected: isProtected, options } = sheet.protection;
      const protection = { protected: isProtected, options };
      openSheet(sheet, protection, () => {
        drawColumnRules(sheet, { row: header + 1, rows }, columns);
        if (check !== null) sheet.getRangeByIndexes(header + 1, check, rows, 1).clear('Contents');
      });
      return [{ sheet, protection }];
    });
    await syncOpened(context, opened);
  });
