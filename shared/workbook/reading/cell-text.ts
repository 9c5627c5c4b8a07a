import type { CellValue } from './workbook-reading';

/** A cell's text for comparing: half-width, without any space and without what cannot be seen. */
export const compactText = (value: CellValue): string =>
  String(value)
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, '');

/** A text without what stands in brackets, and without the brackets that close. Closed by closed, since a pattern from bracket to bracket runs on from each that is never closed. */
const outsideBrackets = (text: string): string => {
  const closed = text.split(/[）)】\]]/);
  const open = closed.pop() ?? '';
  return closed.map((part) => part.split(/[（(【[]/, 1)[0] ?? '').join('') + open;
};

/** A cell's words alone: without what stands in brackets, and without punctuation. */
export const bareWords = (value: CellValue): string =>
  outsideBrackets(compactText(value)).replace(/[^\p{L}\p{N}]/gu, '');

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!)$/;

/** Whether a cell holds an error of a formula, such as #REF!. */
export const isFormulaError = (value: CellValue): boolean => typeof value === 'string' && ERROR.test(value.trim());
