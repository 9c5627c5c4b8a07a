import type { SubsidyRow } from '../../api/money';
import type { SpendingCategory } from '../../evaluation/money/ledger';
import { SPENDING_CATEGORIES, SUBSIDY } from '../../regulation/subsidy-schedule';
import { beijingSerial } from '../../vocabulary/beijing-time';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE, SMALL_SIZE } from '../layout/sheet-styles';
import type { TableColumn, TableValue } from '../layout/sheet-table';
import type { TableStyle } from '../layout/table-styles';

interface SubsidyColumn extends TableColumn<SubsidyRow> {
  readonly style: TableStyle;
}

const NAME_WIDTH = 34;
const WORDS_WIDTH = 56;
const LEAST_HEIGHT = 20;
const THIS_YEAR = '本年补助资金（万元）';
const RECTIFICATION = '限期整改';
const ALL_YEARS = '历年累计（万元）';
const BY_CATEGORY = '历年支出用途（万元）';
const CATEGORIES = Object.keys(SPENDING_CATEGORIES) as SpendingCategory[];

/** How a rectification ended, in words. */
export const OUTCOMES = { open: '待认定', rectified: '整改合格', failed: '整改后仍不合格' } as const;
const outcome = ({ rectification }: SubsidyRow): string => {
  if (!rectification) return '';
  if (rectification.rectified === null) return OUTCOMES.open;
  return rectification.rectified ? OUTCOMES.rectified : OUTCOMES.failed;
};
const words = ({ subsidy }: SubsidyRow): string => subsidy.explanation.join('');

const moneyColumn = (
  group: string,
  header: string,
  value: (row: SubsidyRow) => TableValue,
  style: TableStyle = 'money',
): SubsidyColumn => ({ header, group, width: 10, style, summary: 'SUM', value });

/** The columns of 补助资金; the first is the key (park id), hidden. */
export const SUBSIDY_COLUMNS: readonly SubsidyColumn[] = [
  { header: '园区编号', width: 0, style: 'key', value: ({ park }) => park },
  { header: '序号', width: 6, style: 'center', value: (_, index) => index + 1 },
  { header: '园区', width: NAME_WIDTH, style: 'name', value: ({ name }) => name },
  { header: '区县', width: 9, style: 'center', value: ({ districtName }) => districtName },
  { header: '认定\n年份', width: 8, style: 'center', value: ({ recognised }) => recognised },
  { header: '认定\n年次', width: 7, style: 'center', value: ({ subsidy }) => subsidy.yearOfRecognition },
  { header: '等次', width: 8, style: 'center', value: ({ grade }) => grade ?? '未参评' },
  moneyColumn(THIS_YEAR, '规定\n基准', ({ scheduled }) => scheduled),
  moneyColumn(THIS_YEAR, '综合\n确定', ({ adjusted }) => adjusted ?? ''),
  moneyColumn(THIS_YEAR, '核定\n基准', ({ subsidy }) => subsidy.base),
  moneyColumn(THIS_YEAR, '优秀\n增加', ({ subsidy }) => subsidy.bonus),
  moneyColumn(THIS_YEAR, '合计', ({ subsidy }) => subsidy.total, 'total'),
  moneyColumn(THIS_YEAR, '本年\n已拨付', ({ paid }) => paid),
  { header: '状态', group: THIS_YEAR, width: 10, style: 'center', value: ({ subsidy }) => subsidy.state },
  {
    header: '整改期限',
    group: RECTIFICATION,
    width: 16.5,
    style: 'time',
    value: ({ rectification }) => (rectification ? beijingSerial(rectification.due) : ''),
  },
  { header: '整改结果', group: RECTIFICATION, width: 15, style: 'center', value: outcome },
  {
    header: '认定时间',
    group: RECTIFICATION,
    width: 16.5,
    style: 'time',
    value: ({ rectification }) => (rectification?.decidedAt ? beijingSerial(rectification.decidedAt) : ''),
  },
  moneyColumn(ALL_YEARS, '已核定', ({ grantedInAll }) => grantedInAll, 'total'),
  { header: '补助\n上限', group: ALL_YEARS, width: 10, style: 'money', value: () => SUBSIDY.ceiling },
  moneyColumn(ALL_YEARS, '已拨付', ({ paidInAll }) => paidInAll, 'total'),
  moneyColumn(ALL_YEARS, '待拨付', ({ owedInAll }) => owedInAll),
  moneyColumn(ALL_YEARS, '应收回', ({ recoverableInAll }) => recoverableInAll),
  moneyColumn(ALL_YEARS, '已支出', ({ spentInAll }) => spentInAll),
  moneyColumn(ALL_YEARS, '未登记\n拨付', ({ unregisteredInAll }) => unregisteredInAll),
  moneyColumn(ALL_YEARS, '结余', ({ availableInAll }) => availableInAll),
  ...CATEGORIES.map((category) =>
    moneyColumn(
      BY_CATEGORY,
      SPENDING_CATEGORIES[category],
      ({ byCategory }) => byCategory.find((one) => one.category === category)?.amount ?? 0,
    ),
  ),
  moneyColumn('其他（万元）', '配套和\n扶持', ({ supportInAll }) => supportInAll),
  { header: '补助说明', width: WORDS_WIDTH, style: 'text', value: words },
];

const position = (header: string) => SUBSIDY_COLUMNS.findIndex((column) => column.header === header);
/** Where the columns that others point at stand, from 0. */
export const SUBSIDY_POSITIONS = {
  name: position('园区'),
  grade: position('等次'),
  total: position('合计'),
  state: position('状态'),
  outcome: position('整改结果'),
  recoverable: position('应收回'),
  left: position('结余'),
} as const;

/** Height in points of a park's row: enough for its name and for the words about its money. */
export const subsidyRowHeight = (row: SubsidyRow): number =>
  rowHeight(
    [
      { text: row.name, width: NAME_WIDTH, size: BODY_SIZE },
      { text: words(row), width: WORDS_WIDTH, size: SMALL_SIZE },
    ],
    LEAST_HEIGHT,
  );
