import type { CellValue } from './workbook-reading';

/** A cell's text for comparing: half-width, without any space. */
export const compactText = (value: CellValue): string =>
  String(value)
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]+/g, '');

/** A cell's words alone: without what stands in brackets, and without punctuation. */
export const bareWords = (value: CellValue): string =>
  compactText(value)
    .replace(/[（(【[][^）)】\]]*[）)】\]]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!)$/;

/** Whether a cell holds an error of a formula, such as #REF!. */
export const isFormulaError = (value: CellValue): boolean => typeof value === 'string' && ERROR.test(value.trim());
