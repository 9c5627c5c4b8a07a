import { PLAN_YEAR_CELL } from '../layout/names';
import { eachField } from '../lists/columns-of-list';
import type { HeadMatch, ListDefinition, ListField } from '../lists/definition';
import { exactMatch } from '../lists/head-words';
import { notFinalWord } from '../../vocabulary/whose-words';
import { withoutDates, yearsInDigits } from '../../vocabulary/written-period';
import { bareWords } from '../reading/cells';
import { againstPeriod, type Head } from '../reading/heads';
import { againstTitle } from '../reading/titles';
import { PLAN_FIELDS, PLAN_HEADERS, type PlanField } from './columns';

/** How a bureau's own table shortens some heads. */
const SHORT: Readonly<Partial<Record<PlanField, readonly string[]>>> = {
  name: ['园区'],
  revenueTarget: ['目标任务'],
};
const AMOUNTS = { revenueTarget: 'this', priorRevenue: 'last', priorTax: 'last' } as const;
const isAmount = (field: PlanField): field is keyof typeof AMOUNTS => field in AMOUNTS;

const OTHER_KIND = /完成|实际|差额|增[长幅减]|同比|比例|占比|排名|建议|调整|原|测算|预[计测]|季|半年|备注/;

/** A target that is called otherwise: 三年目标任务, 奋斗目标. */
const TARGET = /目标(?:任务|值|数)?$/;
/** Words of a target's head that leave it that of the year. */
const OF_TARGET = /园区|企业|(?<![两二三四五六七八九十])年度?|[本全]|营业收入|营收|目标|任务|[值数]/g;
const worded = (bare: string): HeadMatch | null => {
  const more = TARGET.test(bare) ? withoutDates(bare).replace(OF_TARGET, '') : '';
  return more === '' ? null : { rank: 9, against: `多了“${more}”` };
};

/** Whether a head is of another year than the one that a field is of: a target of the year at hand, last year's figures of the year before. */
const isOtherYear = (field: keyof typeof AMOUNTS, head: Head, year: number): boolean => {
  if (AMOUNTS[field] === 'this') return againstPeriod(head) !== null;
  const years = [...yearsInDigits(head.compact).matchAll(/20\d\d/g)].map(([digits]) => Number(digits));
  return years.some((each) => each !== year - 1) || head.period.part !== null;
};

/** The words of a field's head, the surest first. */
const headsOf = (field: PlanField, year: number): readonly string[] => {
  const drawn = bareWords(PLAN_HEADERS[field]);
  const short = SHORT[field] ?? [];
  if (!isAmount(field)) return [drawn, ...short];
  const [of, times] =
    AMOUNTS[field] === 'this' ? [year, ['本年', '本年度', '今年']] : [year - 1, ['上年', '上年度', '去年']];
  const bare = drawn.replace(/^上年|^年/, '');
  const before = [...times, `${of}`, `${of}年`, `${of}年度`];
  return [drawn, ...[bare, ...short].flatMap((words) => before.map((time) => time + words)), ...short];
};

const fieldOf = (field: PlanField, year: number): ListField => {
  const heads = headsOf(field, year);
  const match = exactMatch(...heads);
  return {
    label: PLAN_HEADERS[field].replace(/（[^（]*）$/, ''),
    unit: isAmount(field) ? '万元' : null,
    isShared: field === 'district' || field === 'districtName' || field === 'recognised',
    mayBe: (bare) => heads.includes(bare),
    match: (bare: string, head: Head): HeadMatch | null => {
      const found = match(bare) ?? (field === 'revenueTarget' ? worded(bare) : null);
      if (!found || !isAmount(field)) return found;
      if (isOtherYear(field, head, year) || OTHER_KIND.test(head.compact)) return null;
      const word =
        notFinalWord(head.compact) ?? (field === 'revenueTarget' ? (/累计/.exec(head.compact)?.[0] ?? null) : null);
      return word === null ? found : { ...found, against: `写着“${word}”` };
    },
  };
};

const LEAST_HEADS = 4;

/** 目标任务 of a year as a list. */
export const planList = (year: number): ListDefinition<PlanField> => ({
  what: '目标任务',
  year,
  fields: PLAN_FIELDS,
  of: eachField(PLAN_FIELDS, (field) => fieldOf(field, year)),
  keys: ['park'],
  least: LEAST_HEADS,
  optional: [],
  id: 'park',
  name: 'name',
  isManyRowsEach: false,
  asksHiddenRows: true,
  names: [PLAN_YEAR_CELL],
  against: (title) => againstTitle(title, { year, park: null }),
});
