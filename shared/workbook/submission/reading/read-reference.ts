import type { CellRef } from '../../reading/workbook-reading';

/** The sheet, quoted where it has to be, then the first cell of an area. A reference to another workbook has brackets. */
const REFERENCE =
  /^=?(?:'((?:[^'[\]]|'')+)'|([^'!()[\],;:\s]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/i;

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * Reads what a defined name or a formula refers to, such as ='评分表'!$F$5 or =评分表!F5:G6: the first cell.
 * Null where it is no plain reference to cells of this workbook, also where they were deleted (#REF!).
 */
export const readReference = (text: string): CellRef | null => {
  const [, quoted, plain, letters, row] = REFERENCE.exec(text) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  if (sheet === undefined || letters === undefined || row === undefined) return null;
  return { sheet, row: Number(row) - 1, column: columnIndex(letters) };
};
