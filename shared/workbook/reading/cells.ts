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
export type ReadCell = ReturnType<typeof cellReader>;

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
export const compactText = (value: CellValue): string => replaceUnseen(String(value).normalize('NFKC'), '');

/** A text without what stands in brackets, and without the brackets that close. Closed by closed, since a pattern from bracket to bracket runs on from each that is never closed. */
const outsideBrackets = (text: string): string => {
  const closed = text.split(/[）)】\]]/);
  const open = closed.pop() ?? '';
  return closed.map((part) => part.split(/[（(【[]/, 1)[0] ?? '').join('') + open;
};

/** A cell's words alone: without what stands in brackets, and without punctuation. */
export const bareWords = (value: CellValue): string =>
  outsideBrackets(compactText(value)).replace(/[^\p{L}\p{N}]/gu, '');

/** A cell's text as a reported value: no longer than one may be, and no character cut in halves. */
export const sentText = (text: string): string => text.slice(0, REPORTED_TEXT_LIMIT).replace(/\p{Cs}$/u, '');
