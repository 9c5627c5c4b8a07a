import type { Finding } from '../../../assessment/findings/finding';
import type { ClaimedScores } from '../../../assessment/score';
import { type FigureId, YES_NO } from '../../../regulation/figures';
import type { ItemId, Rule } from '../../../regulation/indicators/indicator';
import { figureIds, figureOf, indicatorOf, itemOfFigure, type RuleSet, optionsOf } from '../../../regulation/rule-set';
import type { Asking } from '../../reading/question';
import type { SeenSheet } from '../../reading/seen-sheet';
import type { CellRef, ItemCells } from '../../reading/workbook-reading';
import type { CellValue } from '../../../vocabulary/cell-value';
import { correctedCell } from '../../reading/corrected-cell';
import { countsBeside } from './beside/words-beside';
import { isMeantBy, labelsText, type ReadFigures } from './item-figures';
import { otherwiseLabelled } from './item-of-cell';
import type { ItemPlace, ScoringTable } from './scoring-tables';
import { figuresOf, NOTHING_STATED, statedByRule, type StatedCell } from './stated-by-rule';

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

/** The cell that states an item's figures where it is beyond doubt that it counts, and is of this year; null while that is asked, and where it is not. */
const settledCell = (
  item: ItemId,
  stated: StatedCell,
  sheet: SeenSheet,
  ruleSet: RuleSet,
  year: number | null,
  asking: Asking,
): StatedCell | null => {
  const indicator = indicatorOf(ruleSet, item);
  const figures = figuresOf(indicator.rule);
  const [figure, ...alsoAbout] = figures;
  if (figure === undefined) return stated;
  const { of } = figureOf(ruleSet, figure);
  const named = { about: figure, alsoAbout, name: labelsText(figures, ruleSet) };
  const cell = correctedCell(sheet, stated.cell, stated.corrections, named, asking);
  if (!cell) return null;
  const counted = { ...named, unit: 'unit' in of ? of.unit : '' };
  if (!countsBeside(sheet, cell, stated, counted, asking)) return null;
  const added = cell.value === '' ? null : otherwiseLabelled(stated.labels, indicator, year);
  return added === null || isMeantBy(added, figures, cell, ruleSet, asking) ? { ...stated, cell } : null;
};

/**
 * Takes the figures from a scoring table itself, as far as they can be read reliably: from its 完成情况 column, and for what is
 * judged from the claimed score. Whatever else is missing stays missing: its cell is the one of 完成情况; none where there is no such cell, for a score says nothing amiss.
 */
export const readStatedFigures = (
  table: ScoringTable,
  statedAt: (place: ItemPlace) => StatedCell | null,
  claimed: ClaimedScores,
  claimedCells: ItemCells,
  ruleSet: RuleSet,
  year: number | null,
  asking: Asking,
): ReadFigures => {
  const values = new Map<FigureId, CellValue>();
  const findings: Finding[] = [];
  const places = new Map<ItemId, CellRef>();
  for (const [id, itemPlace] of table.places) {
    const { rule } = indicatorOf(ruleSet, id);
    const before = asking.questions.length;
    const stated = statedAt(itemPlace);
    const settled = stated && settledCell(id, stated, table.sheet, ruleSet, year, asking);
    const statement = settled ? statedByRule(rule, settled, ruleSet, asking) : NOTHING_STATED;
    const score = claimed[id];
    // Only where nothing is written does the score tell.
    const isSilent = statement.values.length + statement.findings.length === 0 && asking.questions.length === before;
    const judged = isSilent && score !== null ? judgedFigures(rule, score, ruleSet) : [];
    for (const [figureId, value] of [...statement.values, ...judged]) values.set(figureId, value);
    findings.push(...statement.findings);
    const cell = stated && { sheet: stated.cell.sheet, row: stated.cell.row, column: stated.cell.column };
    const place = judged.length > 0 ? claimedCells[id] : cell;
    if (place) places.set(id, place);
  }
  const cells = figureIds(ruleSet).flatMap((id) => {
    const place = places.get(itemOfFigure(ruleSet, id).id);
    return place ? [[id, place] as const] : [];
  });
  return { values, cells: Object.fromEntries(cells), findings };
};
