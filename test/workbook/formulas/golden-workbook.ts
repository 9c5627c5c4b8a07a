import type { Workbook } from 'exceljs';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import { FIGURE_COLUMNS } from '../../../shared/workbook/submission/figure-rows';
import { figuresSheet } from '../../../shared/workbook/submission/figures-sheet';
import type { CellContent, LayoutCell, SheetLayout } from '../../../shared/workbook/layout/layout';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { itemRow, rowsBelowItems, SCORING_COLUMNS } from '../../../shared/workbook/submission/scoring-rows';
import { scoringSheet } from '../../../shared/workbook/submission/scoring-sheet';
import type { SheetContext } from '../../../shared/workbook/layout/sheet-context';
import { renderExceljs } from '../../../workbench/template/render-exceljs';
import { itemIds, type RuleSet } from '../../../shared/regulation/rule-set';
import { BLANK } from '../layout/contexts';
import { readingsOf, type GoldenLine } from './golden';

/** Rows from one case to the next where all cases stand in one workbook. */
const STRIDE = 40;
const REFERENCE = /(\$?[A-Z]{1,2}\$?)(\d+)\b/g;

const filled = (line: GoldenLine, ruleSet: RuleSet): SheetContext => ({
  ...BLANK,
  ruleSet,
  readings: readingsOf(line),
  prefill: { reported: line.reported },
});

/** Only an engine that really calculates comes to a result that the file does not hold. */
const withoutResult = (cell: LayoutCell): LayoutCell =>
  cell.content.kind === 'formula' ? { ...cell, content: { kind: 'formula', formula: cell.content.formula } } : cell;
const uncalculated = (layout: SheetLayout): SheetLayout => ({ ...layout, cells: layout.cells.map(withoutResult) });

/** As if the sheet were copied further down: what stands in quotes is no reference. */
const movedFormula = (formula: string, by: number): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, n) =>
      n % 2 === 1 ? part : part.replace(REFERENCE, (_, column, row) => `${column}${Number(row) + by}`),
    )
    .join('');
const moved = (cell: LayoutCell, by: number): LayoutCell => {
  const { content } = withoutResult(cell);
  const there: CellContent =
    content.kind === 'formula' ? { ...content, formula: movedFormula(content.formula, by) } : content;
  return { ...cell, row: cell.row + by, content: there };
};

const wholeTemplate = (context: SheetContext): Promise<Workbook> =>
  renderExceljs([uncalculated(scoringSheet(context)), uncalculated(figuresSheet(context))]);

/** The template's two sheets with the figures and scores of one case, complete but for the results of the formulas. */
export const goldenTemplate = (line: GoldenLine, ruleSet: RuleSet): Promise<Workbook> => {
  const context = filled(line, ruleSet);
  return wholeTemplate({ ...context, prefill: { ...context.prefill, claimed: line.expect.items } });
};
/** The template as it is sent round, but for the results of the formulas. */
export const blankTemplate = (ruleSet: RuleSet): Promise<Workbook> => wholeTemplate({ ...BLANK, ruleSet });

/** The figures and formulas of the template once for every case, one below the other in two sheets, so that an engine calculates them at once. */
export const goldenWorkbook = (cases: readonly GoldenLine[], ruleSet: RuleSet): Promise<Workbook> => {
  const stack = (
    draw: (context: SheetContext) => SheetLayout,
    isNeeded: (cell: LayoutCell) => boolean,
  ): SheetLayout => ({
    ...draw({ ...BLANK, ruleSet }),
    ...{ heights: {}, merges: [], names: {}, validations: [], unlocked: [], highlights: [], protect: false },
    cells: cases.flatMap((line, index) =>
      draw(filled(line, ruleSet))
        .cells.filter(isNeeded)
        .map((cell) => moved(cell, index * STRIDE)),
    ),
  });
  return renderExceljs([
    stack(scoringSheet, ({ content }) => content.kind === 'formula'),
    stack(figuresSheet, ({ column }) => column === FIGURE_COLUMNS.value),
  ]);
};

/** What a calculated workbook shows for one case. */
export interface Calculated {
  readonly items: Readonly<Record<string, unknown>>;
  readonly total: unknown;
}
type ValueAt = (sheet: string, address: string) => unknown;
const { claimed, computed, basis } = SCORING_COLUMNS;

/** Scores and sum of a case in a calculated workbook; `index` is its place in the stack. */
export const calculatedScores = (valueAt: ValueAt, index: number, ruleSet: RuleSet): Calculated => {
  const at = (row: number) => valueAt(SHEETS.scoring, cellAddress(row + index * STRIDE, computed));
  return {
    items: Object.fromEntries(itemIds(ruleSet).map((id) => [id, at(itemRow(id, ruleSet))])),
    total: at(rowsBelowItems(ruleSet).total),
  };
};
/** The sum of 得分 in a calculated template. */
export const claimedSum = (valueAt: ValueAt, ruleSet: RuleSet): unknown =>
  valueAt(SHEETS.scoring, cellAddress(rowsBelowItems(ruleSet).total, claimed));
const basisAt = (id: ItemId, index: number, ruleSet: RuleSet) =>
  cellAddress(itemRow(id, ruleSet) + index * STRIDE, basis);
/** The 依据 of a case in a calculated workbook, by item. */
export const calculatedBasis = (valueAt: ValueAt, index: number, ruleSet: RuleSet) =>
  Object.fromEntries(itemIds(ruleSet).map((id) => [id, valueAt(SHEETS.scoring, basisAt(id, index, ruleSet))]));
/** The 依据 as the sheet says it before any engine has calculated. */
export const statedBasis = (line: GoldenLine, ruleSet: RuleSet) => {
  const { cells } = scoringSheet(filled(line, ruleSet));
  const result = (id: ItemId) =>
    cells.find(({ row, column }) => row === itemRow(id, ruleSet) && column === basis)?.content;
  return Object.fromEntries(
    itemIds(ruleSet).map((id) => {
      const content = result(id);
      return [id, content?.kind === 'formula' ? content.result : undefined];
    }),
  );
};
