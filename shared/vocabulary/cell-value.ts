/** What a cell holds as a spreadsheet gives it: errors are texts such as #REF!, an empty cell is ''. */
export type CellValue = string | number | boolean;

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|ERROR!|EXTERNAL!|PYTHON!)$/;

/** Whether a cell holds an error of a formula, such as #REF!, in the words of any spreadsheet. */
export const isFormulaError = (value: unknown): boolean => typeof value === 'string' && ERROR.test(value.trim());
