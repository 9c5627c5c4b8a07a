import type { DistrictMonth } from '../../api/months';
import {
  MONTHLY_FIGURE_IDS,
  monthlyLabel,
  monthlyUnit,
  MONTHLY_FIGURES,
  type MonthlyFigure,
} from '../../regulation/monthly-figures';
import type { ListDefinition, ListField } from '../lists/definition';
import { exactMatch } from '../lists/head-words';
import { eachField } from '../lists/columns-of-list';
import { MONTH_CELLS } from '../layout/names';
import { notFinalWord } from '../../vocabulary/whose-words';
import { datesInWords, withoutDates } from '../../vocabulary/written-period';
import { bareWords } from '../reading/cells';
import type { Head } from '../reading/heads';
import { againstTitle } from '../reading/titles';
import { LEAD_HEADERS } from './columns';

/** A column of 月报. */
export type MonthField = 'park' | 'name' | MonthlyFigure;
/** What a column is called in a sentence. */
export const monthFieldText = (field: MonthField): string =>
  field === 'park' || field === 'name' ? LEAD_HEADERS[field] : monthlyLabel(field);

const FIELDS: readonly MonthField[] = ['park', 'name', ...MONTHLY_FIGURE_IDS];

/** Which month a report is of, and which parks are awaited in it. */
export interface MonthMatter extends Pick<DistrictMonth, 'year' | 'parks'> {
  /** Null where any will do. */
  readonly month: number | null;
  readonly districtName: string | null;
}

const OTHER_TIME =
  /上月|上次|上期|上一?年|去年|前[一两]?[月年]|同期|下月|季|半年|全年|同比|环比|增[长幅减]|排名|目标|计划|预[计测算]|占比|人均/;
const SINCE_JANUARY = /累[计积]|1月?[-—–至到]/;
const UNTIL = /截[至止]/;

/** Whether a head is of another time than the month at hand. */
const isOtherTime = (id: MonthlyFigure, { compact, period }: Head, { month }: MonthMatter): boolean => {
  if (period.year === 'other' || period.year === 'several' || OTHER_TIME.test(compact)) return true;
  const isCumulative = MONTHLY_FIGURES[id] === 'cumulative';
  if (SINCE_JANUARY.test(compact)) return !isCumulative;
  // Until a day is the month's end where there is one number for it, and a sum of who knows what else.
  if (UNTIL.test(compact) && MONTHLY_FIGURES[id] === 'sum') return true;
  const months = [...datesInWords(compact).matchAll(/(?<!\d)(\d{1,2})月/g)].map(([, digits]) => Number(digits));
  return (month !== null && months.some((each) => each !== month)) || (isCumulative && /本月|当月/.test(compact));
};

/** Words before a figure's name that leave it what it is. */
const BEFORE = /^(?:20\d\d年)?(?:本月|当月|月末|本年累计|累计|\d{1,2}月(?:份|末)?)?/;

const figureField = (id: MonthlyFigure, matter: MonthMatter): ListField => {
  const label = bareWords(monthlyLabel(id));
  // Where it is not known which month it is, a head that names one may be of any.
  const mayBe = (bare: string) =>
    bare === label || (matter.month !== null && withoutDates(bare).replace(BEFORE, '') === label);
  return {
    label: monthlyLabel(id),
    unit: monthlyUnit(id),
    isShared: false,
    mayBe,
    match: (bare, head) => {
      if (!mayBe(bare) || isOtherTime(id, head, matter)) return null;
      const word = notFinalWord(head.compact);
      return { rank: 0, against: word === null ? null : `写着“${word}”` };
    },
  };
};
const wordsField = (label: string, ...heads: readonly string[]): ListField => ({
  label,
  unit: null,
  isShared: false,
  mayBe: (bare) => heads.includes(bare),
  match: exactMatch(...heads),
});

const LEAST_HEADS = 6;
/** A month that a title names. */
const MONTH = /(?<![\d-])(\d{1,2})月(?!\d|至|-)/g;

/** Words of a title for more than one month: 1-7月, 上半年, 8月累计. */
const NOT_ONE_MONTH =
  /\d{1,2}月?(?:份|\d{1,2}日)?[-—–~～至到]{1,2}(?:20\d\d年)?\d{1,2}月|[上下]半年|第?[一二三四1-4]季度?|[前头]?[一二三四五六七八九十\d]{1,2}个月|累[计积]|全年/;
/** What a title says against its table being of one month; null where it says nothing against it. */
const againstOneMonth = (words: string, months: readonly number[]): string | null => {
  const span = NOT_ONE_MONTH.exec(words)?.[0] ?? null;
  if (span !== null) return `标题写着“${span}”，不是一个月的`;
  return new Set(months).size > 1 ? `标题写的是 ${[...new Set(months)].join('、')} 月，不是一个月的` : null;
};

/** 月报 of a district as a list. Every park is awaited: a row that is hidden is none less. */
export const monthsList = (matter: MonthMatter): ListDefinition<MonthField> => {
  const { year, month, districtName } = matter;
  return {
    what: '月报',
    year,
    fields: FIELDS,
    of: eachField(FIELDS, (field) => {
      if (field === 'park') return wordsField(LEAD_HEADERS.park, LEAD_HEADERS.park);
      if (field === 'name') return wordsField(LEAD_HEADERS.name, LEAD_HEADERS.name, '园区');
      return figureField(field, matter);
    }),
    keys: ['park'],
    least: LEAST_HEADS,
    optional: ['name'],
    id: 'park',
    name: 'name',
    isManyRowsEach: false,
    asksHiddenRows: false,
    names: Object.values(MONTH_CELLS),
    against: (title) => {
      const park = districtName === null ? null : { name: districtName, districtName };
      const otherwise = againstTitle(title, { year, park });
      if (otherwise !== null) return otherwise;
      const months = [...title.words.matchAll(MONTH)].map(([, digits]) => Number(digits));
      if (month !== null && months.length > 0 && !months.includes(month))
        return `标题写的是 ${months.join('、')} 月，不是 ${month} 月`;
      return againstOneMonth(title.words, months);
    },
  };
};
