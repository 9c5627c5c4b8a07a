import type { CellValue } from '../model/cells/cell-value';
import { mapCells, type Area } from '../model/grid/area';
import { writeEntries } from '../model/cells/cell-writing';
import { deleteCells, insertCells } from '../model/grid/structure';
import { checkUnprotected } from '../model/sheet/protection';
import type { SheetModel } from '../model/sheet/model';
import {
  addTable,
  deleteTable,
  findTable,
  renameTable,
  resizeTable,
  tablesOf,
  type TableState,
} from '../model/sheet/tables';
import type { WorkbookModel } from '../model/workbook-model';
import { InvalidArgument, InvalidOperation } from '../protocol/rich-api-error';
import { child, HostObject, method, readOnly, readWrite, type TypeTable } from '../host/host-object';
import { cellsAt, cellsFrom } from './range/cells';
import { collection } from './collection';
import { rangeOf } from './range/range';
import { entriesFor, writeValues } from './range/values';
import { worksheetOf } from './worksheet';
import { Argument } from '../host/arguments';

/** The table as it is now: rows may have been added since. */
function current(table: TableState): TableState {
  return findTable(table.sheet.workbook, table.id) ?? table;
}

function bodyOf(table: TableState): Area {
  const { area } = current(table);
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}

function headerOf(table: TableState): Area {
  return { ...current(table).area, rows: 1 };
}

function valuesOf(sheet: SheetModel, area: Area): CellValue[][] {
  return mapCells(area, (row, column) => sheet.value(row, column));
}

interface Part {
  readonly table: TableState;
  readonly index: number;
}

const rowArea = ({ table, index }: Part): Area => ({ ...bodyOf(table), row: bodyOf(table).row + index, rows: 1 });
const columnArea = (whole: Area, { index }: Part): Area => ({ ...whole, column: whole.column + index, columns: 1 });

const tableRow: TypeTable<Part> = {
  name: 'TableRow',
  properties: {
    Index: readOnly(({ index }) => index),
    Values: readWrite(
      (row) => valuesOf(row.table.sheet, rowArea(row)),
      (row, values) => {
        writeValues(cellsAt(row.table.sheet, rowArea(row)), values);
      },
    ),
  },
  methods: {
    GetRange: method((row) => rangeOf(cellsAt(row.table.sheet, rowArea(row)))),
    Delete: method((row) => {
      checkUnprotected(row.table.sheet);
      removeRow(row);
    }),
  },
};

/** Takes a row out of a table that is alone in its rows. */
function removeRow(row: Part): void {
  const { sheet, area } = current(row.table);
  if (area.rows <= 2) throw new InvalidOperation('A table keeps at least one row.');
  deleteCells(sheet, { ...rowArea(row), column: 0, columns: 16_384 });
}

const tableRowCollection = collection<TableState, Part>({
  name: 'TableRowCollection',
  counted: true,
  item: (row) => HostObject.of(tableRow, row),
  list: (table) => Array.from({ length: bodyOf(table).rows }, (_, index) => ({ table, index })),
  find: (table, key) => ({ table, index: key.integer() }),
  methods: {
    Add: method((table, args) => {
      const { sheet, area } = current(table);
      checkUnprotected(sheet);
      const index = args.at(0).given ? args.at(0).integer() : area.rows - 1;
      const { raw } = args.at(1);
      const count = Array.isArray(raw) && Array.isArray(raw[0]) ? raw.length : 1;
      const at = index < 0 ? area.rows - 1 : index;
      const added: Area = { ...area, row: area.row + 1 + at, rows: count };
      if (at < area.rows - 1) insertCells(sheet, { ...added, column: 0, columns: 16_384 });
      else resizeTable(current(table), { ...area, rows: area.rows + count });
      const given = args.at(1).given ? args.at(1) : new Argument(null);
      writeEntries(sheet, added, entriesFor(added, given));
      return HostObject.of(tableRow, { table, index: at });
    }),
  },
});

const tableColumn: TypeTable<Part> = {
  name: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    Id: readOnly(({ index }) => index + 1),
    Index: readOnly(({ index }) => index),
    Name: readWrite(
      ({ table, index }) => current(table).columns[index] ?? '',
      (column, name) => {
        writeValues(cellsAt(column.table.sheet, columnArea(headerOf(column.table), column)), name);
        resizeTable(current(column.table), current(column.table).area);
      },
    ),
    Values: readWrite(
      (column) => valuesOf(column.table.sheet, columnArea(current(column.table).area, column)),
      (column, values) => {
        writeValues(cellsAt(column.table.sheet, columnArea(current(column.table).area, column)), values);
      },
    ),
  },
  methods: {
    GetRange: method((column) => rangeOf(cellsAt(column.table.sheet, columnArea(current(column.table).area, column)))),
    GetHeaderRowRange: method((column) =>
      rangeOf(cellsAt(column.table.sheet, columnArea(headerOf(column.table), column))),
    ),
    GetDataBodyRange: method((column) =>
      rangeOf(cellsAt(column.table.sheet, columnArea(bodyOf(column.table), column))),
    ),
  },
};

const tableColumnCollection = collection<TableState, Part>({
  name: 'TableColumnCollection',
  counted: true,
  item: (column) => HostObject.of(tableColumn, column),
  list: (table) => current(table).columns.map((_, index) => ({ table, index })),
  find: (table, key) => {
    const index = typeof key.raw === 'number' ? key.integer() - 1 : current(table).columns.indexOf(key.text());
    return index >= 0 && index < current(table).columns.length ? { table, index } : null;
  },
});

const tableType: TypeTable<TableState> = {
  name: 'Table',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: readOnly(({ id }) => id),
    Name: readWrite(
      (table) => current(table).name,
      (table, name) => {
        renameTable(current(table), name.text());
      },
    ),
    ShowHeaders: readOnly((table) => current(table).showHeaders),
    ShowTotals: readOnly(() => false),
  },
  children: {
    Columns: child((table) => HostObject.of(tableColumnCollection, table)),
    Rows: child((table) => HostObject.of(tableRowCollection, table)),
    Worksheet: child(({ sheet }) => worksheetOf(sheet)),
  },
  methods: {
    GetRange: method((table) => rangeOf(cellsAt(table.sheet, current(table).area))),
    GetHeaderRowRange: method((table) => rangeOf(cellsAt(table.sheet, headerOf(table)))),
    GetDataBodyRange: method((table) => rangeOf(cellsAt(table.sheet, bodyOf(table)))),
    Resize: method((table, args) => {
      checkUnprotected(table.sheet);
      const { area } = cellsFrom(table.sheet, args.at(0));
      if (area.row !== current(table).area.row) throw new InvalidArgument();
      resizeTable(current(table), area);
    }),
    ConvertToRange: method((table) => {
      const { sheet, area } = current(table);
      deleteTable(current(table));
      return rangeOf(cellsAt(sheet, area));
    }),
    Delete: method((table) => {
      checkUnprotected(table.sheet);
      deleteTable(current(table));
    }),
  },
};

/** The tables of a workbook, or of one of its sheets. */
interface TableScope {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel | null;
}

const tableCollection = collection<TableScope, TableState>({
  name: 'TableCollection',
  counted: true,
  item: (table) => HostObject.of(tableType, table),
  list: ({ workbook, sheet }) => tablesOf(workbook).filter((table) => sheet === null || table.sheet === sheet),
  find: ({ workbook, sheet }, key) => {
    const table = findTable(workbook, String(key.raw));
    return table && (sheet === null || table.sheet === sheet) ? table : null;
  },
  methods: {
    Add: method(({ workbook, sheet }, args) => {
      const cells = cellsFrom(sheet ?? workbook.activeSheet, args.at(0));
      checkUnprotected(cells.sheet);
      if (!args.at(1).flag()) throw new InvalidArgument('This host makes tables of areas that have a header row.');
      return HostObject.of(tableType, addTable(cells.sheet, cells.area));
    }),
  },
});

export function tablesOfWorkbook(workbook: WorkbookModel): HostObject {
  return HostObject.of(tableCollection, { workbook, sheet: null });
}

export function tablesOfSheet(sheet: SheetModel): HostObject {
  return HostObject.of(tableCollection, { workbook: sheet.workbook, sheet });
}
