import type { ICellData } from '@univerjs/core';

import type { UniverRuntime } from '../../univer/univer-runtime';
import { CELL_TYPE } from './cell-entry';
import { isErrorName, type CellValue, type CellValueType } from './cell-value';

/** A stored cell's value as Office.js shows it. */
export function valueOfCell(cell: ICellData | null | undefined): CellValue {
  const stored = cell?.v;
  if (stored === null || stored === undefined) return cell?.p?.body?.dataStream.replace(/[\r\n]+$/, '') ?? '';
  if (cell?.t === CELL_TYPE.boolean) return stored === true || Number(stored) === 1;
  if (cell?.t === CELL_TYPE.number) return Number(stored);
  if (cell?.t === CELL_TYPE.text || cell?.t === CELL_TYPE.forcedText) return String(stored);
  return stored;
}

/** The `Excel.RangeValueType` of a stored cell. */
export function typeOfCell(cell: ICellData | null | undefined): CellValueType {
  const value = valueOfCell(cell);
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  if (value === '') return 'Empty';
  return cell?.t !== CELL_TYPE.forcedText && isErrorName(value) ? 'Error' : 'String';
}

/** What the cell shows on the sheet, under its number format. */
export function textOfCell(cell: ICellData | null | undefined, pattern: string, runtime: UniverRuntime): string {
  const value = valueOfCell(cell);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // A format may say what stands around a text, or instead of it.
  if (typeof value === 'string' && (pattern === 'General' || pattern === '@')) return value;
  return runtime.formatNumber(pattern === '@' ? 'General' : pattern, value);
}
