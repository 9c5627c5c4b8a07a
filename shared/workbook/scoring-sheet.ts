import { checkReported } from '../assessment/check-reported';
import { evaluate } from '../assessment/evaluate';
import { scoreFormula } from '../assessment/formula';
import type { Assessment } from '../assessment/trace';
import { CONVENTIONS, READINGS } from '../regulation/readings';
import { REGULATION } from '../regulation/clauses';
import { ITEM_IDS } from '../regulation/indicators/indicator';
import { printedPoints } from '../regulation/quantities';
import { RULE_SET_2021_57 } from '../regulation/rule-set';
import { areaAddress, cellAddress, single } from './a1-reference';
import { basisFormula, basisText } from './basis';
import { figureReference } from './figure-rows';
import { figureContent } from './figure-value';
import type { Area, LayoutCell, SheetLayout } from './layout';
import { emptyCell, formulaCell, numberCell, textCell } from './layout-cells';
import { checkName, CLAIMED_TOTAL, claimedName, COMPUTED_TOTAL, computedName, RECEIPT_CELL, SHEETS } from './names';
import { OFFICIAL_WIDTHS, officialForm } from './official-form';
import { rowHeight } from './row-height';
import { scoreValidation } from './score-validation';
import { scoringIdentity } from './scoring-identity';
import { itemRow, OFFICIAL_COLUMNS, SCORING_COLUMNS, SCORING_HEADERS, SCORING_ROWS } from './scoring-rows';
import type { SheetContext } from './sheet-context';
import { SMALL_SIZE, STYLES } from './sheet-styles';

const { dimension, claimed, computed, basis, check } = SCORING_COLUMNS;
const { total, note, receipt, firstItem } = SCORING_ROWS;
const ruleSet = RULE_SET_2021_57;

const itemsOf = (column: number): Area => ({ row: firstItem, column, rows: ITEM_IDS.length, columns: 1 });
const acrossForm = (row: number): Area => ({ row, column: dimension, rows: 1, columns: OFFICIAL_COLUMNS });

/** Sum of what is filled in; '' while nothing is. */
const claimedSum = (scores: string) => `IF(COUNT(${scores})=0,"",ROUND(SUM(${scores}),2))`;
/** Sum of the computed scores; how many are missing while some are. */
const computedSum = (scores: string) =>
  `IF(COUNT(${scores})<ROWS(${scores}),"还缺 "&(ROWS(${scores})-COUNT(${scores}))&" 项",ROUND(SUM(${scores}),2))`;

const noteText = ({ readings }: SheetContext): string => {
  const ceiling = READINGS['R-ceiling'];
  return [
    `注：1. 计分口径：${ceiling.alternatives[readings['R-ceiling']]}（${ceiling.clause}，口径编号 R-ceiling）。`,
    `2. 依据${REGULATION.number}附件2。${CONVENTIONS['R-bounds'].text}`,
  ].join('\n');
};

const assessmentOf = ({ prefill, plan, readings }: SheetContext): Assessment | null => {
  const checked = checkReported(prefill?.reported ?? {}, plan);
  return checked.ok ? evaluate(checked.reported, ruleSet, readings) : null;
};

/** What the cells hold whose content follows from the figures or was prefilled. */
const scoreCells = (context: SheetContext): readonly LayoutCell[] => {
  const assessment = assessmentOf(context);
  const scores = context.prefill?.claimed;
  const valueOf = (id: Parameters<typeof figureContent>[0]) => {
    const content = figureContent(id, context);
    return content.kind === 'number' ? content.value : content.kind === 'text' ? content.text : '';
  };
  const claims = ITEM_IDS.map((id) => scores?.[id] ?? null);
  const given = claims.filter((claim) => claim !== null);
  const sum = Math.round(given.reduce((all, claim) => all + claim, 0) * 100) / 100;
  return [
    ...ruleSet.indicators.flatMap((indicator) => {
      const row = itemRow(indicator.id);
      const claim = scores?.[indicator.id] ?? null;
      const score = assessment ? printedPoints(assessment.items[indicator.id].score) : '';
      return [
        claim === null ? emptyCell(row, claimed, 'scoreInput') : numberCell(row, claimed, 'scoreInput', claim),
        formulaCell(row, computed, 'computedScore', scoreFormula(indicator, context.readings, figureReference), score),
        formulaCell(
          row,
          basis,
          'computedText',
          basisFormula(indicator, figureReference),
          basisText(indicator, valueOf),
        ),
        emptyCell(row, check, 'check'),
      ];
    }),
    formulaCell(total, claimed, 'scoreTotal', claimedSum(areaAddress(itemsOf(claimed))), given.length > 0 ? sum : ''),
    formulaCell(
      total,
      computed,
      'computedScore',
      computedSum(areaAddress(itemsOf(computed))),
      assessment ? printedPoints(assessment.total) : `还缺 ${ITEM_IDS.length} 项`,
    ),
    emptyCell(total, basis, 'computedText'),
    emptyCell(total, check, 'check'),
  ];
};

/**
 * 评分表: Annex 2 to the letter, with 核算得分, 依据 and 校验 to its right, outside what is printed.
 * The scores are native formulas over 基础数据, so the workbook scores itself with nothing installed.
 * @param context whom it is drawn for; see `SheetContext`
 */
export const scoringSheet = (context: SheetContext): SheetLayout => {
  const form = officialForm(ruleSet);
  const identity = scoringIdentity(context);
  const words = noteText(context);
  const formWidth = OFFICIAL_WIDTHS.reduce<number>((sum, each) => sum + each, 0);
  const claimedCell = `$${cellAddress(firstItem, claimed)}`;
  const computedCell = `$${cellAddress(firstItem, computed)}`;
  return {
    name: SHEETS.scoring,
    columns: [...OFFICIAL_WIDTHS, 2, 10, 40, 36],
    heights: {
      ...form.heights,
      [note]: rowHeight([{ text: words, width: formWidth, size: SMALL_SIZE }]),
      [receipt]: 20,
    },
    styles: STYLES,
    cells: [
      ...form.cells,
      ...identity.cells,
      ...(['computed', 'basis', 'check'] as const).map((column) =>
        textCell(SCORING_ROWS.header, SCORING_COLUMNS[column], 'systemHeader', SCORING_HEADERS[column]),
      ),
      ...scoreCells(context),
      textCell(note, dimension, 'note', words),
      emptyCell(receipt, dimension, 'note'),
    ],
    merges: [...form.merges, ...identity.merges, acrossForm(note), acrossForm(receipt)],
    names: {
      ...identity.names,
      ...Object.fromEntries(
        ITEM_IDS.flatMap((id) => [
          [claimedName(id), single(itemRow(id), claimed)],
          [computedName(id), single(itemRow(id), computed)],
          [checkName(id), single(itemRow(id), check)],
        ]),
      ),
      [CLAIMED_TOTAL]: single(total, claimed),
      [COMPUTED_TOTAL]: single(total, computed),
      [RECEIPT_CELL]: single(receipt, dimension),
    },
    validations: [
      ...identity.validations,
      ...ruleSet.indicators.map((indicator) => scoreValidation(indicator, context.readings)),
    ],
    unlocked: [...identity.unlocked, itemsOf(claimed)],
    protect: true,
    freeze: { rows: firstItem, columns: 0 },
    highlights: [
      {
        area: itemsOf(computed),
        when: {
          formula: `AND(ISNUMBER(${claimedCell}),ISNUMBER(${computedCell}),ROUND(N(${claimedCell})-N(${computedCell}),2)<>0)`,
        },
        fill: '#FFE8B3',
        color: '#7A4B00',
      },
    ],
    print: {
      orientation: 'portrait',
      paper: 'A4',
      titleRows: { first: SCORING_ROWS.header, last: SCORING_ROWS.header },
      fitToWidth: true,
      area: { row: 0, column: dimension, rows: receipt + 1, columns: OFFICIAL_COLUMNS },
    },
    tabColor: '#107C41',
  };
};
