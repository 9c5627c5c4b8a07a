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
const NUMBER_LIKE = /^[-+(]*\s*[¥￥$€£]?\s*[-+]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*%?\s*\)?$/;
const TIME_LIKE = /^(?:\d{1,4}[-/]\d{1,2}[-/]\d{1,4}\s+)?\d{1,2}:\d{2}(?::\d{2})?$|^\d{1,2}[-/]\d{1,2}[-/]\d{4}$/;

/**
 * Dates as a Chinese Excel takes them when they are typed, and the format that it then gives the cell: by the signs of 2025-3-5 and
 * 2025/3/5, not by full stops; without a year they are of this one. From knowledge of the zh-CN formats 14, 16, 17 and 31.
 */
const DATES: readonly (readonly [RegExp, string])[] = [
  [/^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/, 'yyyy"年"m"月"d"日"'],
  [/^(?<year>\d{4})年(?<month>\d{1,2})月$/, 'yyyy"年"m"月"'],
  [/^(?<month>\d{1,2})月(?<day>\d{1,2})日$/, 'm"月"d"日"'],
  [/^(?<year>\d{4})(?<sign>[-/])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/, 'yyyy/m/d'],
  [/^(?<year>\d{4})[-/](?<month>\d{1,2})$/, 'yyyy"年"m"月"'],
  [/^(?<month>\d{1,2})[-/](?<day>\d{1,2})$/, 'm"月"d"日"'],
];

/** The day that a text is, as a number, with the format that it brings; null for any other text. */
export function readDate(
  text: string,
  runtime: UniverRuntime,
): { readonly value: number; readonly pattern: string } | null {
  for (const [written, pattern] of DATES) {
    const found = written.exec(text.trim())?.groups;
    if (!found) continue;
    const { year, month = '', day = '1' } = found;
    const date = runtime.parseNumber(year === undefined ? `${month}/${day}` : `${year}-${month}-${day}`);
    return date && { value: date.value, pattern };
  }
  return null;
}

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
  const date = readDate(text, runtime);
  if (date) return date;
  if (!NUMBER_LIKE.test(text) && !TIME_LIKE.test(text)) return null;
  return runtime.parseNumber(text.replace('￥', '¥'));
}
