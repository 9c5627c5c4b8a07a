/** The size of a worksheet in Excel. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells: zero-based corner and extent, both extents at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** One cell as an area. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** The area between two corners, both included, in any order. */
export function areaBetween(row1: number, column1: number, row2: number, column2: number): Area {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  return { row, column, rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
}

export function lastRow(area: Area): number {
  return area.row + area.rows - 1;
}

export function lastColumn(area: Area): number {
  return area.column + area.columns - 1;
}

export function cellCount(area: Area): number {
  return area.rows * area.columns;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** True when an area lies on a worksheet. */
export function fitsSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    lastRow(outer) >= lastRow(inner) &&
    lastColumn(outer) >= lastColumn(inner)
  );
}

/** The common part of two areas, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What is left of `area` without `hole`: at most four areas that do not overlap. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const above = { ...area, rows: cut.row - area.row };
  const below = { ...area, row: lastRow(cut) + 1, rows: lastRow(area) - lastRow(cut) };
  const left = { ...cut, column: area.column, columns: cut.column - area.column };
  const right = { ...cut, column: lastColumn(cut) + 1, columns: lastColumn(area) - lastColumn(cut) };
  return [above, left, right, below].filter((part) => part.rows > 0 && part.columns > 0);
}

/** The smallest area around several; null for none. */
export function boundingArea(areas: Iterable<Area>): Area | null {
  let bounds: Area | null = null;
  for (const area of areas) {
    bounds =
      bounds === null
        ? area
        : areaBetween(
            Math.min(bounds.row, area.row),
            Math.min(bounds.column, area.column),
            Math.max(lastRow(bounds), lastRow(area)),
            Math.max(lastColumn(bounds), lastColumn(area)),
          );
  }
  return bounds;
}

/** Calls `visit` for every cell, row by row. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row <= lastRow(area); row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1) visit(row, column);
  }
}

/** A table of the area's cells. */
export function mapCells<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_row, r) =>
    Array.from({ length: area.columns }, (_column, c) => read(area.row + r, area.column + c)),
  );
}
