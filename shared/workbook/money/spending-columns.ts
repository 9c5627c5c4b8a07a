import type { SpendingRow } from '../../api/money';
import { purposeText } from '../../evaluation/money/sums';
import { beijingSerial } from '../../vocabulary/beijing-time';
import { NAME_WIDTH } from '../grading/consolidated-columns';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE } from '../layout/sheet-styles';
import type { TableColumn } from '../layout/sheet-table';
import type { TableStyle } from '../layout/table-styles';

interface SpendingColumn extends TableColumn<SpendingRow> {
  readonly style: TableStyle;
}

const NOTE_WIDTH = 30;
const PURPOSE_WIDTH = 22;
const LEAST_HEIGHT = 20;
const CANCELLATION = '冲销';

/** In place of the day of a spending that was recorded before payments were. */
const BEFORE_PAYMENTS = '未登记';
/** Whether a spending stands or was taken back, in words. */
export const STANDING = { stands: '有效', cancelled: '已冲销' } as const;
/** What a line is found again by: the park, and the number of the record in its trail. */
export const spendingKey = ({ park, number }: SpendingRow): string => `${park}#${String(number)}`;

/** The columns of 资金使用明细; the first is the key, hidden. */
export const SPENDING_COLUMNS: readonly SpendingColumn[] = [
  { header: '记录编号', width: 0, style: 'key', value: spendingKey },
  { header: '序号', width: 6, style: 'center', value: (_, index) => index + 1 },
  { header: '园区', width: NAME_WIDTH, style: 'name', value: ({ name }) => name },
  { header: '区县', width: 9, style: 'center', value: ({ districtName }) => districtName },
  { header: '登记时间', width: 16.5, style: 'time', value: ({ at }) => beijingSerial(at) },
  { header: '资金\n年度', width: 8, style: 'center', value: ({ moneyOf }) => moneyOf },
  { header: '支出日期', width: 12, style: 'center', value: ({ date }) => date ?? BEFORE_PAYMENTS },
  { header: '用途', width: PURPOSE_WIDTH, style: 'name', value: purposeText },
  { header: '凭证号', width: 20, style: 'name', value: ({ voucher }) => voucher },
  { header: '登记金额\n（万元）', width: 12, style: 'money', value: ({ amount }) => amount },
  {
    header: '有效金额\n（万元）',
    width: 12,
    style: 'total',
    summary: 'SUM',
    value: ({ amount, cancelled }) => (cancelled ? 0 : amount),
  },
  {
    header: '状态',
    width: 9,
    style: 'center',
    value: ({ cancelled }) => (cancelled ? STANDING.cancelled : STANDING.stands),
  },
  { header: '说明', width: NOTE_WIDTH, style: 'text', value: ({ note }) => note },
  { header: '登记账号', width: 14, style: 'center', value: ({ by }) => by },
  {
    header: '时间',
    group: CANCELLATION,
    width: 16.5,
    style: 'time',
    value: ({ cancelled }) => (cancelled ? beijingSerial(cancelled.at) : ''),
  },
  { header: '账号', group: CANCELLATION, width: 14, style: 'center', value: ({ cancelled }) => cancelled?.by ?? '' },
  {
    header: '理由',
    group: CANCELLATION,
    width: NOTE_WIDTH,
    style: 'text',
    value: ({ cancelled }) => cancelled?.reason ?? '',
  },
];

const position = (header: string) => SPENDING_COLUMNS.findIndex((column) => column.header === header);
/** Where the columns that others point at stand, from 0. */
export const SPENDING_POSITIONS = {
  name: position('园区'),
  voucher: position('凭证号'),
  state: position('状态'),
} as const;

/** Height in points of a line: enough for its words. */
export const spendingRowHeight = (row: SpendingRow): number =>
  rowHeight(
    [
      { text: row.name, width: NAME_WIDTH, size: BODY_SIZE },
      { text: purposeText(row), width: PURPOSE_WIDTH, size: BODY_SIZE },
      { text: row.note, width: NOTE_WIDTH, size: BODY_SIZE },
      { text: row.cancelled?.reason ?? '', width: NOTE_WIDTH, size: BODY_SIZE },
    ],
    LEAST_HEIGHT,
  );
