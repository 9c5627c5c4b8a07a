import type { CellRef } from './workbook-reading';

/** A value that puts a cell right. */
export interface CellFix {
  readonly cell: CellRef;
  readonly value: number | string;
}
