import type { ConsolidatedRow } from '../../api/consolidated';
import { RULE_SETS, tableTitle, type RuleSet } from '../../regulation/rule-set';
import { cellAddress } from '../layout/a1-reference';
import { bothFiguresText } from '../../evaluation/verified/words';
import { itemColumns, NAME_WIDTH, parkRowHeight } from '../grading/consolidated-columns';
import { byRank, REFRESH_WORDS, stampText, type ConsolidatedStamp } from '../grading/consolidated-sheet';
import { SMALL_SIZE } from '../layout/sheet-styles';
import { TONES } from '../layout/grade-highlights';
import { itemDetails, SCORE_SOURCES, type ItemDetail } from './item-details-rows';
import type { SheetLayout } from '../layout/layout';
import { SHEETS } from '../../vocabulary/sheets';
import { dataArea, tablePlaces, type SheetTable, type TableColumn, type TableLine } from '../layout/sheet-table';
import { tableSheet } from '../layout/table-layout';
import { TABLE_STYLES, type TableStyle } from '../layout/table-styles';

interface DetailColumn extends TableColumn<ItemDetail> {
  readonly style: TableStyle;
}

/** The key of a row: a park and whose scores. */
const keyOf = ({ park, source }: ItemDetail): string => `${park}/${source}`;

const TOTAL_WIDTH = 9;
const LEADING: readonly DetailColumn[] = [
  { header: '编号', width: 0, style: 'key', value: keyOf },
  { header: '序号', width: 7, style: 'center', value: (_, index) => index + 1 },
  { header: '园区', width: NAME_WIDTH, style: 'name', value: ({ name }) => name },
  { header: '区县', width: 9, style: 'center', value: ({ districtName }) => districtName },
  { header: '来源', width: 10, style: 'center', value: ({ source }) => SCORE_SOURCES[source] },
];
const VERIFIED_WIDTH = 46;
/** Both figures of each that counts as it was verified. */
const verifiedWords = ({ verified }: ItemDetail, ruleSet: RuleSet): string =>
  verified.map((each) => bothFiguresText(ruleSet, each)).join('；');

/** The columns of 分指标明细; the first is the key, hidden. */
const itemDetailColumns = (ruleSet: RuleSet): readonly DetailColumn[] => [
  ...LEADING,
  ...itemColumns<ItemDetail>(ruleSet, ({ items }, id) => items?.[id] ?? null),
  { header: '合计', width: TOTAL_WIDTH, style: 'total', value: ({ total, absent }) => total ?? absent },
  { header: '核实数', width: VERIFIED_WIDTH, style: 'text', value: (row) => verifiedWords(row, ruleSet) },
];

const position = (header: string) => LEADING.findIndex((column) => column.header === header);
/** Where the columns that others point at stand, from 0. */
export const ITEM_DETAIL_POSITIONS = {
  name: position('园区'),
  source: position('来源'),
  firstItem: LEADING.length,
} as const;
/** Where the total stands, right of the items of the rule set. */
export const itemDetailTotal = ({ indicators }: RuleSet): number => LEADING.length + indicators.length;
const { name, source } = ITEM_DETAIL_POSITIONS;

const linesOf = (stamp: ConsolidatedStamp): readonly TableLine[] => [
  {
    text: `${stamp.year}年度${tableTitle(RULE_SETS[stamp.ruleSet], SHEETS.itemDetails)}`,
    style: 'leftTitle',
    height: 34,
  },
  { text: `${stampText(stamp)}　　${REFRESH_WORDS}`, style: 'note', height: 20 },
  {
    text: `每个园区五行：${Object.values(SCORE_SOURCES).join('、')}；尚无得分的为空行。可用“来源”的筛选按钮只看一种。图表见“${SHEETS.comparison}”。`,
    style: 'note',
    height: 20,
  },
];
const headOf = (stamp: ConsolidatedStamp) => ({ lines: linesOf(stamp), summaryText: null });

/** Where the rows of 分指标明细 stand. */
export const itemDetailPlaces = (stamp: ConsolidatedStamp) => tablePlaces(headOf(stamp));

/** 分指标明细: one row per park and side that scores. */
export const itemDetailsTable = (stamp: ConsolidatedStamp): SheetTable<ItemDetail> => {
  const head = headOf(stamp);
  const places = tablePlaces(head);
  const ruleSet = RULE_SETS[stamp.ruleSet];
  const sourceCell = `$${cellAddress(places.first, source)}`;
  return {
    ...head,
    sheet: SHEETS.itemDetails,
    styles: TABLE_STYLES,
    columns: itemDetailColumns(ruleSet),
    key: keyOf,
    nameColumn: name,
    height: (row) =>
      parkRowHeight(row, [
        { text: row.absent, width: TOTAL_WIDTH },
        { text: verifiedWords(row, ruleSet), width: VERIFIED_WIDTH, size: SMALL_SIZE },
      ]),
    frozen: source + 1,
    highlights: (rows) => [
      {
        area: dataArea(places, rows, source, itemDetailTotal(ruleSet) - source + 1),
        when: { formula: `${sourceCell}="${SCORE_SOURCES.final}"` },
        ...TONES.info,
      },
    ],
    charts: () => [],
    paper: 'A3',
    tabColor: '#7030A0',
  };
};

/** The rows of 分指标明细 as they stand when the table is new: parks by rank. */
export const itemDetailRows = (parks: readonly ConsolidatedRow[]): readonly ItemDetail[] => itemDetails(byRank(parks));

/** 分指标明细 whole. */
export const itemDetailsSheet = (parks: readonly ConsolidatedRow[], stamp: ConsolidatedStamp): SheetLayout =>
  tableSheet(itemDetailsTable(stamp), itemDetailRows(parks));
