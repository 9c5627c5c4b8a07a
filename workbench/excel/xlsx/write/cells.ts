import { printable } from '../../../../shared/text/plain-text';
import type { ICellData, IStyleData } from '@univerjs/core';
import type ExcelJS from 'exceljs';

import { CELL_TYPE } from '../../model/cells/cell-entry';
import { valueOfCell } from '../../model/cells/cell-reading';
import { isErrorName, type CellValue } from '../../model/cells/cell-value';
import { writeFormula } from '../formulas';
import { writeFont } from '../styles';

function scalar(value: CellValue, forced: boolean): CellValue | ExcelJS.CellErrorValue {
  if (typeof value !== 'string' || forced || !isErrorName(value)) return value;
  return { error: value as ExcelJS.CellErrorValue['error'] }; // one of the format's error names
}

/** What a cell of the grid holds, for the file; null for nothing. `formula` is given with its `=`. */
export function writeCell(cell: ICellData, formula: string | null, style: IStyleData): ExcelJS.CellValue {
  const held = valueOfCell(cell);
  const value = typeof held === 'string' ? printable(held) : held;
  if (formula !== null) {
    const result = scalar(value, false);
    // exceljs writes a formula without a cached result when there is none
    return { formula: writeFormula(formula), ...(value === '' ? {} : { result }) } as ExcelJS.CellFormulaValue;
  }
  const runs = cell.p?.body?.textRuns ?? [];
  const text = cell.p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
  if (runs.length > 0 && text !== '') {
    const richText: ExcelJS.RichText[] = [];
    let at = 0;
    for (const { st, ed, ts } of runs) {
      if (st > at) richText.push({ text: printable(text.slice(at, st)) });
      richText.push({ text: printable(text.slice(st, ed)), font: writeFont({ ...style, ...ts }) });
      at = ed;
    }
    if (at < text.length) richText.push({ text: printable(text.slice(at)) });
    return { richText };
  }
  return value === '' ? null : scalar(value, cell.t === CELL_TYPE.forcedText);
}
