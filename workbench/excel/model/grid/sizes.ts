import { lastColumn, lastRow, type Area } from './area';
import { toGridRange } from './grid-range';
import type { SheetModel } from '../sheet/model';

/** Points per pixel at 96 dpi. */
export const POINTS_PER_PIXEL = 0.75;

/** The highest row and the widest column, in points: 409, and 255 characters of the default font, 8 pixels each. Source: support.microsoft.com, "Excel specifications and limits". */
export const HIGHEST_ROW = 409;
export const WIDEST_COLUMN = (255 * 8 + 5) * POINTS_PER_PIXEL;

/** Width in points where all columns agree, else null. */
export function readColumnWidth(sheet: SheetModel, area: Area): number | null {
  return agreed(
    area.column,
    Math.min(area.columns, 2000),
    (column) => sheet.grid.getColumnWidth(column) * POINTS_PER_PIXEL,
  );
}

/** Height in points where all rows agree, else null. */
export function readRowHeight(sheet: SheetModel, area: Area): number | null {
  return agreed(area.row, Math.min(area.rows, 2000), (row) => sheet.grid.getRowHeight(row) * POINTS_PER_PIXEL);
}

function agreed(start: number, count: number, read: (index: number) => number): number | null {
  const first = read(start);
  for (let index = start + 1; index < start + count; index += 1) if (read(index) !== first) return null;
  return first;
}

export function writeColumnWidth(sheet: SheetModel, area: Area, points: number): void {
  const columns = sheet.clip({ ...area, row: 0, rows: 1 });
  sheet.reach(columns);
  sheet.mutate('sheet.mutation.set-worksheet-col-width', {
    ranges: [toGridRange(columns)],
    colWidth: Math.round(points / POINTS_PER_PIXEL),
  });
}

export function writeRowHeight(sheet: SheetModel, area: Area, points: number): void {
  const rows = sheet.clip({ ...area, column: 0, columns: 1 });
  sheet.reach(rows);
  const ranges = [toGridRange(rows)];
  sheet.mutate('sheet.mutation.set-worksheet-row-height', { ranges, rowHeight: Math.round(points / POINTS_PER_PIXEL) });
  sheet.mutate('sheet.mutation.set-worksheet-row-is-auto-height', { ranges, autoHeightInfo: 0 });
}

/** True, false, or null where rows differ. */
export function rowsHidden(sheet: SheetModel, area: Area): boolean | null {
  return agreement(area.row, lastRow(sheet.clip(area)), (row) => !sheet.grid.getRowVisible(row));
}

export function columnsHidden(sheet: SheetModel, area: Area): boolean | null {
  return agreement(area.column, lastColumn(sheet.clip(area)), (column) => !sheet.grid.getColVisible(column));
}

function agreement(from: number, to: number, read: (index: number) => boolean): boolean | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index += 1) if (read(index) !== first) return null;
  return first;
}

export function hideRows(sheet: SheetModel, area: Area, hidden: boolean): void {
  const id = hidden ? 'sheet.mutation.set-row-hidden' : 'sheet.mutation.set-row-visible';
  sheet.mutate(id, { ranges: [toGridRange(sheet.clip(area))] });
}

export function hideColumns(sheet: SheetModel, area: Area, hidden: boolean): void {
  const id = hidden ? 'sheet.mutation.set-col-hidden' : 'sheet.mutation.set-col-visible';
  sheet.mutate(id, { ranges: [toGridRange(sheet.clip(area))] });
}

/** Distance in points from the sheet's corner to the corner of a cell, hidden rows and columns left out. */
export function cornerOf(
  sheet: SheetModel,
  row: number,
  column: number,
): { readonly left: number; readonly top: number } {
  let left = 0;
  let top = 0;
  for (let c = 0; c < column; c += 1) if (sheet.grid.getColVisible(c)) left += sheet.grid.getColumnWidth(c);
  for (let r = 0; r < row; r += 1) if (sheet.grid.getRowVisible(r)) top += sheet.grid.getRowHeight(r);
  return { left: left * POINTS_PER_PIXEL, top: top * POINTS_PER_PIXEL };
}

/** Width in points of a column that nobody has resized. */
export function standardWidth(sheet: SheetModel): number {
  return sheet.grid.getConfig().defaultColumnWidth * POINTS_PER_PIXEL;
}

/** Height in points of a row that nobody has resized. */
export function standardHeight(sheet: SheetModel): number {
  return sheet.grid.getConfig().defaultRowHeight * POINTS_PER_PIXEL;
}

/** Width and height of an area in points, hidden rows and columns left out. */
export function extentOf(sheet: SheetModel, area: Area): { readonly width: number; readonly height: number } {
  const shown = sheet.clip(area);
  const start = cornerOf(sheet, shown.row, shown.column);
  const end = cornerOf(sheet, lastRow(shown) + 1, lastColumn(shown) + 1);
  return { width: end.left - start.left, height: end.top - start.top };
}
