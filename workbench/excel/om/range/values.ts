import { ArraySizeMismatch, InvalidArgument } from '../../protocol/rich-api-error';
import { cellCount, mapCells, type Area } from '../../model/grid/area';
import { textOfCell, typeOfCell } from '../../model/cells/cell-reading';
import type { CellValue } from '../../model/cells/cell-value';
import { eachEntry, writeEntries, type Entries } from '../../model/cells/cell-writing';
import { LOOK } from '../../model/looks/look-properties';
import { writeStyle } from '../../model/looks/looks';
import { checkAction, checkContents } from '../../model/sheet/protection';
import type { SheetModel } from '../../model/sheet/model';
import type { Argument } from '../../host/arguments';
import { readOnly, readWrite, type Property } from '../../host/host-object';
import type { Cells } from './cells';

/** More cells than this answer null instead of a table, as Excel does for whole columns. */
const TABLE_LIMIT = 5_000_000;

/** A property that is a table of the range's cells. */
function table<T>(read: (sheet: SheetModel, row: number, column: number) => T) {
  return ({ sheet, area }: Cells): T[][] | null =>
    cellCount(area) > TABLE_LIMIT ? null : mapCells(area, (row, column) => read(sheet, row, column));
}

function isScalar(value: unknown): value is CellValue | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** A block of entries: a table of the range's size, or one entry for every cell. */
export function entriesFor(area: Area, argument: Argument): Entries {
  const { raw } = argument;
  if (isScalar(raw)) return mapCells(area, () => raw);
  if (!Array.isArray(raw)) throw new InvalidArgument();
  const rows: unknown[] = raw;
  return rows.map((row) => {
    if (!Array.isArray(row)) throw new ArraySizeMismatch();
    const entries: unknown[] = row;
    return entries.map((entry) => {
      if (!isScalar(entry)) throw new InvalidArgument();
      return entry;
    });
  });
}

/** Writes entries in the add-in's name and tells its listeners. */
export function writeValues(cells: Cells, argument: Argument): void {
  const { sheet, area } = cells;
  const entries = entriesFor(area, argument);
  checkContents(sheet, area);
  const before = cellCount(area) === 1 ? sheet.value(area.row, area.column) : null;
  writeEntries(sheet, area, entries);
  const after = sheet.value(area.row, area.column);
  const details = before === null ? null : { before, after };
  sheet.workbook.events.emit({ kind: 'changed', sheet, area, change: 'RangeEdited', actor: 'addin', details });
}

function writeNumberFormats({ sheet, area }: Cells, argument: Argument): void {
  checkAction(sheet, 'allowFormatCells');
  const formats = new Map<string, string>();
  eachEntry(area, entriesFor(sheet.clip(area), argument), (row, column, entry) => {
    if (typeof entry !== 'string' || !sheet.workbook.runtime.isNumberFormat(entry)) throw new InvalidArgument();
    formats.set(`${String(row)} ${String(column)}`, entry);
  });
  writeStyle(sheet, [area], (row, column) => {
    const format = formats.get(`${String(row)} ${String(column)}`);
    return format === undefined ? {} : LOOK.numberFormat.write(format);
  });
}

const values = readWrite<Cells>(
  table((sheet, row, column) => sheet.value(row, column)),
  writeValues,
);
const formulas = readWrite<Cells>(
  table((sheet, row, column) => sheet.formula(row, column)),
  writeValues,
);
const numberFormats = readWrite<Cells>(
  table((sheet, row, column) => sheet.numberFormat(row, column)),
  writeNumberFormats,
);

/** What the cells of a range hold. */
export const RANGE_VALUES: Record<string, Property<Cells>> = {
  Values: values,
  Formulas: formulas,
  FormulasLocal: { ...formulas, unlisted: true },
  NumberFormat: numberFormats,
  NumberFormatLocal: { ...numberFormats, unlisted: true },
  Text: readOnly(
    table((sheet, row, column) =>
      textOfCell(sheet.cell(row, column), sheet.numberFormat(row, column), sheet.workbook.runtime),
    ),
  ),
  ValueTypes: readOnly(table((sheet, row, column) => typeOfCell(sheet.cell(row, column)))),
};
