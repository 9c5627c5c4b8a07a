import type { ConsolidatedRow } from '../api/consolidated';
import { ITEM_IDS } from '../regulation/indicators/indicator';
import { indicator } from '../regulation/rule-set';
import { beijingSerial } from './beijing-time';
import { NOT_SUBMITTED } from './grade-highlights';
import { rowHeight } from './row-height';
import { BODY_SIZE } from './sheet-styles';

/** What a cell of 汇总表 holds; '' is an empty cell. */
export type ConsolidatedValue = string | number;

interface ConsolidatedColumn {
  readonly header: string;
  /** In characters; 0 hides the column. */
  readonly width: number;
  /** A style of 汇总表. */
  readonly style: 'key' | 'name' | 'center' | 'score' | 'total' | 'money' | 'time';
  /** What stands in the line of averages: nothing, the mean or the sum of the column. */
  readonly summary?: 'AVERAGE' | 'SUM';
  readonly value: (row: ConsolidatedRow, index: number) => ConsolidatedValue;
}

const NAME_WIDTH = 34;
const shownGrade = ({ version, grade }: ConsolidatedRow): string => (version === 0 ? NOT_SUBMITTED : (grade ?? ''));

/**
 * The columns of 汇总表, in an order that never changes: what stands to their right is the reader's own. The first is the key (park id), hidden,
 * by which a refresh finds a park's row again.
 */
export const CONSOLIDATED_COLUMNS: readonly ConsolidatedColumn[] = [
  { header: '园区编号', width: 0, style: 'key', value: ({ park }) => park },
  { header: '序号', width: 6, style: 'center', value: (_, index) => index + 1 },
  { header: '园区', width: NAME_WIDTH, style: 'name', value: ({ name }) => name },
  { header: '区县', width: 9, style: 'center', value: ({ districtName }) => districtName },
  ...ITEM_IDS.map((id): ConsolidatedColumn => ({
    header: `${id}\n（${indicator(id).weight}分）`,
    width: 8.5,
    style: 'score',
    summary: 'AVERAGE',
    value: ({ items }) => items?.[id] ?? '',
  })),
  { header: '自评总分', width: 8, style: 'score', summary: 'AVERAGE', value: ({ claimedTotal }) => claimedTotal ?? '' },
  { header: '核算总分', width: 8, style: 'total', summary: 'AVERAGE', value: ({ total }) => total ?? '' },
  { header: '名次', width: 6, style: 'center', value: ({ rank }) => rank ?? '' },
  { header: '等次', width: 8, style: 'center', value: shownGrade },
  { header: '补助资金\n（万元）', width: 10, style: 'money', summary: 'SUM', value: ({ subsidy }) => subsidy ?? '' },
  { header: '版本', width: 6, style: 'center', value: ({ version }) => (version === 0 ? '' : version) },
  {
    header: '提交时间',
    width: 16.5,
    style: 'time',
    value: ({ submittedAt }) => (submittedAt === null ? '' : beijingSerial(submittedAt)),
  },
];

const position = (header: string) => CONSOLIDATED_COLUMNS.findIndex((column) => column.header === header);
/** Where the columns that others point at stand, from 0. */
export const CONSOLIDATED_POSITIONS = {
  key: 0,
  number: position('序号'),
  name: position('园区'),
  firstItem: position('区县') + 1,
  total: position('核算总分'),
  grade: position('等次'),
} as const;

/** The cells of one park, left to right, to be written as one block. Texts are texts, whatever they start with. */
export const consolidatedRowValues = (row: ConsolidatedRow, index: number): readonly ConsolidatedValue[] =>
  CONSOLIDATED_COLUMNS.map(({ value }) => value(row, index));

/** Height in points of a park's row: enough for its whole name. */
export const parkRowHeight = ({ name }: ConsolidatedRow): number =>
  rowHeight([{ text: name, width: NAME_WIDTH, size: BODY_SIZE }], 20);
