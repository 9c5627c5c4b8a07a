import type { Finding } from '../../../assessment/findings/finding';
import type { ClaimedScores } from '../../../assessment/score';
import type { FigureId } from '../../../regulation/figures';
import type { ItemId } from '../../../regulation/indicators/indicator';
import { figureIds, indicatorOf, itemOfFigure, type RuleSet } from '../../../regulation/rule-set';
import type { ReadCell } from '../../reading/cells';
import type { ScoringTable } from './find-scoring-table';
import { judgedFigures } from './judged-figures';
import { NOTHING_STATED, statedByRule } from './stated-by-rule';
import type { CellRef, FigureCells, ItemCells } from '../../reading/workbook-reading';
import type { CellValue } from '../../../vocabulary/cell-value';

/** What a familiar sheet says of the figures, without 基础数据. */
export interface StatedFigures {
  readonly values: ReadonlyMap<FigureId, CellValue>;
  readonly cells: FigureCells;
  readonly findings: readonly Finding[];
}

/**
 * Takes the figures from a scoring table itself, as far as they can be read reliably: from its 完成情况 column, and for what is
 * judged from the claimed score. Whatever else is missing stays missing; its cell is the one of its item that comes closest.
 */
export const readStatedFigures = (
  table: Pick<ScoringTable, 'rows' | 'columns'> & { readonly sheet: string },
  claimed: ClaimedScores,
  claimedCells: ItemCells,
  readCell: ReadCell,
  ruleSet: RuleSet,
): StatedFigures => {
  const { stated: column } = table.columns;
  const values = new Map<FigureId, CellValue>();
  const findings: Finding[] = [];
  const closest = new Map<ItemId, CellRef>();
  for (const [id, row] of table.rows) {
    const { rule } = indicatorOf(ruleSet, id);
    const cell = column === undefined ? undefined : { sheet: table.sheet, row, column };
    const statement = cell ? statedByRule(rule, readCell(cell), ruleSet) : NOTHING_STATED;
    const score = claimed[id];
    const judged = statement.values.length === 0 && score !== null ? judgedFigures(rule, score, ruleSet) : [];
    for (const [figureId, value] of [...statement.values, ...judged]) values.set(figureId, value);
    findings.push(...statement.findings);
    const place = judged.length > 0 ? claimedCells[id] : (cell ?? claimedCells[id]);
    if (place) closest.set(id, place);
  }
  const cells = figureIds(ruleSet).flatMap((id) => {
    const place = closest.get(itemOfFigure(ruleSet, id).id);
    return place ? [[id, place] as const] : [];
  });
  return { values, cells: Object.fromEntries(cells), findings };
};
