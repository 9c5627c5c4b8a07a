import { areaBetween, fitsSheet, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, type Area } from './area';

/** An address as written: the sheet it names, if any, and the area. */
export interface Reference {
  readonly sheet: string | null;
  readonly area: Area;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** Zero-based column of its letters: `A` is 0. */
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Letters of a zero-based column. */
function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function parseArea(text: string): Area | null {
  const upper = text.toUpperCase();
  const cells = CELLS.exec(upper);
  if (cells) {
    const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = cells;
    return areaBetween(Number(row1) - 1, columnIndex(column1), Number(row2) - 1, columnIndex(column2));
  }
  const columns = COLUMNS.exec(upper);
  if (columns) return areaBetween(0, columnIndex(columns[1] ?? ''), MAX_ROWS - 1, columnIndex(columns[2] ?? ''));
  const rows = ROWS.exec(upper);
  if (rows) return areaBetween(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

/** Reads `B2`, `B2:C3`, `B:B`, `2:3`, each with `$` and a sheet or without; null for anything else. */
export function parseReference(text: string): Reference | null {
  const qualified = SHEET.exec(text.trim());
  const sheet = qualified ? (qualified[1]?.replaceAll("''", "'") ?? qualified[2] ?? null) : null;
  const area = parseArea(qualified?.[3] ?? text.trim());
  return area && fitsSheet(area) ? { sheet, area } : null;
}

/** `B2:C3`, `B:C` for whole columns, `2:3` for whole rows. */
export function areaAddress(area: Area, absolute = false): string {
  const mark = absolute ? '$' : '';
  const column = (index: number) => mark + columnLetters(index);
  const row = (index: number) => mark + String(index + 1);
  if (area.rows === MAX_ROWS && area.columns < MAX_COLUMNS) {
    return `${column(area.column)}:${column(lastColumn(area))}`;
  }
  if (area.columns === MAX_COLUMNS) return `${row(area.row)}:${row(lastRow(area))}`;
  const start = column(area.column) + row(area.row);
  const end = column(lastColumn(area)) + row(lastRow(area));
  return start === end ? start : `${start}:${end}`;
}

/** A sheet's name as a formula writes it, in quotes where Excel needs them. */
function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rc]\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `评分表!B2:C3`. */
export function sheetAddress(sheet: string, area: Area, absolute = false): string {
  return `${quoteSheetName(sheet)}!${areaAddress(area, absolute)}`;
}
