import type { Severity } from '../../assessment/findings/finding';
import type { Clause } from '../../regulation/clauses';
import { SPENDING_CLAUSE, SUBSIDY } from '../../regulation/subsidy-schedule';
import type { Year } from '../../vocabulary/ids';
import type { EarlierYear, ParkPast } from '../money/earlier-year';
import { sumOf, wanOf } from '../money/sums';
import type { PastFigures } from './recorded';
import { wan } from '../../vocabulary/quantities';

/** What is said of one year of a park's past: what the law looks at, and what the park earned. */
type PastField = keyof EarlierYear | 'recognised' | 'withdrawn' | 'revenue' | 'tax';

/** What can be wrong with what is said of a park's years before the system, and the words for it. */
export const PAST_FAULTS = {
  'recognised-differs': {
    severity: 'error',
    what: '认定年度与评估方案中的不同。',
    todo: '请核对授牌文件；方案有误的，先改方案。',
    clause: SUBSIDY.clause,
  },
  'before-recognition': {
    severity: 'error',
    what: '年度早于认定年度。',
    todo: '认定以前的年度没有评估和补助，请删去这一行或改正年度。',
    clause: SUBSIDY.clause,
  },
  'in-system': {
    severity: 'error',
    what: '这一年度已在本系统评估。',
    todo: '历史情况只填系统启用以前的年度，请删去这一行。',
    clause: null,
  },
  'year-twice': {
    severity: 'error',
    what: '同一园区的同一年度出现了两次。',
    todo: '一个园区一个年度只留一行，请删去多余的行。',
    clause: null,
  },
  'year-missing': {
    severity: 'error',
    what: '还缺这一年度。',
    todo: '认定以来、系统启用以前的年度都要填；没有参加评估的，等次选“未参加评估”。确实查不到的，等次选“不详”。',
    clause: SUBSIDY.failureClause,
  },
  'rectified-without-failing': {
    severity: 'error',
    what: '只有不合格的年度才有整改结果。',
    todo: '请核对等次，或清空整改结果。',
    clause: SUBSIDY.failureClause,
  },
  'rectification-open': {
    severity: 'warning',
    what: '等次为不合格，没有填整改结果。',
    todo: '查到整改结论的请补填；没有整改结论的，这一年度的补助按未定处理。',
    clause: SUBSIDY.failureClause,
  },
  'instalment-twice': {
    severity: 'error',
    what: '同一期补助填在了两个年度。',
    todo: '补助分三年核拨，每期只有一次，请核对拨付文件。',
    clause: SUBSIDY.clause,
  },
  'instalment-unknown': {
    severity: 'error',
    what: '有补助基准，没有填是第几期。',
    todo: '请按拨付文件选择第几期。',
    clause: SUBSIDY.clause,
  },
  'bonus-without-excellent': {
    severity: 'warning',
    what: '等次不是优秀，却填了奖励。',
    todo: '请核对；奖励只对评估为优秀等次的园区。',
    clause: SUBSIDY.bonusClause,
  },
  'bonus-over': {
    severity: 'error',
    what: `奖励超过 ${String(SUBSIDY.excellentBonus)} 万元。`,
    todo: `请核对金额和单位；评估为优秀等次的，一个年度增加 ${String(SUBSIDY.excellentBonus)} 万元，其余填在“基准”一列。`,
    clause: SUBSIDY.bonusClause,
  },
  'cancelled-over-granted': {
    severity: 'error',
    what: '取消的金额超过了补助基准与奖励之和。',
    todo: '请核对取消的金额。',
    clause: SUBSIDY.failureClause,
  },
  'cancelled-without-failing': {
    severity: 'warning',
    what: '等次不是不合格，却填了取消。',
    todo: '请核对；取消补助的依据是整改后仍不合格。',
    clause: SUBSIDY.failureClause,
  },
  'paid-over-granted': {
    severity: 'error',
    what: '已拨付超过了补助基准与奖励之和。',
    todo: '请核对拨付文件；奖励另填在“奖励”一列。',
    clause: SUBSIDY.clause,
  },
  'spent-over-paid': {
    severity: 'error',
    what: '已支出超过了已拨付。',
    todo: '请核对；支出只填市级补助资金的支出。',
    clause: SPENDING_CLAUSE,
  },
  'over-ceiling': {
    severity: 'error',
    what: `各年补助基准（扣除取消的）合计超过 ${String(SUBSIDY.ceiling)} 万元。`,
    todo: '请核对各年基准；奖励另填在“奖励”一列。',
    clause: SUBSIDY.clause,
  },
  'granted-after-withdrawal': {
    severity: 'error',
    what: '取消授牌以后的年度填了补助。',
    todo: '取消授牌以后不再拨付，请核对取消授牌的年度。',
    clause: null,
  },
  'failing-again': {
    severity: 'warning',
    what: `连续${String(SUBSIDY.failingYearsToWithdrawal)}年评估为不合格等次，没有填取消授牌。`,
    todo: '请核对等次；已取消授牌的，在取消的年度选“是”。',
    clause: SUBSIDY.failureClause,
  },
  'document-missing': {
    severity: 'error',
    what: '没有填文号。',
    todo: '请填这一年度评估结果或补助拨付文件的文号。',
    clause: null,
  },
} as const satisfies Record<
  string,
  {
    readonly severity: Severity;
    readonly what: string;
    readonly todo: string;
    readonly clause: Clause | null;
  }
>;
export type PastFaultCode = keyof typeof PAST_FAULTS;

/** Something that is wrong with a park's past: in which year of it (null: in none of those given), and in which field. */
export interface PastFault {
  readonly code: PastFaultCode;
  readonly year: Year | null;
  readonly field: PastField;
}

/** What a past is held against: the park's recognition by the plan, and the first year that the system evaluates. */
export interface PastBounds {
  readonly recognised: Year;
  readonly first: Year;
}

const granted = ({ base, bonus }: EarlierYear) => sumOf([wanOf(base), wanOf(bonus)]);

const faultsOfYear = (one: EarlierYear, recognised: Year, { first }: PastBounds): PastFault[] => {
  const { year, grade, rectified, instalment, base, bonus, cancelled, paid, spent, document } = one;
  const failed = grade === '不合格';
  const found: readonly (readonly [boolean, PastFaultCode, PastField])[] = [
    [year < recognised, 'before-recognition', 'year'],
    [year >= first, 'in-system', 'year'],
    [rectified !== null && !failed, 'rectified-without-failing', 'rectified'],
    [rectified === null && failed, 'rectification-open', 'rectified'],
    [base > 0 && instalment === null, 'instalment-unknown', 'instalment'],
    [bonus > 0 && grade !== '优秀', 'bonus-without-excellent', 'bonus'],
    [wanOf(bonus) > wan(SUBSIDY.excellentBonus), 'bonus-over', 'bonus'],
    [wanOf(cancelled) > granted(one), 'cancelled-over-granted', 'cancelled'],
    [cancelled > 0 && !failed, 'cancelled-without-failing', 'cancelled'],
    [wanOf(paid) > granted(one), 'paid-over-granted', 'paid'],
    [wanOf(spent) > wanOf(paid), 'spent-over-paid', 'spent'],
    [document === '' && (grade !== null || base > 0 || bonus > 0), 'document-missing', 'document'],
  ];
  return found.flatMap(([is, code, field]) => (is ? [{ code, year, field }] : []));
};

/** What of one year each fault rests on that can be said of it before the rest is known. */
const RESTS_ON: Readonly<Partial<Record<PastFaultCode, readonly (keyof EarlierYear)[]>>> = {
  'before-recognition': ['year'],
  'in-system': ['year'],
  'rectified-without-failing': ['grade', 'rectified'],
  'bonus-without-excellent': ['grade', 'bonus'],
  'bonus-over': ['bonus'],
  'cancelled-over-granted': ['base', 'bonus', 'cancelled'],
  'cancelled-without-failing': ['grade', 'cancelled'],
  'paid-over-granted': ['base', 'bonus', 'paid'],
  'spent-over-paid': ['paid', 'spent'],
};
/** What is wrong already with a year of which not everything is known yet. `isKnown`: whether a field of it is; what the others hold does not count. */
export const earlyFaults = (
  one: EarlierYear,
  bounds: PastBounds,
  isKnown: (field: keyof EarlierYear) => boolean,
): readonly PastFault[] =>
  faultsOfYear(one, bounds.recognised, bounds).filter(({ code }) => RESTS_ON[code]?.every(isKnown) ?? false);

/** The years of which something was said before already. */
const again = <Of>(years: readonly Of[], keyOf: (one: Of) => number | null): readonly Of[] => {
  const said = new Set<number>();
  return years.filter((one) => {
    const key = keyOf(one);
    const isAgain = key !== null && said.has(key);
    if (key !== null) said.add(key);
    return isAgain;
  });
};

/** The years by which a park had failed often enough, running, to lose its title. */
const failingAgain = (years: readonly EarlierYear[]): readonly EarlierYear[] => {
  const failed = new Set(years.flatMap(({ year, grade }) => (grade === '不合格' ? [Number(year)] : [])));
  const running = Array.from({ length: SUBSIDY.failingYearsToWithdrawal }, (_, back) => back);
  return years.filter(({ year }) => running.every((back) => failed.has(year - back)));
};

/** What is wrong with what a park is said to have earned before the system, also where nobody knows what its years were: a year twice, or one that is evaluated here. */
export const figureFaults = (
  figures: readonly PastFigures[],
  { first }: Pick<PastBounds, 'first'>,
): readonly PastFault[] => [
  ...figures
    .filter(({ year }) => year >= first)
    .map(({ year }) => ({ code: 'in-system', year, field: 'revenue' }) as const),
  ...again(figures, ({ year }) => year).map(({ year }) => ({ code: 'year-twice', year, field: 'revenue' }) as const),
];

/** What of a park's past does not go together, or is missing; nothing for one that is declared unknown. */
export const pastFaults = (past: ParkPast, bounds: PastBounds): readonly PastFault[] => {
  if (!past.known) return [];
  const { recognised, withdrawn, years } = past;
  const given = new Set(years.map(({ year }) => year));
  const missing = Array.from({ length: Math.max(0, bounds.first - recognised) }, (_, n) => recognised + n).filter(
    (year) => !given.has(year as Year),
  );
  const base = sumOf(years.map((one) => wanOf(one.base)));
  const cancelled = sumOf(years.map((one) => wanOf(Math.min(one.cancelled, one.base))));
  const last = years.at(-1)?.year ?? null;
  return [
    ...(recognised === bounds.recognised
      ? []
      : [{ code: 'recognised-differs', year: last, field: 'recognised' } as const]),
    ...years.flatMap((one) => faultsOfYear(one, recognised, bounds)),
    ...again(years, ({ year }) => year).map(({ year }) => ({ code: 'year-twice', year, field: 'year' }) as const),
    ...again(years, ({ instalment }) => instalment).map(
      ({ year }) => ({ code: 'instalment-twice', year, field: 'instalment' }) as const,
    ),
    ...(withdrawn === null ? failingAgain(years) : []).map(
      ({ year }) => ({ code: 'failing-again', year, field: 'withdrawn' }) as const,
    ),
    ...missing.map((year) => ({ code: 'year-missing', year: year as Year, field: 'year' }) as const),
    ...(base - cancelled > wan(SUBSIDY.ceiling) ? [{ code: 'over-ceiling', year: last, field: 'base' } as const] : []),
    ...(withdrawn !== null && !given.has(withdrawn)
      ? [{ code: 'year-missing', year: withdrawn, field: 'withdrawn' } as const]
      : []),
    ...years
      .filter((one) => withdrawn !== null && one.year > withdrawn && granted(one) > 0)
      .map(({ year }) => ({ code: 'granted-after-withdrawal', year, field: 'base' }) as const),
  ];
};
