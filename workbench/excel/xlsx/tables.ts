import type ExcelJS from 'exceljs';
import * as z from 'zod';

import { areaAddress, parseReference } from '../model/grid/address';
import type { TableState } from '../model/sheet/tables';
import { toGridRange } from '../model/grid/grid-range';

/** What the bridge reads of exceljs's tables. */
const table = z.looseObject({
  name: z.string(),
  displayName: z.string().optional(),
  tableRef: z.string().optional(),
  ref: z.string().optional(),
  columns: z.array(z.looseObject({ name: z.string() })),
});

/** The tables of a sheet of the file, as the grid keeps them. */
export function readTables(sheet: ExcelJS.Worksheet, sheetId: string): readonly Record<string, unknown>[] {
  const found: unknown = Reflect.get(sheet, 'tables');
  if (typeof found !== 'object' || found === null) return [];
  return Object.values(found).flatMap((held: unknown, index) => {
    const inner: unknown =
      typeof held === 'object' && held !== null ? (Reflect.get(held, 'table') ?? Reflect.get(held, 'model')) : null;
    const parsed = table.safeParse(inner);
    const area = parsed.success ? parseReference(parsed.data.tableRef ?? parsed.data.ref ?? '')?.area : undefined;
    if (!parsed.success || !area) return [];
    const id = `table-${sheetId}-${String(index + 1)}`;
    return [
      {
        id,
        name: parsed.data.displayName ?? parsed.data.name,
        range: toGridRange(area),
        options: { showHeader: true, showFooter: false, tableStyleId: 'table-default-0' },
        filters: { tableColumnFilterList: [] },
        columns: parsed.data.columns.map((column, at) => ({
          id: `${id}-${String(at + 1)}`,
          displayName: column.name,
          dataType: 'string',
          formula: '',
          meta: {},
          style: {},
        })),
        meta: {},
      },
    ];
  });
}

/** Writes a table over cells that are already written. */
export function writeTable(
  sheet: ExcelJS.Worksheet,
  { name, area, columns }: Pick<TableState, 'name' | 'area' | 'columns'>,
): void {
  const rows = Array.from({ length: area.rows - 1 }, (_row, r) =>
    Array.from({ length: area.columns }, (_column, c) => sheet.getCell(area.row + 2 + r, area.column + 1 + c).value),
  );
  sheet.addTable({
    name,
    ref: areaAddress({ ...area, rows: 1, columns: 1 }),
    headerRow: true,
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: columns.map((column) => ({ name: column, filterButton: true })),
    rows,
  });
}
