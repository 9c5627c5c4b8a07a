import type { Area } from '../grid/area';
import type { SheetModel } from './model';

/** Freezes that many rows and columns at the top left; none for 0. */
export function freeze(sheet: SheetModel, rows: number, columns: number): void {
  sheet.mutate('sheet.mutation.set-frozen', {
    ySplit: rows,
    xSplit: columns,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  });
}

/** The frozen rows and columns, or null. */
function frozen(sheet: SheetModel): { readonly rows: number; readonly columns: number } | null {
  const { ySplit, xSplit } = sheet.grid.getFreeze();
  return ySplit > 0 || xSplit > 0 ? { rows: ySplit, columns: xSplit } : null;
}

/** The frozen part as an area of the sheet, whole rows or columns where only they are frozen. */
export function frozenArea(sheet: SheetModel, limits: Area): Area | null {
  const split = frozen(sheet);
  if (!split) return null;
  return { row: 0, column: 0, rows: split.rows || limits.rows, columns: split.columns || limits.columns };
}
