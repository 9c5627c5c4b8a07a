/** What a cell holds, as Office.js shows it: an empty cell is `''`, an error its name. */
export type CellValue = string | number | boolean;

/** The wire names of `Excel.RangeValueType` that occur. */
export type CellValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#CYCLE!',
]);

/** True for the name of an Excel error. */
export function isErrorName(text: string): boolean {
  return ERRORS.has(text.toUpperCase());
}
