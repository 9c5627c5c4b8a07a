import type { UniverRuntime } from '../../univer/univer-runtime';
import { isErrorName, type CellValue } from './cell-value';

/** The grid's codes for what a cell holds. */
export const CELL_TYPE = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;

/** The content of one cell as the grid stores it; `null` takes a part away. */
export interface CellContent {
  readonly v: string | number | null;
  readonly t: number | null;
  readonly f: string | null;
  readonly p: null;
  readonly si: null;
  /** The number format that the text implies; for cells that have none. */
  readonly implied?: string;
}

const BLANK: CellContent = { v: null, t: null, f: null, p: null, si: null };
/** A number as people write it. What else the parser would take, such as `1 2` as a date, stays text in Excel too. */
const NUMBER_LIKE = /^[-+(]*\s*[¥￥$€£]?\s*[-+]?[\d.][\d.,]*(?:[eE][-+]?\d+)?\s*%?\s*\)?$/;
const DATE_LIKE = /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$|^\d{1,2}:\d{2}(?::\d{2})?$/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/;

/**
 * What an entry becomes, as if typed: formula, number (`50%` with its format), date, TRUE, error name, or text.
 * A leading apostrophe makes text of anything; in a cell formatted `@` everything is text.
 */
export function readEntry(entry: CellValue, isTextCell: boolean, runtime: UniverRuntime): CellContent {
  if (typeof entry === 'number') return { ...BLANK, v: entry, t: CELL_TYPE.number };
  if (typeof entry === 'boolean') return { ...BLANK, v: entry ? 1 : 0, t: CELL_TYPE.boolean };
  if (entry === '') return BLANK;
  if (entry.startsWith("'")) return { ...BLANK, v: entry.slice(1), t: CELL_TYPE.forcedText };
  if (isTextCell) return { ...BLANK, v: entry, t: CELL_TYPE.text };
  const formula = formulaOf(entry);
  if (formula !== null) return { ...BLANK, f: formula };
  if (/^(true|false)$/i.test(entry)) return { ...BLANK, v: /^t/i.test(entry) ? 1 : 0, t: CELL_TYPE.boolean };
  if (isErrorName(entry)) return { ...BLANK, v: entry.toUpperCase(), t: CELL_TYPE.text };
  const number = readNumber(entry.trim(), runtime);
  if (number === null) return { ...BLANK, v: entry, t: CELL_TYPE.text };
  const content = { ...BLANK, v: number.value, t: CELL_TYPE.number };
  return number.pattern === undefined ? content : { ...content, implied: number.pattern };
}

/**
 * The formula that an entry is, with its `=`: an entry with a sign before it is one too, unless it is a number.
 * Source: learn.microsoft.com, Excel.Range.values.
 */
export function formulaOf(entry: string): string | null {
  if (entry.startsWith('=')) return entry.length > 1 ? entry : null;
  return /^[-+]+[^-+]/.test(entry) && !NUMBER_LIKE.test(entry.trim()) ? `=${entry}` : null;
}

function readNumber(text: string, runtime: UniverRuntime) {
  const chinese = CHINESE_DATE.exec(text);
  if (chinese) {
    const [, year = '', month = '', day] = chinese;
    const date = runtime.parseNumber(`${year}-${month}-${day ?? '1'}`);
    return date && { ...date, pattern: day === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"' };
  }
  if (!NUMBER_LIKE.test(text) && !DATE_LIKE.test(text)) return null;
  return runtime.parseNumber(text.replace('￥', '¥'));
}
