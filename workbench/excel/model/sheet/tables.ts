import type {} from '@univerjs/sheets-table/facade';

import { FilteredRangeConflict, InvalidArgument, MergedRangeConflict } from '../../protocol/rich-api-error';
import { intersection, type Area } from '../grid/area';
import { fromGridRange, toGridRange } from '../grid/grid-range';
import { filterOf } from './filters';
import type { SheetModel } from './model';
import type { WorkbookModel } from '../workbook-model';

/** A table (列表) of a sheet: its area with header row, its column names. */
export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly showHeaders: boolean;
}

export function tablesOf(workbook: WorkbookModel): readonly TableState[] {
  return workbook.facade.getTableList().map((info) => ({
    id: info.id,
    name: info.name,
    sheet: workbook.sheetById(info.subUnitId),
    area: fromGridRange(info.range),
    columns: info.columns.map(({ displayName }) => displayName),
    showHeaders: info.showHeader,
  }));
}

export function tablesOn(sheet: SheetModel): readonly TableState[] {
  return tablesOf(sheet.workbook).filter((table) => table.sheet === sheet);
}

export function findTable(workbook: WorkbookModel, key: string): TableState | null {
  const wanted = key.toLowerCase();
  return tablesOf(workbook).find(({ id, name }) => id === key || name.toLowerCase() === wanted) ?? null;
}

/**
 * Makes a table of an area; its first row names the columns. Throws InvalidArgument where one overlaps another (office-js #1199),
 * MergedRangeConflict over merged cells and FilteredRangeConflict over a sheet's filter
 * (learn.microsoft.com, "Error handling with the application-specific JavaScript APIs").
 */
export function addTable(sheet: SheetModel, area: Area): TableState {
  const tables = tablesOf(sheet.workbook);
  if (tables.some((table) => table.sheet === sheet && intersection(table.area, area))) {
    throw new InvalidArgument("A table can't overlap another table.");
  }
  if (sheet.merges().some((merged) => intersection(merged, area))) throw new MergedRangeConflict();
  const filter = filterOf(sheet);
  if (filter && intersection(filter.area, area)) throw new FilteredRangeConflict();
  let n = tables.length + 1;
  while (findTable(sheet.workbook, `表${String(n)}`) || findTable(sheet.workbook, `table-${String(n)}`)) n += 1;
  place(sheet, `table-${String(n)}`, `表${String(n)}`, area);
  return required(sheet.workbook, `table-${String(n)}`);
}

/** Gives a table another area, its header row where it was. */
export function resizeTable(table: TableState, area: Area): void {
  deleteTable(table);
  place(table.sheet, table.id, table.name, area);
}

export function renameTable(table: TableState, name: string): void {
  const other = findTable(table.sheet.workbook, name);
  // Source: office-js #551
  if (other && other.id !== table.id) throw new InvalidArgument();
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw new InvalidArgument();
  table.sheet.mutate('sheet.mutation.set-sheet-table', { tableId: table.id, config: { name } });
}

/** Takes the table away; what its cells hold stays. */
export function deleteTable(table: TableState): void {
  table.sheet.mutate('sheet.mutation.delete-table', { tableId: table.id });
}

function place(sheet: SheetModel, tableId: string, name: string, area: Area): void {
  const header = Array.from({ length: area.columns }, (_, index) => {
    const title = sheet.value(area.row, area.column + index);
    return title === '' ? `列${String(index + 1)}` : String(title);
  });
  sheet.reach(area);
  sheet.mutate('sheet.mutation.add-table', {
    tableId,
    name,
    range: toGridRange(area),
    header,
    options: { showHeader: true },
  });
}

function required(workbook: WorkbookModel, id: string): TableState {
  const table = findTable(workbook, id);
  if (!table) throw new InvalidArgument();
  return table;
}
