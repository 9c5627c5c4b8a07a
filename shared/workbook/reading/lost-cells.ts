import type { CellValue } from '../../vocabulary/cell-value';
import { areaCovers } from './seen-sheet';
import type { NamedCell } from './workbook-reading';
import type { CellContent, SheetLayout } from '../layout/layout';

/** A sheet that stands where another is to be drawn: what was typed into its cells (formulas as such), from its first used cell. */
export interface StandingCells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly CellValue[])[];
  readonly isProtected: boolean;
  /** The workbook's names. */
  readonly names: readonly NamedCell[];
}
/** A cell, from 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}
/** Tells which cells of a sheet hold what was drawn there once, although something else is to be drawn there now. */
export type AsDrawn = (standing: StandingCells) => (place: Place) => boolean;

const holds = (content: CellContent | undefined, typed: CellValue): boolean => {
  switch (content?.kind) {
    case 'number':
      return content.value === typed;
    case 'text':
      return content.text === String(typed);
    // Excel writes a formula in its own spelling.
    case 'formula':
      return String(typed).startsWith('=');
    default:
      return false;
  }
};

const key = ({ row, column }: Place): string => `${String(row)} ${String(column)}`;

/**
 * What would be lost of a sheet if another was drawn over it: cells that hold something else than would stand there then. Where the sheet is
 * protected still, only what is open on it can have been typed.
 */
export const lostCells = (
  standing: StandingCells,
  { cells, unlocked }: Pick<SheetLayout, 'cells' | 'unlocked'>,
  asDrawn: AsDrawn,
): readonly Place[] => {
  const drawn = new Map(cells.map((cell) => [key(cell), cell.content]));
  const isAsDrawn = asDrawn(standing);
  return standing.formulas.flatMap((typed, down) =>
    typed.flatMap((value, right) => {
      const place = { row: standing.row + down, column: standing.column + right };
      if (value === '' || holds(drawn.get(key(place)), value)) return [];
      const isOpen =
        !standing.isProtected || !drawn.has(key(place)) || unlocked.some((area) => areaCovers(area, place));
      return isOpen && !isAsDrawn(place) ? [place] : [];
    }),
  );
};
