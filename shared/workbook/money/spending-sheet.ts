import type { SpendingPage, SpendingRow } from '../../api/money';
import { SPENDING_CLAUSE, SPENDING_PURPOSES } from '../../regulation/subsidy-schedule';
import { cellAddress } from '../layout/a1-reference';
import { beijingText } from '../../vocabulary/beijing-time';
import { REFRESH_WORDS } from '../grading/consolidated-sheet';
import { TONES } from '../layout/grade-highlights';
import type { SheetLayout } from '../layout/layout';
import { SHEETS } from '../../vocabulary/sheets';
import { SPENDING_COLUMNS, SPENDING_POSITIONS, spendingKey, spendingRowHeight, STANDING } from './spending-columns';
import { dataArea, tablePlaces, type SheetTable, type TableLine } from '../layout/sheet-table';
import { tableSheet } from '../layout/table-layout';
import { TABLE_STYLES } from '../layout/table-styles';

/** Of which year, and when it was read. */
export type SpendingStamp = Pick<SpendingPage, 'year' | 'readAt'>;

const { name, state } = SPENDING_POSITIONS;
const LEGEND = `${SPENDING_CLAUSE}：补助资金${SPENDING_PURPOSES}，专款专用，接受财政、审计及上级主管部门监督检查。已冲销的不计入合计，原记录保留。`;

const linesOf = ({ year, readAt }: SpendingStamp, rows: number): readonly TableLine[] => [
  { text: `${String(year)}年度市级人力资源服务产业园补助${SHEETS.spendings}`, style: 'leftTitle', height: 34 },
  { text: `取数时间：${beijingText(readAt)}　　${String(rows)} 笔　　${REFRESH_WORDS}`, style: 'note', height: 20 },
  { text: LEGEND, style: 'note', height: 20 },
];

/** 资金使用明细, for the audit: one line per voucher of a year's subsidy. */
export const spendingTable = (rows: readonly SpendingRow[], stamp: SpendingStamp): SheetTable<SpendingRow> => {
  const head = { lines: linesOf(stamp, rows.length), summaryText: '合计' };
  const places = tablePlaces(head);
  return {
    ...head,
    sheet: SHEETS.spendings,
    styles: TABLE_STYLES,
    columns: SPENDING_COLUMNS,
    key: spendingKey,
    nameColumn: name,
    height: spendingRowHeight,
    frozen: name + 1,
    highlights: (count) => [
      {
        area: dataArea(places, count, state),
        when: { formula: `$${cellAddress(places.first, state)}="${STANDING.cancelled}"` },
        ...TONES.neutral,
      },
    ],
    charts: () => [],
    paper: 'A3',
    tabColor: '#548235',
  };
};

/** 资金使用明细 whole, its lines in the order given. */
export const spendingSheet = (rows: readonly SpendingRow[], stamp: SpendingStamp): SheetLayout =>
  tableSheet(spendingTable(rows, stamp), rows);
