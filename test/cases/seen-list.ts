import type { CellValue } from '../../shared/vocabulary/cell-value';
import { cellKey, plainSheet, type CellLook, type SeenSheet } from '../../shared/workbook/reading/seen-sheet';

/** A cell that does not look plain: what it shows, its number format, and how. */
export interface LookingCell {
  readonly holds: CellValue;
  readonly shows?: string;
  readonly format?: string;
  readonly look?: Partial<CellLook>;
}
/** An area of one cell by its first and last cell, from 0. */
type Merge = readonly [row: number, column: number, lastRow: number, lastColumn: number];

const isLooking = (cell: CellValue | LookingCell): cell is LookingCell => typeof cell === 'object';

/** A cell that is struck through. */
export const struck = (holds: CellValue, part = false): LookingCell => ({
  holds,
  look: { struck: part ? 'part' : 'whole' },
});
/** A cell whose number format shows something. */
export const showing = (holds: CellValue, shows: string, format: string): LookingCell => ({ holds, shows, format });

/** A sheet as a person sees it, row by row; merges, and rows and columns that are hidden, beside. */
export const seenList = (
  cells: readonly (readonly (CellValue | LookingCell)[])[],
  {
    merges = [],
    ...of
  }: Partial<Omit<SeenSheet, 'merges' | 'values' | 'texts' | 'formats' | 'looks'>> & {
    readonly merges?: readonly Merge[];
  } = {},
): SeenSheet => {
  const values = cells.map((row) => row.map((cell) => (isLooking(cell) ? cell.holds : cell)));
  const plain = plainSheet({ sheet: '名录', row: 0, column: 0, values });
  const at = (row: number, column: number): LookingCell | null => {
    const cell = cells[row]?.[column] ?? '';
    return isLooking(cell) ? cell : null;
  };
  const looks = cells.flatMap((row, r) =>
    row.flatMap((_, c) => {
      const look = at(r, c)?.look;
      return look ? [[cellKey(r, c), { struck: 'no', unseen: false, ...look }] as const] : [];
    }),
  );
  return {
    ...plain,
    texts: plain.texts.map((row, r) => row.map((text, c) => at(r, c)?.shows ?? text)),
    formats: plain.formats.map((row, r) => row.map((format, c) => at(r, c)?.format ?? format)),
    looks: new Map(looks),
    merges: merges.map(([row, column, lastRow, lastColumn]) => ({
      row,
      column,
      rows: lastRow - row + 1,
      columns: lastColumn - column + 1,
    })),
    ...of,
  };
};
