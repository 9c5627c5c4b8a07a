import type { CellValue } from '../../vocabulary/cell-value';
import { replaceUnseen } from '../../text/plain-text';
import { REPORTED_TEXT_LIMIT } from '../../assessment/reported-json';
import type { CellRef, SheetBlock } from './workbook-reading';

/** Reads single cells out of the blocks; what lies outside of them is empty. */
export const cellReader = (blocks: readonly SheetBlock[]) => {
  const bySheet = new Map(blocks.map((block) => [block.sheet, block]));
  return ({ sheet, row, column }: CellRef): CellValue => {
    const block = bySheet.get(sheet);
    return block?.values[row - block.row]?.[column - block.column] ?? '';
  };
};

/** A cell of a block with its place on the sheet. */
export interface PlacedValue {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Every cell of a block that is not empty, row by row. */
export const filledCells = (block: SheetBlock): readonly PlacedValue[] =>
  block.values.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      value === '' ? [] : [{ row: block.row + row, column: block.column + column, value }],
    ),
  );

/** A cell's text for comparing: half-width, without any space and without what cannot be seen. */
export const compactText = (value: CellValue): string => {
  const text = String(value);
  return AS_IT_IS.test(text) ? text : replaceUnseen(text.normalize('NFKC'), '');
};
/** Most texts of a large list are nothing but these. */
const AS_IT_IS = /^[!-~\u4e00-\u9fff]*$/;
const WORDS_ALONE = /^[0-9A-Za-z\u4e00-\u9fff]*$/;
/** Words that are compared are short: a crafted text is known by its beginning. */
const LONGEST_WORDS = 2000;

/** A text without what stands in brackets, and without the brackets that close. Closed by closed, since a pattern from bracket to bracket runs on from each that is never closed. */
const outsideBrackets = (text: string): string => {
  const closed = text.split(/[）)】\]]/);
  const open = closed.pop() ?? '';
  return closed.map((part) => part.split(/[（(【[]/, 1)[0] ?? '').join('') + open;
};

/** A cell's words alone: without what stands in brackets, and without punctuation. */
export const bareWords = (value: CellValue): string => {
  const text = String(value).slice(0, LONGEST_WORDS);
  return WORDS_ALONE.test(text) ? text : outsideBrackets(compactText(text)).replace(/[^\p{L}\p{N}]/gu, '');
};

/** The words of a head alone. Excel numbers the heads of a table that are the same, and people letter them: 得分, 得分2, 得分A. */
export const bareHead = (value: CellValue): string =>
  bareWords(value).replace(/(?<=\p{Script=Han})[1-9A-D甲乙丙丁]$/u, '');

/** A cell's text as a reported value: no longer than one may be, and no character cut in halves. */
export const sentText = (text: string): string => text.slice(0, REPORTED_TEXT_LIMIT).replace(/\p{Cs}$/u, '');
