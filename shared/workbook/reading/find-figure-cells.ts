import { FIGURE_IDS, figure, type FigureId } from '../../regulation/figures';
import { FIGURE_HEADERS } from '../figure-rows';
import { filledCells } from './block-cells';
import { bareWords } from './cell-text';
import type { FigureCells, SheetBlock } from './workbook-reading';

const LABELS = new Map(FIGURE_IDS.map((id) => [bareWords(figure(id).label), id]));
const HEAD = bareWords(FIGURE_HEADERS.value);
/** With fewer labels it is some other sheet that happens to use the same words. */
const FEWEST_LABELS = FIGURE_IDS.length / 2;

/**
 * Finds the cells of 基础数据 by the words beside them, where the defined names were lost. Null where the sheet is another one.
 */
export const findFigureCells = (block: SheetBlock): FigureCells | null => {
  const cells = filledCells(block);
  const head = cells.find(({ value }) => bareWords(value) === HEAD);
  if (!head) return null;
  const found = new Map<FigureId, number>();
  for (const { row, column, value } of cells) {
    if (row <= head.row || column >= head.column || typeof value !== 'string') continue;
    const id = LABELS.get(bareWords(value));
    if (id !== undefined && !found.has(id)) found.set(id, row);
  }
  if (found.size < FEWEST_LABELS) return null;
  return Object.fromEntries([...found].map(([id, row]) => [id, { sheet: block.sheet, row, column: head.column }]));
};
