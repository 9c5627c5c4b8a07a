import type { Area } from './layout';

/** Letters of a column that is counted from 0: 0 is A, 26 is AA. */
export const columnLetters = (column: number): string =>
  (column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** A1 address of a cell that is counted from 0. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A1 address of an area; a single cell has no colon. */
export const areaAddress = ({ row, column, rows, columns }: Area): string => {
  const first = cellAddress(row, column);
  const last = cellAddress(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
};

const absolute = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`;

/** Reference to an area of the same sheet as a formula writes it, rows and columns absolute. */
export const areaFormula = ({ row, column, rows, columns }: Area): string => {
  const first = absolute(row, column);
  const last = absolute(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
};

/** Reference to an area as a formula or a defined name writes it: the sheet quoted, rows and columns absolute. */
export const areaReference = (sheet: string, area: Area): string => `${quoted(sheet)}!${areaFormula(area)}`;

/** The area of a single cell. */
export const single = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });
