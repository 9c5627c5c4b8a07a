import { CONVENTIONS, inAnnex, READINGS, type Readings } from '../../regulation/readings';
import { figureIds, itemIds, type RuleSet } from '../../regulation/rule-set';
import { readingText } from '../../assessment/explanation/reading-text';
import { nothingFoundHighlight } from '../layout/check-column';
import { cellAddress, single } from '../layout/a1-reference';
import type { Area, SheetLayout, Validation } from '../layout/layout';
import { emptyCell, textCell } from '../layout/cells';
import { checkName, CLAIMED_TOTAL, claimedName, COMPUTED_TOTAL, computedName, RECEIPT_CELL } from '../layout/names';
import { SHEETS } from '../../vocabulary/sheets';
import { rowHeight } from '../layout/row-height';
import type { SheetContext } from '../layout/sheet-context';
import { SMALL_SIZE, STYLES } from '../layout/sheet-styles';
import { possibleScores } from '../../assessment/outcome';
import { type Indicator, standardOf } from '../../regulation/indicators/indicator';
import { printedPoints } from '../../vocabulary/quantities';
import { cellMessage } from '../layout/cell-message';
import { OFFICIAL_WIDTHS, officialForm } from './official-form';
import { itemCells, scoreCells } from './score-cells';
import { scoringIdentity } from './scoring-identity';
import {
  itemRow,
  OFFICIAL_COLUMNS,
  rowsBelowItems,
  SCORING_COLUMNS,
  SCORING_HEADERS,
  SCORING_ROWS,
} from './scoring-rows';

/** The scores that a 得分 cell takes: those that the standard can give under the readings in force, best first. */
const scoreValidation = (indicator: Indicator, ruleSet: RuleSet, readings: Readings): Validation => {
  const { id, title, clause } = indicator;
  const options = possibleScores(indicator, readings)
    .map(printedPoints)
    .sort((a, b) => b - a)
    .map(String);
  const possible = `可得 ${options.join('、')} 分`;
  return {
    area: single(itemRow(id, ruleSet), SCORING_COLUMNS.claimed),
    rule: { kind: 'list', options },
    prompt: cellMessage(`${id} ${title}`, `${possible}。评价标准：${standardOf(indicator)}。依据：${clause}。`),
    error: cellMessage(
      '得分有误',
      `${id} 只${possible}（${clause}）。请从下拉列表中选择，或先填基础数据，再采用核算得分。`,
    ),
  };
};

const { dimension, claimed, computed, check } = SCORING_COLUMNS;
const { firstItem } = SCORING_ROWS;

const acrossForm = (row: number): Area => ({ row, column: dimension, rows: 1, columns: OFFICIAL_COLUMNS });

/** Whose awards are counted and how, where the rule set asks for them; empty where it does not. */
const awardsNote = ({ ruleSet, readings }: SheetContext): string[] => {
  const { figure, clause, alternatives: county } = READINGS['R-county'];
  const { alternatives: whose } = READINGS['R-awards'];
  if (!figureIds(ruleSet).includes(figure)) return [];
  const counted = `计${whose[readings['R-awards']]}，区县级${county[readings['R-county']]}`;
  return [`3. 表彰奖励：${counted}（${inAnnex(clause, ruleSet.form.annex)}，口径编号 R-awards、R-county）。`];
};

const noteText = (context: SheetContext): string => {
  const { ruleSet, readings } = context;
  const { alternatives } = readingText('R-ceiling', ruleSet);
  return [
    `注：1. 计分口径：${alternatives[readings['R-ceiling']]}（${inAnnex(READINGS['R-ceiling'].clause, ruleSet.form.annex)}，口径编号 R-ceiling）。`,
    `2. 依据${ruleSet.basis}。${CONVENTIONS['R-bounds'].text}`,
    ...awardsNote(context),
  ].join('\n');
};

/**
 * 评分表: the annex of the rule set to the letter, with 核算得分, 依据 and 校验 to its right, outside what is printed.
 * The scores are native formulas over 基础数据, so the workbook scores itself with nothing installed.
 * @param context whom it is drawn for; see `SheetContext`
 */
export const scoringSheet = (context: SheetContext): SheetLayout => {
  const { ruleSet, readings } = context;
  const { total, note, receipt } = rowsBelowItems(ruleSet);
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
        itemIds(ruleSet).flatMap((id) => [
          [claimedName(id), single(itemRow(id, ruleSet), claimed)],
          [computedName(id), single(itemRow(id, ruleSet), computed)],
          [checkName(id), single(itemRow(id, ruleSet), check)],
        ]),
      ),
      [CLAIMED_TOTAL]: single(total, claimed),
      [COMPUTED_TOTAL]: single(total, computed),
      [RECEIPT_CELL]: single(receipt, dimension),
    },
    validations: [
      ...identity.validations,
      ...ruleSet.indicators.map((indicator) => scoreValidation(indicator, ruleSet, readings)),
    ],
    unlocked: [...identity.unlocked, itemCells(claimed, ruleSet)],
    protect: true,
    freeze: { rows: firstItem, columns: 0 },
    highlights: [
      {
        area: itemCells(computed, ruleSet),
        when: {
          formula: `AND(ISNUMBER(${claimedCell}),ISNUMBER(${computedCell}),ROUND(N(${claimedCell})-N(${computedCell}),2)<>0)`,
        },
        fill: '#FFE8B3',
        color: '#7A4B00',
      },
      nothingFoundHighlight(itemCells(check, ruleSet)),
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
