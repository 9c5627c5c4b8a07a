import type { FigureId } from '../../../regulation/figures';
import { figureIds, figureOf, type RuleSet } from '../../../regulation/rule-set';
import { FIGURE_HEADERS } from '../figure-rows';
import { filledCells } from '../../reading/block-cells';
import { bareWords } from '../../reading/cell-text';
import type { FigureCells, SheetBlock } from '../../reading/workbook-reading';

const HEAD = bareWords(FIGURE_HEADERS.value);

/**
 * Finds the cells of 基础数据 by the words beside them, where the defined names were lost. Null where the sheet is another one.
 */
export const findFigureCells = (block: SheetBlock, ruleSet: RuleSet): FigureCells | null => {
  const figures = figureIds(ruleSet);
  const labels = new Map(figures.map((id) => [bareWords(figureOf(ruleSet, id).label), id]));
  const cells = filledCells(block);
  const head = cells.find(({ value }) => bareWords(value) === HEAD);
  if (!head) return null;
  const found = new Map<FigureId, number>();
  for (const { row, column, value } of cells) {
    if (row <= head.row || column >= head.column || typeof value !== 'string') continue;
    const id = labels.get(bareWords(value));
    if (id !== undefined && !found.has(id)) found.set(id, row);
  }
  // With fewer labels it is some other sheet that happens to use the same words.
  if (found.size < figures.length / 2) return null;
  return Object.fromEntries([...found].map(([id, row]) => [id, { sheet: block.sheet, row, column: head.column }]));
};
