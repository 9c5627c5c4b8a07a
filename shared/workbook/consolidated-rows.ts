import type { Area } from './layout';

/** Rows of 汇总表, from 0: everything above `firstPark` is redrawn by a refresh, every row from there on belongs to one park. */
export const CONSOLIDATED_ROWS = { title: 0, stamp: 1, groups: 2, header: 3, summary: 4, firstPark: 5 } as const;
/** Cells of a column, or of several, in the rows of so many parks. An empty table keeps one row for its formulas to point at. */
export const parkCells = (column: number, rows: number, columns = 1): Area => ({
  row: CONSOLIDATED_ROWS.firstPark,
  column,
  rows: Math.max(rows, 1),
  columns,
});
