import type { Roster, RosterRow } from '../../api/recognition';
import { PARK_KINDS, ROSTER_CLAUSE } from '../../regulation/recognition';
import { cellAddress } from '../layout/a1-reference';
import { beijingSerial, beijingText } from '../../vocabulary/beijing-time';
import { REFRESH_WORDS } from '../grading/consolidated-sheet';
import { TONES } from '../layout/grade-highlights';
import type { SheetLayout } from '../layout/layout';
import { SHEETS } from '../../vocabulary/sheets';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE } from '../layout/sheet-styles';
import { dataArea, tablePlaces, type SheetTable, type TableColumn, type TableLine } from '../layout/sheet-table';
import { tableSheet } from '../layout/table-layout';
import { TABLE_STYLES, type TableStyle } from '../layout/table-styles';

/** When it was read. */
export type RosterStamp = Pick<Roster, 'readAt'>;

const NAME_WIDTH = 40;
const LEAST_HEIGHT = 20;
const WITHDRAWN = '取消授牌';
const UNRECORDED = '没有认定记录';

interface RosterColumn extends TableColumn<RosterRow> {
  readonly style: TableStyle;
}
/** The columns of 园区名册; the first is the key (park id), hidden. */
export const ROSTER_COLUMNS: readonly RosterColumn[] = [
  { header: '园区编号', width: 0, style: 'key', value: ({ park }) => park },
  { header: '序号', width: 6, style: 'center', value: (_, index) => index + 1 },
  { header: '园区', width: NAME_WIDTH, style: 'name', value: ({ name }) => name },
  { header: '区县', width: 14, style: 'center', value: ({ districtName }) => districtName },
  { header: '编号', width: 16, style: 'center', value: ({ park }) => park },
  { header: '类型', width: 28, style: 'center', value: ({ kind }) => (kind ? PARK_KINDS[kind] : '') },
  { header: '认定\n年份', width: 9, style: 'center', value: ({ recognition }) => recognition?.recognised ?? '' },
  {
    header: '授牌时间',
    width: 17,
    style: 'time',
    value: ({ recognition }) => (recognition?.recorded ? beijingSerial(recognition.recorded.awardedAt) : ''),
  },
  {
    header: '认定记录',
    width: 16,
    style: 'center',
    value: ({ recognition }) => (recognition === null ? '' : recognition.recorded ? '有' : UNRECORDED),
  },
  {
    header: '授牌状态',
    width: 12,
    style: 'center',
    value: ({ recognition }) => (recognition === null ? '' : recognition.withdrawn ? WITHDRAWN : '有效'),
  },
];
const position = (header: string) => ROSTER_COLUMNS.findIndex((column) => column.header === header);
/** Where the columns that others point at stand, from 0. */
export const ROSTER_POSITIONS = { name: position('园区'), recorded: position('认定记录'), state: position('授牌状态') };

const linesOf = ({ readAt }: RosterStamp, rows: number): readonly TableLine[] => [
  { text: '重庆市市级人力资源服务产业园名册', style: 'leftTitle', height: 34 },
  { text: `取数时间：${beijingText(readAt)}　　园区 ${rows} 个　　${REFRESH_WORDS}`, style: 'note', height: 20 },
  {
    text: `依据：${ROSTER_CLAUSE}。“${UNRECORDED}”的园区在建立名册以前认定，由最近年度的评估方案带入。`,
    style: 'note',
    height: 20,
  },
];

/** 园区名册: one row per park, of the registry or of the newest plan. */
export const rosterTable = (rows: readonly RosterRow[], stamp: RosterStamp): SheetTable<RosterRow> => {
  const head = { lines: linesOf(stamp, rows.length), summaryText: null };
  const places = tablePlaces(head);
  const tone = (column: number, words: string, look: (typeof TONES)[keyof typeof TONES], count: number) => ({
    area: dataArea(places, count, column),
    when: { formula: `$${cellAddress(places.first, column)}="${words}"` },
    ...look,
  });
  return {
    ...head,
    sheet: SHEETS.roster,
    styles: TABLE_STYLES,
    columns: ROSTER_COLUMNS,
    key: ({ park }) => park,
    nameColumn: ROSTER_POSITIONS.name,
    height: ({ name }) => rowHeight([{ text: name, width: NAME_WIDTH, size: BODY_SIZE }], LEAST_HEIGHT),
    frozen: ROSTER_POSITIONS.name + 1,
    highlights: (count) => [
      tone(ROSTER_POSITIONS.state, WITHDRAWN, TONES.bad, count),
      tone(ROSTER_POSITIONS.recorded, UNRECORDED, TONES.neutral, count),
    ],
    charts: () => [],
    paper: 'A4',
    tabColor: '#548235',
  };
};

/** 园区名册 whole, its parks in the order given. */
export const rosterSheet = (rows: readonly RosterRow[], stamp: RosterStamp): SheetLayout =>
  tableSheet(rosterTable(rows, stamp), rows);
