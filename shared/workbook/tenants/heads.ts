import { TENANT_FIELDS, type TenantField } from '../../evaluation/tenants/tenant';
import { bareWords, compactText } from '../reading/cells';
import type { SheetBlock } from '../reading/workbook-reading';
import type { CellValue } from '../../vocabulary/cell-value';

/** Where a list of tenants stands in a sheet: the last row of its heads and the column of each field, from 0. */
export interface TenantTable {
  readonly header: number;
  readonly columns: Readonly<Record<TenantField, number>>;
  /** Our 校验 column; null where there is none. */
  readonly check: number | null;
}
/** Why a table is none that can be read, though there is one: columns that are not there, or amounts in another unit. */
export type TenantTableFault =
  | { readonly fault: 'columns'; readonly missing: readonly TenantField[] }
  | { readonly fault: 'unit'; readonly head: string };

/** Rows in which heads are looked for. */
export const HEAD_ROWS = 40;
const LONGEST_HEAD = 18;
/** Words in the head of a column. Heads of other years, and what others checked, are other columns. */
const HEADS: Readonly<Record<TenantField, RegExp>> = {
  name: /^(?:入驻)?(?:人力资源服务)?(?:企业|单位|机构|公司)(?:名称|全称)?$|^名称$/,
  code: /信用代码/,
  redListed: /红名单/,
  revenue: /营业收入|营收|营业额/,
  tax: /纳税|税收|税额|缴税/,
  employersServed: /用人单位|服务(?:企业|单位)/,
};
const OF_OTHERS = /上年|去年|上一年|上年度|同比|增长|增幅|目标|初审|核定|备注/;
/** 营业收入（元）: a unit that is not 万元. */
const OTHER_UNIT = /[(:](?:单位:)?(?:人民币)?(?:元|千元|百万元|千万元|亿元|亿)\)?$/;

const fieldOf = (head: CellValue): TenantField | null => {
  if (typeof head !== 'string') return null;
  const words = bareWords(head);
  if (words.length === 0 || words.length > LONGEST_HEAD || OF_OTHERS.test(words)) return null;
  return TENANT_FIELDS.find((field) => HEADS[field].test(words)) ?? null;
};

const placesIn = (cells: readonly CellValue[]): ReadonlyMap<TenantField, number> => {
  const places = new Map<TenantField, number>();
  cells.forEach((cell, n) => {
    const field = fieldOf(cell);
    if (field && !places.has(field)) places.set(field, n);
  });
  return places;
};

/**
 * Finds the list by the words of its heads: a row that names companies and their codes; where heads stand in two rows, the second completes it.
 * @returns null where there is no such row
 */
export const findTenantTable = ({ row, column, values }: SheetBlock): TenantTable | TenantTableFault | null => {
  for (const [index, cells] of values.slice(0, HEAD_ROWS).entries()) {
    const upper = placesIn(cells);
    if (!upper.has('name') || !upper.has('code')) continue;
    const below = values[index + 1] ?? [];
    const lower = new Map([...placesIn(below)].filter(([field]) => !upper.has(field)));
    const places = new Map([...lower, ...upper]);
    const missing = TENANT_FIELDS.filter((field) => !places.has(field));
    if (missing.length > 0) return { fault: 'columns', missing };
    for (const field of ['revenue', 'tax'] as const) {
      const head = compactText((lower.has(field) ? below : cells)[places.get(field) ?? 0] ?? '');
      if (OTHER_UNIT.test(head)) return { fault: 'unit', head };
    }
    const check = cells.findIndex((cell) => bareWords(cell) === '校验');
    return {
      header: row + index + (lower.size > 0 ? 1 : 0),
      // Every field is there: looked at just above.
      columns: Object.fromEntries([...places].map(([field, n]) => [field, column + n])) as Record<TenantField, number>,
      check: check < 0 ? null : column + check,
    };
  }
  return null;
};

/** Whether a row is no company but a sum under the list, or the heads again at the top of a printed page. */
export const isNoTenant = (cells: Readonly<Record<TenantField, CellValue>>, first: CellValue): boolean => {
  const isSum = [cells.name, first].some((cell) => /^(?:合计|总计|小计|共计)$/.test(bareWords(cell)));
  return (isSum && bareWords(cells.code) === '') || fieldOf(cells.code) === 'code';
};
