import { checkReported } from '../../assessment/findings/check-reported';
import { evaluate } from '../../assessment/evaluate';
import { scoreFormula } from '../../assessment/formula';
import type { Assessment } from '../../assessment/trace';
import type { FigureId } from '../../regulation/figures';
import { printedPoints } from '../../vocabulary/quantities';
import { itemIds, type RuleSet } from '../../regulation/rule-set';
import { areaAddress } from '../layout/a1-reference';
import { basisFormula, basisText } from './basis';
import { figureReference } from './figure-rows';
import { figureContent } from './figure-value';
import type { Area, LayoutCell } from '../layout/layout';
import { emptyCell, formulaCell, numberCell } from '../layout/cells';
import { itemRow, rowsBelowItems, SCORING_COLUMNS, SCORING_ROWS } from './scoring-rows';
import type { SheetContext } from '../layout/sheet-context';

const { claimed, computed, basis, check } = SCORING_COLUMNS;

/** The cells of all items in a column of 评分表. */
export const itemCells = (column: number, { indicators }: RuleSet): Area => ({
  row: SCORING_ROWS.firstItem,
  column,
  rows: indicators.length,
  columns: 1,
});

/** Sum of what is filled in; '' while nothing is. */
const claimedSum = (scores: string) => `IF(COUNT(${scores})=0,"",ROUND(SUM(${scores}),2))`;
/** Sum of the computed scores; how many are missing while some are. */
const computedSum = (scores: string) =>
  `IF(COUNT(${scores})<ROWS(${scores}),"还缺 "&(ROWS(${scores})-COUNT(${scores}))&" 项",ROUND(SUM(${scores}),2))`;

const assessmentOf = ({ prefill, plan, ruleSet, readings }: SheetContext): Assessment | null => {
  const checked = checkReported(prefill?.reported ?? {}, plan, ruleSet);
  return checked.ok ? evaluate(checked.reported, ruleSet, readings) : null;
};

/** 得分, 核算得分, 依据, 校验 and the line of sums: what was prefilled, and what follows from the figures as native formulas. */
export const scoreCells = (context: SheetContext): readonly LayoutCell[] => {
  const { ruleSet, readings } = context;
  const { total } = rowsBelowItems(ruleSet);
  const cellOf = (id: FigureId) => figureReference(id, ruleSet);
  const assessment = assessmentOf(context);
  const scores = context.prefill?.claimed;
  const valueOf = (id: FigureId) => {
    const content = figureContent(id, context);
    return content.kind === 'number' ? content.value : content.kind === 'text' ? content.text : '';
  };
  const claims = itemIds(ruleSet).map((id) => scores?.[id] ?? null);
  const given = claims.filter((claim) => claim !== null);
  const sum = Math.round(given.reduce((all, claim) => all + claim, 0) * 100) / 100;
  return [
    ...ruleSet.indicators.flatMap((indicator) => {
      const row = itemRow(indicator.id, ruleSet);
      const claim = scores?.[indicator.id] ?? null;
      const score = assessment ? printedPoints(assessment.items[indicator.id].score) : '';
      return [
        claim === null ? emptyCell(row, claimed, 'scoreInput') : numberCell(row, claimed, 'scoreInput', claim),
        formulaCell(row, computed, 'computedScore', scoreFormula(indicator, ruleSet, readings, cellOf), score),
        formulaCell(
          row,
          basis,
          'computedText',
          basisFormula(indicator, ruleSet, cellOf),
          basisText(indicator, ruleSet, valueOf),
        ),
        emptyCell(row, check, 'check'),
      ];
    }),
    formulaCell(
      total,
      claimed,
      'scoreTotal',
      claimedSum(areaAddress(itemCells(claimed, ruleSet))),
      given.length > 0 ? sum : '',
    ),
    formulaCell(
      total,
      computed,
      'computedScore',
      computedSum(areaAddress(itemCells(computed, ruleSet))),
      assessment ? printedPoints(assessment.total) : `还缺 ${ruleSet.indicators.length} 项`,
    ),
    emptyCell(total, basis, 'computedText'),
    emptyCell(total, check, 'check'),
  ];
};
