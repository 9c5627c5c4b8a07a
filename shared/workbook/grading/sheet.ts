import type { GradingRun, ProposedResult } from '../../evaluation/grading/grading-run';
import { meetingText } from '../../evaluation/procedure/meeting';
import { ROLES } from '../../vocabulary/roles';
import type { Clause } from '../../regulation/clauses';
import { UNDECIDED } from '../../regulation/grades';
import { tableTitle, type RuleSet } from '../../regulation/rule-set';
import { cellAddress } from '../layout/a1-reference';
import { beijingText } from '../../vocabulary/beijing-time';
import { REFRESH_WORDS } from './consolidated-sheet';
import { GRADING_COLUMNS, GRADING_POSITIONS, gradingRowHeight } from './columns';
import { gradeHighlights, TONES } from '../layout/grade-highlights';
import type { SheetLayout } from '../layout/layout';
import { SHEETS } from '../../vocabulary/sheets';
import { dataArea, tablePlaces, type SheetTable, type TableLine } from '../layout/sheet-table';
import { rowHeight } from '../layout/row-height';
import { SMALL_SIZE } from '../layout/sheet-styles';
import { tableSheet } from '../layout/table-layout';
import { TABLE_STYLES } from '../layout/table-styles';

const APPROVAL_CLAUSE: Clause = '第二十二条第（四）项';
const SUMMARY_WORDS = '补助资金合计（不含待定）';
const { rank, name, grade, excellent } = GRADING_POSITIONS;
/** Refreshed in place the line keeps its height, whatever comes to stand in it. */
const TWO_ROWS = 34;
const WIDTH = GRADING_COLUMNS.reduce((sum, { width }) => sum + width, 0);

const approvalText = ({ approval, published, outdated }: GradingRun): string => {
  const meeting = approval?.meeting ? `，${meetingText(approval.meeting)}` : '';
  const said =
    approval && `${beijingText(approval.at)}${meeting}${approval.reason === '' ? '' : `，意见：${approval.reason}`}`;
  const decided =
    said === null ? '尚未审核' : approval?.decision === 'approve' ? `已审核通过（${said}）` : `已退回（${said}）`;
  const after = published ? '　　结果已公布' : outdated ? '　　拟定后有园区重新核定，请重新拟定等次' : '';
  return `${ROLES.leader}审核（${APPROVAL_CLAUSE}）：${decided}${after}`;
};

const quotaText = ({ participants, quota, placesLeft, undecided, results }: GradingRun): string => {
  const named = results.filter((result) => result.grade === '优秀').length;
  const tie =
    undecided.length === 0 ? '' : `；${undecided.length} 个园区同分${UNDECIDED}，尚余 ${placesLeft} 个名额可供确定`;
  const absent = results.filter(({ absence }) => absence).length;
  const without = absent === 0 ? '' : `；另有 ${absent} 个园区未提交或退出评估，不计入参加评估园区，不排名`;
  return `参加评估园区 ${participants} 个，优秀名额 ${quota} 个，已列优秀 ${named} 个${tie}${without}。名次在名额以内的标为蓝色。`;
};

const legendOf = ({ grading }: RuleSet): string =>
  `${grading.clause}：优秀等次按不超过参加绩效评估园区总数的 ${grading.excellentPercent}% 确定（取整数部分），按最终总分名次；` +
  `得分在 ${grading.passMark} 分以下的直接确定为不合格。同分园区超出名额的列为${UNDECIDED}，由领导小组在名额内确定，可以少定。`;

/** A line that may take more than one row of words: who was at a meeting, what was said there. */
const lineOf = (text: string): TableLine => ({
  text,
  style: 'note',
  height: rowHeight([{ text, width: WIDTH, size: SMALL_SIZE }], TWO_ROWS),
});

const linesOf = (run: GradingRun, ruleSet: RuleSet): readonly TableLine[] => [
  {
    text: `${run.year}年度${tableTitle(ruleSet, SHEETS.grading)}`,
    style: 'leftTitle',
    height: 34,
  },
  {
    text: `拟定时间：${beijingText(run.at)}　　结果编号：${run.run}　　${REFRESH_WORDS}`,
    style: 'note',
    height: 20,
  },
  { text: quotaText(run), style: 'note', height: 20 },
  lineOf(approvalText(run)),
  { text: legendOf(ruleSet), style: 'note', height: 20 },
];

/** 等次拟定: one row per park of a grading run, whose `results` are whole, by the rule set of the year. */
export const gradingTable = (run: GradingRun, ruleSet: RuleSet): SheetTable<ProposedResult> => {
  const head = { lines: linesOf(run, ruleSet), summaryText: SUMMARY_WORDS };
  const places = tablePlaces(head);
  const [rankCell, gradeCell] = [rank, grade].map((column) => `$${cellAddress(places.first, column)}`);
  const undecided = `${gradeCell}="${UNDECIDED}"`;
  return {
    ...head,
    sheet: SHEETS.grading,
    styles: TABLE_STYLES,
    columns: GRADING_COLUMNS,
    key: ({ park }) => park,
    nameColumn: name,
    height: gradingRowHeight,
    frozen: name + 1,
    highlights: (rows) => [
      ...gradeHighlights(dataArea(places, rows, grade), gradeCell ?? ''),
      { area: dataArea(places, rows, name), when: { formula: undecided }, ...TONES.neutral },
      { area: dataArea(places, rows, excellent, 2), when: { formula: undecided }, ...TONES.neutral },
      {
        area: dataArea(places, rows, rank),
        when: { formula: `AND(ISNUMBER(${rankCell}),${rankCell}<=${run.quota})` },
        ...TONES.info,
      },
    ],
    charts: () => [],
    paper: 'A4',
    tabColor: '#C55A11',
  };
};

/** Parks that took no part come last. */
const placeOf = ({ rank: place }: ProposedResult): number => place ?? Number.MAX_SAFE_INTEGER;

/** The results of a run by rank, as they stand when the table is new. */
export const resultsByRank = ({ results }: Pick<GradingRun, 'results'>): readonly ProposedResult[] =>
  results.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.park < b.park ? -1 : 1));

/** 等次拟定 whole. */
export const gradingSheet = (run: GradingRun, ruleSet: RuleSet): SheetLayout =>
  tableSheet(gradingTable(run, ruleSet), resultsByRank(run));
