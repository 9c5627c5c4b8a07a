import type { CellRef, SheetBlock } from './workbook-reading';
import type { CellValue } from '../../vocabulary/cell-value';

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
