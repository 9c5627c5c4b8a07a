import { areaAddress } from '../../../shared/workbook/layout/a1-reference';
import type { Area, LayoutCell, SheetLayout } from '../../../shared/workbook/layout/layout';

/** The cell of a layout at a place, counted from 0. */
export const cellAt = ({ cells }: SheetLayout, row: number, column: number): LayoutCell | undefined =>
  cells.find((cell) => cell.row === row && cell.column === column);

/** The text of a text cell, the number of a number cell, '' of an empty one. */
export const valueAt = (layout: SheetLayout, row: number, column: number): string | number | undefined => {
  const content = cellAt(layout, row, column)?.content;
  if (content?.kind === 'text') return content.text;
  if (content?.kind === 'number') return content.value;
  return content?.kind === 'empty' ? '' : undefined;
};

/** The single cells of areas, as A1 addresses. */
export const addresses = (areas: readonly Area[]): readonly string[] =>
  areas.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, n) =>
      areaAddress({ row: row + Math.floor(n / columns), column: column + (n % columns), rows: 1, columns: 1 }),
    ),
  );
