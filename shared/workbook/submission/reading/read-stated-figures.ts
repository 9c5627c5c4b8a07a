import type { Finding } from '../../../assessment/findings/finding';
import type { ClaimedScores } from '../../../assessment/score';
import { type FigureId, YES_NO } from '../../../regulation/figures';
import type { ItemId, Rule } from '../../../regulation/indicators/indicator';
import { figureIds, indicatorOf, itemOfFigure, type RuleSet, optionsOf } from '../../../regulation/rule-set';
import type { ReadCell } from '../../reading/cells';
import type { CellRef, FigureCells, ItemCells } from '../../reading/workbook-reading';
import type { CellValue } from '../../../vocabulary/cell-value';
import type { ScoringTable } from './find-scoring-table';
import { NOTHING_STATED, statedByRule } from './stated-by-rule';

/**
 * Figures of an item that is judged, from the score that the park gave itself: the option whose words give exactly that score;
 * for a checklist, all where the score is full and none where it is zero. Empty where the score does not tell.
 */
const judgedFigures = (rule: Rule, claimed: number, ruleSet: RuleSet): readonly (readonly [FigureId, CellValue])[] => {
  if (rule.kind === 'choice') {
    const options = rule.options.filter(({ score }) => score === claimed);
    const [only] = options;
    const words = only && optionsOf(ruleSet, rule.figure)[only.value];
    return words !== undefined && options.length === 1 ? [[rule.figure, words]] : [];
  }
  if (rule.kind !== 'checklist') return [];
  const full = rule.figures.length * rule.each;
  if (claimed !== full && claimed !== 0) return [];
  return rule.figures.map((id) => [id, claimed === full ? YES_NO.true : YES_NO.false] as const);
};

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
