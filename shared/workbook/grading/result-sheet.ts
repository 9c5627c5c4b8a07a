import { absentText } from '../../evaluation/absence/matter';
import { isScored, type ParkResult, type ScoredResult } from '../../evaluation/grading/result';
import { isRounded, ROUNDING_NOTE } from '../../evaluation/settlement/rounding-note';
import { withTotal } from '../../evaluation/submission/computed-scores';
import {
  indicatorOf,
  itemIds,
  knownRuleSet,
  printedTotal,
  ruleSetLabel,
  tableTitle,
  type RuleSet,
} from '../../regulation/rule-set';
import { SUBSIDY } from '../../regulation/subsidy-schedule';
import { cellAddress, single } from '../layout/a1-reference';
import { beijingText } from '../../vocabulary/beijing-time';
import { gradeHighlights } from '../layout/grade-highlights';
import type { Area, LayoutCell, SheetLayout } from '../layout/layout';
import { emptyCell, numberCell, textCell } from '../layout/cells';
import { RESULT_CELLS } from '../layout/names';
import { SHEETS } from '../../vocabulary/sheets';
import { resultReason } from './result-reason';
import { gradeText } from './columns';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE, SMALL_SIZE, STYLES } from '../layout/sheet-styles';
import { submissionAssessment, type Assessed } from '../submission/assessment';

const ITEM = 0;
const CONTENT = 1;
const WEIGHT = 2;
const CLAIMED = 3;
const COMPUTED = 4;
const PANEL = 5;
const FINAL = 6;
const REASON = 7;
const WIDTHS = [8, 26, 6, 9, 9, 9, 9, 52] as const;
const HEADERS = ['项目号', '评估内容', '分值', '自评得分', '核算得分', '专家平均', '最终得分', '计分说明'];
const LAST = WIDTHS.length - 1;

const ROWS = {
  title: 0,
  park: 1,
  total: 2,
  rank: 3,
  grade: 4,
  subsidy: 5,
  reasons: 6,
  header: 8,
  firstItem: 9,
} as const;
const across = (row: number, from: number, to: number): Area => ({
  row,
  column: from,
  rows: 1,
  columns: to - from + 1,
});
const widthOf = (from: number, to: number) => WIDTHS.slice(from, to + 1).reduce<number>((sum, width) => sum + width, 0);

/** 名次, 等次 and the like: what it is, the value, and a remark. */
const outcome = (row: number, label: string, value: string | number, remark: string): readonly LayoutCell[] => [
  textCell(row, ITEM, 'header', label),
  typeof value === 'number' ? numberCell(row, WEIGHT, 'outcome', value) : textCell(row, WEIGHT, 'outcome', value),
  textCell(row, PANEL, 'left', remark),
];

const subsidyRemark = ({ subsidy: { state, base, bonus, yearOfRecognition } }: ParkResult) =>
  `${state}。认定第 ${yearOfRecognition} 年，基准 ${base} 万元，优秀等次增加 ${bonus} 万元。`;

/** What of a result has scores: what was assessed, and what it came to. */
interface Scored {
  readonly result: ScoredResult;
  readonly submission: Assessed;
}
const NO_SCORE = '—';

/** Item by item from the claimed to the final score, and why; and the totals. */
const scoreCells = (
  { result, submission }: Scored,
  ruleSet: RuleSet,
  reasons: readonly string[],
  totalRow: number,
): readonly LayoutCell[] => [
  ...HEADERS.map((words, column) => textCell(ROWS.header, column, 'systemHeader', words)),
  ...itemIds(ruleSet).flatMap((id, n) => {
    const row = ROWS.firstItem + n;
    const claim = submission.claimed[id];
    const mean = result.panel[id];
    return [
      textCell(row, ITEM, 'center', id),
      textCell(row, CONTENT, 'left', indicatorOf(ruleSet, id).title),
      numberCell(row, WEIGHT, 'center', indicatorOf(ruleSet, id).weight),
      claim === null ? emptyCell(row, CLAIMED, 'center') : numberCell(row, CLAIMED, 'center', claim),
      numberCell(row, COMPUTED, 'center', result.computed[id]),
      mean === undefined ? emptyCell(row, PANEL, 'center') : numberCell(row, PANEL, 'center', mean),
      numberCell(row, FINAL, 'strong', result.items[id]),
      textCell(row, REASON, 'hint', reasons[n] ?? ''),
    ];
  }),
  textCell(totalRow, ITEM, 'strong', '合计'),
  numberCell(totalRow, WEIGHT, 'strong', printedTotal(ruleSet)),
  numberCell(totalRow, CLAIMED, 'strong', submission.claimedTotal),
  numberCell(totalRow, COMPUTED, 'strong', withTotal(result.computed).total),
  emptyCell(totalRow, PANEL, 'strong'),
  numberCell(totalRow, FINAL, 'strong', result.total),
  emptyCell(totalRow, REASON, 'hint'),
];

/**
 * 评估结果: what was published for one park, with the reason for every score; of a park that took no part, what was decided and its money.
 * @param result the published result
 * @param submission the version that was assessed; null where the park took no part
 * @param ruleSet the one of the year's plan
 */
export const resultSheet = (result: ParkResult, submission: Assessed | null, ruleSet: RuleSet): SheetLayout => {
  const scored: Scored | null = submission && isScored(result) ? { result, submission } : null;
  const items = scored ? itemIds(ruleSet) : [];
  const totalRow = ROWS.firstItem + items.length;
  // Without scores the note follows the words about the money.
  const noteRow = scored ? totalRow + 1 : ROWS.header;
  const absent = result.absence ? `${absentText(result.absence)}。` : '';
  const totalRemark = scored
    ? `按总分 ${ruleSet.grading.fullMarks} 分评估；自评 ${scored.submission.claimedTotal} 分。${isRounded(scored.result) ? ROUNDING_NOTE : ''}`
    : absent;
  const assessment = scored && submissionAssessment(scored.submission);
  const reasons = scored
    ? items.map((id) => resultReason(scored.result, id, assessment, scored.submission.verified))
    : [];
  const rules = scored ? knownRuleSet(scored.submission.ruleSet) : ruleSet;
  const money = result.subsidy.explanation.join('\n');
  const note =
    `公布时间：${beijingText(result.publishedAt)}　　${result.version === 0 ? '' : `填报版本：第 ${result.version} 版　　`}` +
    `规则版本：${rules ? ruleSetLabel(rules) : (scored?.submission.ruleSet ?? '')}　　结果编号：${result.run}`;
  return {
    name: SHEETS.result,
    columns: WIDTHS,
    heights: {
      [ROWS.title]: 34,
      [ROWS.park]: 24,
      [ROWS.total]: rowHeight([{ text: totalRemark, width: widthOf(PANEL, LAST), size: BODY_SIZE }], 26),
      ...Object.fromEntries([ROWS.rank, ROWS.grade].map((row) => [row, 26])),
      [ROWS.subsidy]: rowHeight([{ text: subsidyRemark(result), width: widthOf(PANEL, LAST), size: BODY_SIZE }], 26),
      [ROWS.reasons]: rowHeight([{ text: money, width: widthOf(WEIGHT, LAST), size: BODY_SIZE }], 26),
      ...(scored && { [ROWS.header]: 24, [totalRow]: 26 }),
      ...Object.fromEntries(
        items.map((id, n) => [
          ROWS.firstItem + n,
          rowHeight(
            [
              { text: indicatorOf(ruleSet, id).title, width: WIDTHS[CONTENT], size: BODY_SIZE },
              { text: reasons[n] ?? '', width: WIDTHS[REASON], size: SMALL_SIZE },
            ],
            24,
          ),
        ]),
      ),
      [noteRow]: rowHeight([{ text: note, width: widthOf(0, LAST), size: SMALL_SIZE }], 20),
    },
    styles: { ...STYLES, outcome: { ...STYLES.strong, font: { name: '宋体', size: 14, bold: true } } },
    cells: [
      textCell(ROWS.title, ITEM, 'title', `${result.year}年度${tableTitle(ruleSet, '结果')}`),
      textCell(ROWS.park, ITEM, 'parkName', result.name),
      ...outcome(ROWS.total, '总分', result.total ?? NO_SCORE, totalRemark),
      ...outcome(ROWS.rank, '名次', result.rank ?? NO_SCORE, `共 ${result.outOf} 个园区参加评估。`),
      ...outcome(ROWS.grade, '等次', gradeText(result), absent || `依据：${ruleSet.grading.clause}。`),
      ...outcome(ROWS.subsidy, '补助资金（万元）', result.subsidy.total, subsidyRemark(result)),
      textCell(ROWS.reasons, ITEM, 'header', '补助说明'),
      textCell(ROWS.reasons, WEIGHT, 'left', money || `依据：${SUBSIDY.clause}。`),
      ...(scored ? scoreCells(scored, ruleSet, reasons, totalRow) : []),
      textCell(noteRow, ITEM, 'note', note),
    ],
    merges: [
      across(ROWS.title, 0, LAST),
      across(ROWS.park, 0, LAST),
      ...[ROWS.total, ROWS.rank, ROWS.grade, ROWS.subsidy].flatMap((row) => [
        across(row, ITEM, CONTENT),
        across(row, WEIGHT, COMPUTED),
        across(row, PANEL, LAST),
      ]),
      across(ROWS.reasons, ITEM, CONTENT),
      across(ROWS.reasons, WEIGHT, LAST),
      ...(scored ? [across(totalRow, ITEM, CONTENT)] : []),
      across(noteRow, 0, LAST),
    ],
    names: {
      [RESULT_CELLS.total]: single(ROWS.total, WEIGHT),
      [RESULT_CELLS.rank]: single(ROWS.rank, WEIGHT),
      [RESULT_CELLS.grade]: single(ROWS.grade, WEIGHT),
      [RESULT_CELLS.subsidy]: single(ROWS.subsidy, WEIGHT),
      [RESULT_CELLS.note]: single(noteRow, ITEM),
    },
    validations: [],
    unlocked: [],
    protect: true,
    highlights: gradeHighlights(single(ROWS.grade, WEIGHT), cellAddress(ROWS.grade, WEIGHT)),
    print: {
      orientation: 'landscape',
      paper: 'A4',
      ...(scored && { titleRows: { first: ROWS.header, last: ROWS.header } }),
      fitToWidth: true,
    },
    tabColor: '#2F75B5',
  };
};
