import type { ICellData } from '@univerjs/core';
import type ExcelJS from 'exceljs';

import { CELL_TYPE } from '../../model/cells/cell-entry';
import { readFormula } from '../formulas';
import { readFont } from '../styles';
import { dateSerial } from '../units';

/** Texts that would become something else if typed again: the grid keeps them as text by force. */
const WOULD_CHANGE = /^[=+\-@'.\d（(¥$]/;

type Content = Pick<ICellData, 'v' | 't' | 'f' | 'p'>;

function readScalar(value: unknown): Content {
  if (value instanceof Date) return { v: dateSerial(value), t: CELL_TYPE.number };
  if (typeof value === 'number') return { v: value, t: CELL_TYPE.number };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CELL_TYPE.boolean };
  if (typeof value === 'string')
    return { v: value, t: WOULD_CHANGE.test(value) ? CELL_TYPE.forcedText : CELL_TYPE.text };
  if (typeof value === 'object' && value !== null && 'error' in value) {
    return { v: String(value.error), t: CELL_TYPE.text };
  }
  return {};
}

function readRichText(parts: readonly ExcelJS.RichText[], theme: readonly string[]): Content {
  const text = parts
    .map((part) => part.text)
    .join('')
    .replaceAll('\r\n', '\n');
  if (text.includes('\n')) return { v: text, t: CELL_TYPE.text };
  let at = 0;
  const textRuns = parts.map((part) => {
    const run = { st: at, ed: at + part.text.length, ts: readFont(part.font, theme) };
    at = run.ed;
    return run;
  });
  const body = {
    dataStream: `${text}\r\n`,
    textRuns,
    paragraphs: [{ startIndex: text.length, paragraphStyle: {} }],
    sectionBreaks: [{ startIndex: text.length + 1 }],
  };
  return { v: text, t: CELL_TYPE.text, p: { id: 'd', documentStyle: {}, body } };
}

/** What a cell of the file holds, for the grid; empty for nothing. */
export function readCell(cell: ExcelJS.Cell, theme: readonly string[]): Content {
  const { value } = cell;
  if (cell.formula) return { ...readScalar(cell.result), f: readFormula(cell.formula) };
  if (typeof value === 'object' && value !== null && 'richText' in value) return readRichText(value.richText, theme);
  if (typeof value === 'object' && value !== null && 'hyperlink' in value) {
    const text: unknown = value.text;
    if (typeof text === 'object' && text !== null && 'richText' in text) {
      return readRichText(text.richText as ExcelJS.RichText[], theme); // exceljs types it as text only
    }
    return readScalar(text);
  }
  return readScalar(value);
}
