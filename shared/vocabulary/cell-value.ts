/** What a cell holds as a spreadsheet gives it: errors are texts such as #REF!, an empty cell is ''. */
export type CellValue = string | number | boolean;
