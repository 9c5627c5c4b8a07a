import { lastColumn, lastRow, type Area } from './area';

/** Whole rows or columns that came or went, as Excel's 插入 and 删除 do. */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  readonly kind: 'insert' | 'remove';
  readonly at: number;
  readonly count: number;
}

/** Where an interval of rows or columns is after a shift; null when it is gone. */
function shiftSpan(start: number, end: number, { kind, at, count }: Shift): [number, number] | null {
  if (kind === 'insert') {
    return [start >= at ? start + count : start, end >= at ? end + count : end];
  }
  const gone = at + count - 1;
  const newStart = start > gone ? start - count : Math.min(start, at);
  const newEnd = end > gone ? end - count : Math.min(end, at - 1);
  return newEnd < newStart ? null : [newStart, newEnd];
}

/** The area after rows or columns were inserted or removed; null when all of it was removed. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (shift.axis === 'rows') {
    const span = shiftSpan(area.row, lastRow(area), shift);
    return span && { ...area, row: span[0], rows: span[1] - span[0] + 1 };
  }
  const span = shiftSpan(area.column, lastColumn(area), shift);
  return span && { ...area, column: span[0], columns: span[1] - span[0] + 1 };
}
