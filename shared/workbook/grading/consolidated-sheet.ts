import type { ConsolidatedPage, ConsolidatedRow } from '../../api/consolidated';
import { isRounded, ROUNDING_NOTE } from '../../evaluation/settlement/rounding-note';
import { RULE_SETS, tableTitle } from '../../regulation/rule-set';
import { cellAddress } from '../layout/a1-reference';
import { beijingText } from '../../vocabulary/beijing-time';
import {
  consolidatedColumns,
  CONSOLIDATED_POSITIONS,
  currentTotal,
  gradePosition,
  consolidatedRowHeight,
} from './consolidated-columns';
import { consolidatedChart } from './consolidated-chart';
import {
  differenceHighlights,
  gradeHighlights,
  notSubmittedHighlight,
  stageHighlights,
} from '../layout/grade-highlights';
import type { SheetLayout } from '../layout/layout';
import { SHEETS } from '../../vocabulary/sheets';
import { dataArea, tablePlaces, type SheetTable, type TableLine } from '../layout/sheet-table';
import { tableSheet } from '../layout/table-layout';
import { TABLE_STYLES } from '../layout/table-styles';

/** When and from what the table was drawn. */
export type ConsolidatedStamp = Pick<
  ConsolidatedPage,
  'year' | 'ruleSet' | 'readAt' | 'run' | 'published' | 'participants'
>;

const { name, number, stage, firstDifference, differences } = CONSOLIDATED_POSITIONS;
const SUMMARY_WORDS = '平均分（补助资金为合计）';
const CHANGED_WORDS = '补助资金为公布时核定的数额；公布以后另有决定的，最右两列是现行数额和原因。';
const READING_WORDS =
  '各项目得分：已核定的为最终得分，其余为核算得分。评审总分为专家平均分，不由专家评分的项目按核算得分计。名次、等次和补助资金在公布前为拟定。';

/** When and from which run or version the figures of a table are. */
export const stampText = ({
  readAt,
  run,
  published,
}: Pick<ConsolidatedStamp, 'readAt' | 'run' | 'published'>): string => {
  const state = published ? '已公布' : run ? '已拟定等次，尚未公布' : '尚未拟定等次';
  return `取数时间：${beijingText(readAt)}　　${state}${run ? `　　结果编号：${run}` : ''}`;
};
/** What a refresh leaves alone. */
export const REFRESH_WORDS = '本表可随时刷新；右侧自行增加的列和批注保留。';

const linesOf = (parks: readonly ConsolidatedRow[], stamp: ConsolidatedStamp): readonly TableLine[] => {
  const submitted = parks.filter(({ version }) => version > 0).length;
  const title = `${stamp.year}年度${tableTitle(RULE_SETS[stamp.ruleSet], SHEETS.consolidated)}`;
  const counts = `参评园区 ${stamp.participants} 个，已提交 ${submitted} 个`;
  return [
    { text: title, style: 'leftTitle', height: 34 },
    { text: `${stampText(stamp)}　　${counts}　　${REFRESH_WORDS}`, style: 'note', height: 20 },
    {
      text:
        READING_WORDS +
        (stamp.published ? CHANGED_WORDS : '') +
        (parks.some(({ final }) => final && isRounded(final)) ? ROUNDING_NOTE : ''),
      style: 'note',
      height: 20,
    },
  ];
};

/** 汇总表: one row per park. */
export const consolidatedTable = (
  parks: readonly ConsolidatedRow[],
  stamp: ConsolidatedStamp,
): SheetTable<ConsolidatedRow> => {
  const head = { lines: linesOf(parks, stamp), summaryText: SUMMARY_WORDS };
  const places = tablePlaces(head);
  const ruleSet = RULE_SETS[stamp.ruleSet];
  const grade = gradePosition(ruleSet);
  const [stageCell, gradeCell] = [stage, grade].map((column) => `$${cellAddress(places.first, column)}`);
  const settled = parks.some(({ final }) => final !== null);
  return {
    ...head,
    sheet: SHEETS.consolidated,
    styles: TABLE_STYLES,
    columns: consolidatedColumns(ruleSet),
    key: ({ park }) => park,
    nameColumn: name,
    height: consolidatedRowHeight,
    frozen: name + 1,
    highlights: (rows) => [
      ...gradeHighlights(dataArea(places, rows, grade), gradeCell ?? ''),
      ...stageHighlights(dataArea(places, rows, stage), stageCell ?? ''),
      // What stands to the right of these is empty then; a rule over whole rows would be worked out for every cell of 10 000 parks.
      ...notSubmittedHighlight(dataArea(places, rows, number, stage - number), stageCell ?? ''),
      ...differenceHighlights(
        dataArea(places, rows, firstDifference, differences),
        cellAddress(places.first, firstDifference),
      ),
    ],
    charts: (rows) => [consolidatedChart(places, rows, settled, ruleSet)],
    paper: 'A3',
    tabColor: '#7030A0',
  };
};

/** Parks by rank; before there are ranks by the total that counts now, those without one last. */
export const byRank = (parks: readonly ConsolidatedRow[]): readonly ConsolidatedRow[] =>
  parks.toSorted(
    (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (currentTotal(b) ?? -1) - (currentTotal(a) ?? -1) || 0,
  );

/** 汇总表 whole, its parks in the order given. */
export const consolidatedSheet = (parks: readonly ConsolidatedRow[], stamp: ConsolidatedStamp): SheetLayout =>
  tableSheet(consolidatedTable(parks, stamp), parks);
