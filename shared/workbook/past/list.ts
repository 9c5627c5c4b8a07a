import { notFinalWord } from '../../vocabulary/whose-words';
import { PAST_CELLS } from '../layout/names';
import { eachField } from '../lists/columns-of-list';
import type { ListDefinition, ListField } from '../lists/definition';
import { exactMatch } from '../lists/head-words';
import { isPastAmount, PAST_FIELDS, PAST_LABELS, type PastSheetField } from './columns';

/** How a bureau's own table calls the columns, beside our own words for them. */
const ALSO: Readonly<Partial<Record<PastSheetField, readonly string[]>>> = {
  name: ['园区'],
  recognised: ['认定年份', '认定年'],
  year: ['评估年度', '年份'],
  grade: ['评估等次', '评估结果', '评估等级'],
  rectified: ['整改结果', '整改情况'],
  instalment: ['期次', '补助期次', '期数'],
  base: ['补助基准', '基准补助', '核定基准', '核定补助'],
  bonus: ['奖励资金', '优秀奖励', '奖励补助'],
  cancelled: ['取消补助', '已取消', '取消金额'],
  paid: ['拨付', '拨付金额', '实际拨付', '已拨付资金'],
  spent: ['支出', '支出金额', '实际支出', '已使用'],
  document: ['文件', '文件号', '依据文号', '依据文件'],
  withdrawn: ['是否取消授牌', '授牌取消'],
  revenue: ['年营业收入', '营业收入'],
  tax: ['纳税总额', '企业纳税总额'],
};

const fieldOf = (field: PastSheetField): ListField => {
  const heads = [PAST_LABELS[field], ...(ALSO[field] ?? [])];
  return {
    label: PAST_LABELS[field],
    unit: isPastAmount(field) ? '万元' : null,
    isShared: field === 'park' || field === 'name' || field === 'recognised' || field === 'document',
    mayBe: (bare) => heads.includes(bare),
    match: exactMatch(...heads),
  };
};

const LEAST_HEADS = 8;

/** 历史情况 as a list: a row for each park and year, of years before the first that the system evaluates. */
export const pastList = (first: number): ListDefinition<PastSheetField> => ({
  what: '历史情况',
  year: first,
  fields: PAST_FIELDS,
  of: eachField(PAST_FIELDS, fieldOf),
  keys: ['park'],
  least: LEAST_HEADS,
  optional: ['name', 'revenue', 'tax'],
  id: 'park',
  name: 'name',
  isManyRowsEach: true,
  asksHiddenRows: true,
  names: [PAST_CELLS.first],
  against: ({ words }) => {
    const word = notFinalWord(words);
    return word === null ? null : `写着“${word}”`;
  },
});
