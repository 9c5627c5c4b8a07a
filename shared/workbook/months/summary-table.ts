import type { ParkId } from '../../vocabulary/ids';
import type { SummaryPage } from '../../api/months';
import type { Range, SummaryRow } from '../../evaluation/months/standing';
import { monthsText } from '../../evaluation/months/month';
import type { rankForecasts } from '../../evaluation/months/rank-forecasts';
import { GRADING } from '../../regulation/grades';
import {
  MONTHLY_CLAUSE,
  MONTHLY_FIGURE_IDS,
  monthlyLabel,
  monthlyUnit,
  MONTHLY_FIGURES,
  monthlyWhen,
} from '../../regulation/monthly-figures';
import { cellAddress } from '../layout/a1-reference';
import { beijingText } from '../../vocabulary/beijing-time';
import { REFRESH_WORDS } from '../grading/consolidated-sheet';
import { gradeHighlights, TONES } from '../layout/grade-highlights';
import type { Chart, SheetLayout } from '../layout/layout';
import { SHEETS } from '../../vocabulary/sheets';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE, SMALL_SIZE } from '../layout/sheet-styles';
import {
  dataArea,
  tablePlaces,
  type SheetTable,
  type TableColumn,
  type TableLine,
  type TablePlaces,
} from '../layout/sheet-table';
import { TABLE_STYLES, type TableStyle } from '../layout/table-styles';

/** Of which year, and when it was read. */
export type SummaryStamp = Pick<SummaryPage, 'year' | 'readAt'>;
/** Where parks would stand among each other; null for whoever does not see all of them. */
export type Ranks = ReturnType<typeof rankForecasts> | null;

interface Column extends TableColumn<SummaryRow> {
  readonly style: TableStyle;
}
const NAME_WIDTH = 38;
const LEAST_WIDTH = 13;
const MISSING_WIDTH = 18;
const SUMS = '本年累计';
const PROGRESS = '目标进度（营业收入）';
const FORECAST = '年度预测';
const BEHIND = '落后';

/** Least and most as one number, or as both. */
const rangeText = ({ least, most }: Range): string | number =>
  least === most ? least : `${String(least)}—${String(most)}`;
/** What is likely is not certain, and a table that is printed has to say so. */
const prospectText = ({ forecast }: SummaryRow): string => {
  if (!forecast) return '';
  if (!forecast.prospect) return '待定';
  return `${forecast.prospect.certain ? '' : '预计'}${forecast.prospect.grade}`;
};

const columnsOf = (ranks: Ranks): readonly Column[] => {
  const rankOf = (park: ParkId) => ranks?.get(park);
  return [
    { header: '园区编号', width: 0, style: 'key', value: ({ park }) => park },
    { header: '序号', width: 6, style: 'center', value: (_, index) => index + 1 },
    { header: '园区', width: NAME_WIDTH, style: 'name', value: ({ name }) => name },
    { header: '区县', width: 9, style: 'center', value: ({ districtName }) => districtName },
    { header: '已报\n月数', width: 7, style: 'center', value: ({ reported }) => reported.length },
    { header: '未报月份', width: MISSING_WIDTH, style: 'text', value: ({ missing }) => monthsText(missing) },
    ...MONTHLY_FIGURE_IDS.map((id): Column => {
      const header = `${monthlyLabel(id)}（${monthlyUnit(id)}${MONTHLY_FIGURES[id] === 'latest' ? `，${monthlyWhen(id)}` : ''}）`;
      // Two lines of heads, with room for the filter's button.
      const width = Math.max(LEAST_WIDTH, header.length + 5);
      return { header, group: SUMS, width, style: 'money', value: ({ sums }) => sums?.[id] ?? '' };
    }),
    {
      header: '目标任务\n（万元）',
      group: PROGRESS,
      width: 12,
      style: 'money',
      value: ({ progress }) => progress?.target ?? '',
    },
    {
      header: '完成\n（%）',
      group: PROGRESS,
      width: 9,
      style: 'total',
      value: ({ progress }) => progress?.percent ?? '',
    },
    {
      header: '时间进度\n（%）',
      group: PROGRESS,
      width: 9,
      style: 'center',
      value: ({ progress }) => progress?.yearPercent ?? '',
    },
    {
      header: '快慢',
      group: PROGRESS,
      width: 8,
      style: 'center',
      value: ({ progress }) => (progress ? (progress.ahead ? '达到' : BEHIND) : ''),
    },
    {
      header: '按已报数\n（分）',
      group: FORECAST,
      width: 12,
      style: 'center',
      value: ({ forecast }) => (forecast ? rangeText(forecast.now) : ''),
    },
    {
      header: '按进度推算\n（分）',
      group: FORECAST,
      width: 12,
      style: 'total',
      value: ({ forecast }) => (forecast ? rangeText(forecast.carried) : ''),
    },
    { header: '预计等次', group: FORECAST, width: 11, style: 'center', value: prospectText },
    ...(ranks === null
      ? []
      : [
          {
            header: '预测\n名次',
            group: FORECAST,
            width: 8,
            style: 'center',
            value: ({ park }) => rankOf(park)?.rank ?? '',
          } satisfies Column,
          {
            header: '按名次',
            group: FORECAST,
            width: 9,
            style: 'center',
            value: ({ park }) => rankOf(park)?.grade ?? '',
          } satisfies Column,
        ]),
  ];
};

const LEGEND = `${MONTHLY_CLAUSE}。推算：逐月相加的数据按已报月数推到全年，其余按最近一次。两个分数之间的，取决于年终填报的项目；预测不是评估结果，等次以第二十四条规定的程序确定。`;
const linesOf = ({ year, readAt }: SummaryStamp, rows: number): readonly TableLine[] => [
  { text: `${String(year)}年度重庆市市级人力资源服务产业园${SHEETS.monthSummary}`, style: 'leftTitle', height: 34 },
  {
    text: `取数时间：${beijingText(readAt)}　　园区 ${String(rows)} 个　　${REFRESH_WORDS}`,
    style: 'note',
    height: 20,
  },
  { text: LEGEND, style: 'note', height: 20 },
];

/** So many bars can be told apart; with more parks the chart shows the first ones. */
const CHART_PARKS = 40;
const CHART_ROWS = 20;
const CHART_GAP = 2;
const CHART_COLUMNS = 9;

const chartOf = (columns: readonly Column[], places: TablePlaces, rows: readonly SummaryRow[]): Chart => {
  const at = (header: string) => columns.findIndex((column) => column.header === header);
  const shown = Math.min(rows.length, CHART_PARKS);
  const furthest = Math.max(GRADING.fullMarks, ...rows.map(({ progress }) => progress?.percent ?? 0));
  return {
    name: '园评目标进度',
    kind: 'bar',
    title: '营业收入目标进度（%）',
    data: {
      from: 'series',
      categories: dataArea(places, shown, at('园区')),
      series: [
        { name: '完成', values: dataArea(places, shown, at('完成\n（%）')) },
        { name: '时间进度', values: dataArea(places, shown, at('时间进度\n（%）')) },
      ],
    },
    position: {
      row: places.first + rows.length + CHART_GAP,
      column: at('序号'),
      rows: Math.max(CHART_ROWS, 2 * shown),
      columns: CHART_COLUMNS,
    },
    scale: { min: 0, max: Math.ceil(furthest / 20) * 20 },
    legend: true,
    labels: false,
  };
};

/** 月报汇总: one row per park: months, sums, progress against the target, forecast; with its chart. */
export const summaryTable = (
  rows: readonly SummaryRow[],
  stamp: SummaryStamp,
  ranks: Ranks,
): SheetTable<SummaryRow> => {
  const columns = columnsOf(ranks);
  const head = { lines: linesOf(stamp, rows.length), summaryText: null };
  const places = tablePlaces(head);
  const at = (header: string) => columns.findIndex((column) => column.header === header);
  const cell = (column: number) => `$${cellAddress(places.first, column)}`;
  const toned = (
    count: number,
    column: number,
    words: string,
    tone: (typeof TONES)[keyof typeof TONES],
  ): SheetLayout['highlights'][number] => ({
    area: dataArea(places, count, column),
    when: { formula: `${cell(column)}="${words}"` },
    ...tone,
  });
  return {
    ...head,
    sheet: SHEETS.monthSummary,
    styles: TABLE_STYLES,
    columns,
    key: ({ park }) => park,
    nameColumn: at('园区'),
    height: ({ name, missing }) =>
      rowHeight(
        [
          { text: name, width: NAME_WIDTH, size: BODY_SIZE },
          { text: monthsText(missing), width: MISSING_WIDTH, size: SMALL_SIZE },
        ],
        20,
      ),
    frozen: at('园区') + 1,
    highlights: (count) => [
      toned(count, at('快慢'), BEHIND, TONES.neutral),
      toned(count, at('预计等次'), '不合格', TONES.bad),
      toned(count, at('预计等次'), '预计不合格', TONES.bad),
      ...(ranks === null ? [] : gradeHighlights(dataArea(places, count, at('按名次')), cell(at('按名次')))),
    ],
    charts: () => [chartOf(columns, places, rows)],
    paper: 'A3',
    tabColor: '#BF8F00',
  };
};
