import type { IRange } from '@univerjs/core';

import { areaBetween, type Area } from './area';

/** An area as the grid writes it: corners, both included. */
export function toGridRange(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

export function fromGridRange(range: IRange): Area {
  return areaBetween(range.startRow, range.startColumn, range.endRow, range.endColumn);
}
