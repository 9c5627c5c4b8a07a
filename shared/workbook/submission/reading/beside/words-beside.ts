import type { Finding, Place } from '../../../../assessment/findings/finding';
import { shown } from '../../../../text/plain-text';
import { commentOn, type SeenSheet } from '../../../reading/seen-sheet';
import type { FigureId } from '../../../../regulation/figures';
import type { ItemId } from '../../../../regulation/indicators/indicator';
import type { CellRef, FigureCells, ItemCells } from '../../../reading/workbook-reading';

/** Text boxes that are quoted at most. */
const MOST_BOXES = 5;

/**
 * What stands on sheets that were read and in none of their cells: text boxes, and comments of the cells that were read. It is said, since nobody reads a value out of it.
 * @param read the cells that were read, with what each is; of a cell that tells several things the first
 */
export const wordsBeside = (
  sheets: readonly SeenSheet[],
  read: readonly (readonly [Place, CellRef])[],
): readonly Finding[] => {
  const boxes = sheets
    .flatMap(({ beside }) => beside.filter(({ cell, text }) => cell === null && text.trim() !== ''))
    .slice(0, MOST_BOXES)
    .map(({ text }): Finding => ({ code: 'words-beside', place: { kind: 'sheet' }, shown: shown(text) }));
  const known = new Set<string>();
  const comments = read.flatMap(([place, cell]): Finding[] => {
    const sheet = sheets.find((each) => each.sheet === cell.sheet);
    const text = sheet ? commentOn(sheet, cell) : null;
    const key = `${cell.sheet} ${cell.row} ${cell.column}`;
    if (text === null || known.has(key)) return [];
    known.add(key);
    return [{ code: 'words-beside', place, shown: shown(text) }];
  });
  return [...boxes, ...comments];
};

/** The cells that were read, with what each is. */
export const cellsRead = (
  claimed: ItemCells,
  figures: FigureCells,
  total: CellRef | null,
): readonly (readonly [Place, CellRef])[] => [
  ...(Object.entries(claimed) as [ItemId, CellRef][]).map(([item, cell]) => [{ kind: 'claimed', item }, cell] as const), // Object.entries forgets the keys
  ...(Object.entries(figures) as [FigureId, CellRef][]).map(
    ([figure, cell]) => [{ kind: 'figure', figure }, cell] as const,
  ),
  ...(total ? [[{ kind: 'total' }, total] as const] : []),
];
