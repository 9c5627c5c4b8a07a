import type { TrendPage } from '../../api/trend';
import { TOTAL_PLACES } from '../../assessment/score';
import { NOT_ASSESSED_HERE } from '../../evaluation/money/earlier-year';
import { changeSince, type ParkTrend, type TrendYear } from '../../evaluation/trend/park-trend';
import type { RuleSet } from '../../regulation/rule-set';
import { beijingText } from '../../vocabulary/beijing-time';
import { SHEETS } from '../../vocabulary/sheets';
import { CHART_PARKS } from '../grading/consolidated-chart';
import { itemColumns, NAME_WIDTH, parkRowHeight } from '../grading/consolidated-columns';
import { REFRESH_WORDS } from '../grading/consolidated-sheet';
import { cellAddress } from '../layout/a1-reference';
import { differenceHighlights, gradeHighlights, TONES } from '../layout/grade-highlights';
import type { Chart, SheetLayout } from '../layout/layout';
import { dataArea, tablePlaces, type SheetTable, type TableColumn, type TablePlaces } from '../layout/sheet-table';
import { tableSheet } from '../layout/table-layout';
import { TABLE_STYLES, type TableStyle } from '../layout/table-styles';

/** Of which year, when it was read, and whose items stand in it. */
export type TrendStamp = Pick<TrendPage, 'year' | 'readAt'> & { readonly ruleSet: RuleSet };

/** One row: a year of a park, and by how much its total differs from the year before. */
interface TrendRow {
  readonly trend: ParkTrend;
  readonly year: TrendYear;
  readonly change: number | null;
}
interface TrendColumn extends TableColumn<TrendRow> {
  readonly style: TableStyle;
}

/** The rows of 历年对比: the years of a park follow one another. */
export const trendRows = (trends: readonly ParkTrend[]): readonly TrendRow[] =>
  trends.flatMap((trend) =>
    trend.years.map((year): TrendRow => ({ trend, year, change: changeSince(trend.years, year) })),
  );

const SCORES = '总分';
const RESULT = '结果';
const MONEY = '补助资金（万元）';
const SOURCES = { 'assessed-here': '本系统', 'from-papers': NOT_ASSESSED_HERE } as const;
const SOURCE_WIDTH = 16;
const labelOf = ({ trend: { name }, year: { year } }: TrendRow): string => `${name} ${String(year)}年`;
const keyOf = ({ trend: { park }, year: { year } }: TrendRow): string => `${park}/${String(year)}`;

const LEADING: readonly TrendColumn[] = [
  { header: '编号', width: 0, style: 'key', value: keyOf },
  { header: '序号', width: 6, style: 'center', value: (_, index) => index + 1 },
  { header: '园区和年度', width: NAME_WIDTH, style: 'name', value: labelOf },
  { header: '区县', width: 9, style: 'center', value: ({ trend }) => trend.districtName },
  { header: '年度', width: 8, style: 'center', value: ({ year }) => year.year },
  { header: '来源', width: SOURCE_WIDTH, style: 'center', value: ({ year }) => SOURCES[year.source] },
  { header: '总分', group: SCORES, width: 11, style: 'total', value: ({ year }) => year.total ?? '' },
  {
    header: '较上年',
    group: SCORES,
    width: 11,
    style: 'difference',
    value: ({ change }) => (change === null ? '' : Number(change.toFixed(TOTAL_PLACES))),
  },
  { header: '名次', group: RESULT, width: 7, style: 'center', value: ({ year }) => year.rank ?? '' },
  { header: '参评\n园区数', group: RESULT, width: 8, style: 'center', value: ({ year }) => year.outOf ?? '' },
  { header: '等次', group: RESULT, width: 9, style: 'center', value: ({ year }) => year.grade ?? '未参评' },
];
const TRAILING: readonly TrendColumn[] = [
  { header: '基准', group: MONEY, width: 10, style: 'money', value: ({ year }) => year.base },
  { header: '优秀\n增加', group: MONEY, width: 10, style: 'money', value: ({ year }) => year.bonus },
  { header: '合计', group: MONEY, width: 10, style: 'total', value: ({ year }) => year.subsidy },
  { header: '状态', group: MONEY, width: 10, style: 'center', value: ({ year }) => year.state ?? '' },
];

const position = (header: string) => LEADING.findIndex((column) => column.header === header);
/** Where the columns that others point at stand, from 0. */
export const TREND_POSITIONS = {
  number: position('序号'),
  label: position('园区和年度'),
  source: position('来源'),
  total: position('总分'),
  change: position('较上年'),
  grade: position('等次'),
} as const;
const { number, label, source, total, change, grade } = TREND_POSITIONS;

const CHART_ROWS = 18;
const CHART_COLUMNS = 10;
/** The totals as a native chart under the table, year after year. */
const trendChart = (places: Pick<TablePlaces, 'first'>, rows: number, { grading }: RuleSet): Chart => {
  const shown = Math.min(rows, CHART_PARKS);
  return {
    name: '园评历年总分',
    kind: 'column',
    title: '历年总分',
    data: {
      from: 'series',
      categories: dataArea(places, shown, label),
      series: [{ name: SCORES, values: dataArea(places, shown, total) }],
    },
    position: { row: places.first + rows + 2, column: number, rows: CHART_ROWS, columns: CHART_COLUMNS },
    scale: { min: 0, max: grading.fullMarks },
    legend: false,
    labels: true,
  };
};

/** 历年对比: one row per park and year. */
export const trendTable = ({ year, readAt, ruleSet }: TrendStamp, rows: readonly TrendRow[]): SheetTable<TrendRow> => {
  const parks = new Set(rows.map(({ trend }) => trend.park)).size;
  const head = {
    lines: [
      { text: `重庆市市级人力资源服务产业园${SHEETS.trend}（截至${year}年度）`, style: 'leftTitle', height: 34 },
      {
        text: `取数时间：${beijingText(readAt)}　　园区 ${parks} 个　　${REFRESH_WORDS}`,
        style: 'note',
        height: 20,
      },
      {
        text: `同一园区的各年度依次排列，可用“年度”的筛选按钮只看一年。标为“${NOT_ASSESSED_HERE}”的年度来自${SHEETS.past}，没有得分和名次。`,
        style: 'note',
        height: 20,
      },
    ],
    summaryText: null,
  };
  const places = tablePlaces(head);
  const cell = (column: number) => `$${cellAddress(places.first, column)}`;
  return {
    ...head,
    sheet: SHEETS.trend,
    styles: TABLE_STYLES,
    columns: [
      ...LEADING,
      ...itemColumns<TrendRow>(ruleSet, ({ year: { items } }, id) => items?.[id] ?? null),
      ...TRAILING,
    ],
    key: keyOf,
    nameColumn: label,
    height: (row) => parkRowHeight({ name: labelOf(row) }),
    frozen: label + 1,
    highlights: (count) => [
      ...gradeHighlights(dataArea(places, count, grade), cell(grade)),
      ...differenceHighlights(dataArea(places, count, change), cellAddress(places.first, change)),
      {
        area: dataArea(places, count, source),
        when: { formula: `${cell(source)}="${NOT_ASSESSED_HERE}"` },
        ...TONES.absent,
      },
    ],
    charts: (count) => [trendChart(places, count, ruleSet)],
    paper: 'A3',
    tabColor: '#7030A0',
  };
};

/** 历年对比 whole, its parks in the order given. */
export const trendSheet = (trends: readonly ParkTrend[], stamp: TrendStamp): SheetLayout => {
  const rows = trendRows(trends);
  return tableSheet(trendTable(stamp, rows), rows);
};
