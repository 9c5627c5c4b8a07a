import { FIGURES } from '../../regulation/figures';

/** Columns of 历史情况, from 0. Reading finds them by their heads, wherever somebody moved them. */
export const PAST_COLUMNS = {
  number: 0,
  park: 1,
  name: 2,
  recognised: 3,
  year: 4,
  grade: 5,
  rectified: 6,
  instalment: 7,
  base: 8,
  bonus: 9,
  cancelled: 10,
  paid: 11,
  spent: 12,
  document: 13,
  withdrawn: 14,
  revenue: 15,
  tax: 16,
  check: 17,
} as const;
export type PastColumn = keyof typeof PAST_COLUMNS;

/** Columns that say something about a park's year. */
export const PAST_FIELDS = [
  'park',
  'name',
  'recognised',
  'year',
  'grade',
  'rectified',
  'instalment',
  'base',
  'bonus',
  'cancelled',
  'paid',
  'spent',
  'document',
  'withdrawn',
  'revenue',
  'tax',
] as const satisfies readonly PastColumn[];
export type PastSheetField = (typeof PAST_FIELDS)[number];

/** Fields that are amounts in 万元; of the last two a blank says that the papers do not tell. */
export const PAST_AMOUNTS = ['base', 'bonus', 'cancelled', 'paid', 'spent', 'revenue', 'tax'] as const;
export type PastAmount = (typeof PAST_AMOUNTS)[number];
export const isPastAmount = (field: PastSheetField): field is PastAmount => PAST_AMOUNTS.some((each) => each === field);

/** What each column is called, without its unit. */
export const PAST_LABELS: Readonly<Record<PastColumn, string>> = {
  number: '序号',
  park: '园区编号',
  name: '园区名称',
  recognised: '认定年度',
  year: '年度',
  grade: '等次',
  rectified: '整改',
  instalment: '第几期',
  base: '基准',
  bonus: '奖励',
  cancelled: '取消',
  paid: '已拨付',
  spent: '已支出',
  document: '文号',
  withdrawn: '取消授牌',
  revenue: FIGURES.revenue.label,
  tax: FIGURES.tax.label,
  check: '校验',
};

/** What stands in the head of a column; the unit behind it in brackets, for 万元. */
export const pastHeader = (column: PastColumn): string =>
  PAST_AMOUNTS.some((each) => each === column) ? `${PAST_LABELS[column]}（万元）` : PAST_LABELS[column];

/** Rows of 历史情况 as it is drawn, from 0. */
export const PAST_ROWS = { title: 0, identity: 1, note: 2, header: 3, firstPark: 4 } as const;
/** Empty rows under the last park, ready for new ones. */
export const SPARE_ROWS = 30;
