import type { Year } from '../../vocabulary/ids';
import type { Subsidy } from '../grading/result';
import { numberText } from '../../assessment/explanation/number-text';
import type { Grade } from '../../regulation/grades';
import { wan, wanNumber, type Wan } from '../../vocabulary/quantities';
import { READINGS, type MoneyReadings } from '../../regulation/readings';
import { SUBSIDY } from '../../regulation/subsidy-schedule';

/** What one year of a park's money depends on. */
export interface SubsidyYear {
  readonly year: Year;
  /** null: the park was not assessed in that year (R-absence). */
  readonly grade: Grade | null;
  /** 不合格 only: whether the park had put things right by the date set; null or absent while that is not decided. */
  readonly rectified?: boolean | null;
  /** What the bureau set the year's base to (综合确定), with a reason; for a year that was not assessed, once that was published. */
  readonly adjusted?: Wan;
  /** As the year's own plan reads them, where that may differ from the readings given for all. */
  readonly readings?: MoneyReadings;
}
/** One step by which a year's money came about: what it adds or takes, in 分 of 万元, and its sentence with the clause. */
export interface SubsidyPart {
  readonly kind: 'base' | 'adjustment' | 'ceiling' | 'bonus' | 'held' | 'cancelled' | 'withdrawn' | 'unassessed';
  readonly amount: Wan;
  readonly words: string;
}
/** A year's money, in 万元; `base` and `bonus` are what is granted, and `total` is their sum. */
export interface SettledYear extends Subsidy {
  readonly year: Year;
}
/** A year's money with the parts that add up to its total. */
export interface ItemisedYear {
  readonly settled: SettledYear;
  readonly parts: readonly SubsidyPart[];
  /** What of the total counts towards the ceiling. */
  readonly inCeiling: Wan;
}

const amountText = (amount: Wan): string => `${numberText(wanNumber(amount))} 万元`;
const NOTHING = wan(0);
const add = (a: Wan, b: Wan): Wan => (a + b) as Wan;
const lesser = (a: Wan, b: Wan): Wan => (a < b ? a : b);
const minus = (a: Wan, b: Wan): Wan => (a - b) as Wan;
const without = (a: Wan, b: Wan): Wan => (a > b ? a - b : 0) as Wan;

/** The base due in a year, before ceiling and consequences, and how it came about (Article 11). */
const baseDue = (
  { year, adjusted }: SubsidyYear,
  yearOfRecognition: number,
  instalment: number,
): { due: Wan; parts: readonly SubsidyPart[] } => {
  const scheduled = SUBSIDY.baseByYear[instalment - 1];
  const amount = wan(scheduled ?? 0);
  const which =
    instalment === yearOfRecognition
      ? `${year}年为认定第${yearOfRecognition}年`
      : `${year}年为认定第${yearOfRecognition}年、第${instalment}次参加评估`;
  const base: SubsidyPart = {
    kind: 'base',
    amount,
    words:
      scheduled === undefined
        ? `${which}，补助资金分${SUBSIDY.baseByYear.length}年核拨，本年没有基准补助（${SUBSIDY.clause}）。`
        : `${which}，补助基准为 ${amountText(amount)}（${SUBSIDY.clause}）。`,
  };
  if (adjusted === undefined) return { due: amount, parts: [base] };
  const due = adjusted > 0 ? adjusted : NOTHING;
  const words = `根据建设运营及绩效评估等情况，综合确定为 ${amountText(due)}（${SUBSIDY.clause}）。`;
  return { due, parts: [base, { kind: 'adjustment', amount: minus(due, amount), words }] };
};

/** What is due for a year in which the park was not assessed: no evaluation governs an instalment, so none is granted until the bureau sets one itself (Article 11, 综合确定). */
const unassessedDue = (
  { year, adjusted }: SubsidyYear,
  yearOfRecognition: number,
  reading: MoneyReadings['R-money-year'],
): { due: Wan; parts: readonly SubsidyPart[] } => {
  const scheduled = reading === 'by-evaluation' ? undefined : SUBSIDY.baseByYear[yearOfRecognition - 1];
  const [amount, which] = [wan(scheduled ?? 0), `${year}年为认定第${yearOfRecognition}年`];
  const base: SubsidyPart = {
    kind: 'base',
    amount,
    words:
      scheduled === undefined
        ? `${which}，本年没有基准补助（${SUBSIDY.clause}）。`
        : `${which}，补助基准为 ${amountText(amount)}（${SUBSIDY.clause}）。`,
  };
  const consequence =
    reading === 'by-evaluation'
      ? '没有参加评估的年度不对应补助，下一期补助顺延至下一次参加评估的年度'
      : '没有评估结果可以据以拨付，本年度补助待定';
  const unassessed: SubsidyPart = {
    kind: 'unassessed',
    amount: minus(NOTHING, amount),
    words: `未参加${year}年度评估，${consequence}；结果公布后由市人力社保局综合确定的，按所确定的数额核定（${SUBSIDY.clause}）。`,
  };
  if (adjusted === undefined) return { due: NOTHING, parts: [base, unassessed] };
  const due = adjusted > 0 ? adjusted : NOTHING;
  const words = `根据建设运营等情况，综合确定为 ${amountText(due)}（${SUBSIDY.clause}）。`;
  return { due, parts: [base, unassessed, { kind: 'adjustment', amount: due, words }] };
};

/** What a failing year comes to (Article 25 (2)): null where the base is paid as if the park had passed. */
const consequence = (
  { rectified }: SubsidyYear,
  failsRunning: number,
): { state: Exclude<Subsidy['state'], '应拨付' | '未参加评估'>; words: string } | null => {
  if (failsRunning >= SUBSIDY.failingYearsToWithdrawal)
    return {
      state: '取消授牌',
      words: `连续${failsRunning}年评估为不合格等次，取消授牌，不再拨付补助资金（${SUBSIDY.failureClause}）。`,
    };
  if (rectified === true) return null;
  return rectified === false
    ? { state: '已取消', words: `评估为不合格等次，整改后仍不合格，取消本年补助资金（${SUBSIDY.failureClause}）。` }
    : { state: '待整改', words: `评估为不合格等次，责令限期整改，整改结果确定前不拨付（${SUBSIDY.failureClause}）。` };
};

const PART_OF = { 取消授牌: 'withdrawn', 已取消: 'cancelled', 待整改: 'held' } as const;

/**
 * The money of a park for each of its years, oldest first (Articles 11 and 25): base by the year since recognition or as adjusted, never past the
 * ceiling in all; the instalment by R-money-year; the bonus for 优秀 by R-bonus; what follows from 不合格; nothing for a year that was not assessed. After 取消授牌 there is no more money. The parts of a year add up to its total.
 * `years` are in any order, from the year of recognition on, each once; throws RangeError otherwise.
 */
export const itemiseSubsidies = (
  recognised: Year,
  years: readonly SubsidyYear[],
  readings: MoneyReadings,
): ItemisedYear[] => {
  const ceiling = wan(SUBSIDY.ceiling);
  let granted = NOTHING;
  let failsRunning = 0;
  let withdrawn = false;
  let previous: Year | null = null;
  let assessed = 0;

  const inOrder = years.toSorted((a, b) => a.year - b.year);
  for (const [index, { year }] of inOrder.entries())
    if (year < recognised || year === inOrder[index - 1]?.year)
      throw new RangeError(`Year ${year} is before recognition or given twice`);
  return inOrder.map((entry): ItemisedYear => {
    const { year, grade } = entry;
    const read = entry.readings ?? readings;
    if (grade !== null) {
      // R-absence: whether a year without an assessment stands between two that fail.
      const follows = previous !== null && (year === previous + 1 || read['R-absence'] === 'skip');
      failsRunning = grade === '不合格' ? (follows ? failsRunning : 0) + 1 : 0;
      previous = year;
      assessed += 1;
    }

    const yearOfRecognition = year - recognised + 1;
    const nothing = { year, yearOfRecognition, base: 0, bonus: 0, total: 0 };
    if (withdrawn) {
      const words = `已取消授牌，不再拨付补助资金（${SUBSIDY.failureClause}）。`;
      return {
        settled: { ...nothing, state: '取消授牌', explanation: [words] },
        parts: [{ kind: 'withdrawn', amount: NOTHING, words }],
        inCeiling: NOTHING,
      };
    }
    const reading = read['R-money-year'];
    const instalment = reading === 'by-evaluation' ? assessed : yearOfRecognition;
    const { due, parts: dueParts } =
      grade === null ? unassessedDue(entry, yearOfRecognition, reading) : baseDue(entry, yearOfRecognition, instalment);
    const parts: SubsidyPart[] = [...dueParts];
    const failed = grade === '不合格' ? consequence(entry, failsRunning) : null;
    if (failed) {
      withdrawn = failed.state === '取消授牌';
      parts.push({ kind: PART_OF[failed.state], amount: minus(NOTHING, due), words: failed.words });
      const settled = { ...nothing, state: failed.state, explanation: parts.map(({ words }) => words) };
      return { settled, parts, inCeiling: NOTHING };
    }

    if (grade === null && entry.adjusted === undefined) {
      const settled = { ...nothing, state: '未参加评估' as const, explanation: parts.map(({ words }) => words) };
      return { settled, parts, inCeiling: NOTHING };
    }

    const base = lesser(due, without(ceiling, granted));
    const rectified =
      grade === '不合格' ? [`评估为不合格等次，已按期整改合格，照拨本年补助（${SUBSIDY.failureClause}）。`] : [];
    if (base < due) {
      const words = `补助累计最高 ${amountText(ceiling)}，以前年度已核定 ${amountText(granted)}，本年核定 ${amountText(base)}（${SUBSIDY.clause}）。`;
      parts.push({ kind: 'ceiling', amount: minus(base, due), words });
    }
    const bonusReading = read['R-bonus'];
    const isInside = bonusReading === 'inside';
    const bonusDue = grade === '优秀' ? wan(SUBSIDY.excellentBonus) : NOTHING;
    const bonus = isInside ? lesser(bonusDue, without(ceiling, add(granted, base))) : bonusDue;
    if (grade === '优秀') {
      const words = `评估为优秀等次，增加补助资金 ${amountText(bonus)}（${SUBSIDY.bonusClause}；是否计入上限：${READINGS['R-bonus'].alternatives[bonusReading]}）。`;
      parts.push({ kind: 'bonus', amount: bonus, words });
    }
    const inCeiling = isInside ? add(base, bonus) : base;
    granted = add(granted, inCeiling);
    const total = add(base, bonus);
    const settled: SettledYear = {
      year,
      yearOfRecognition,
      base: wanNumber(base),
      bonus: wanNumber(bonus),
      total: wanNumber(total),
      state: '应拨付',
      explanation: [
        ...dueParts.map(({ words }) => words),
        ...rectified,
        ...parts.slice(dueParts.length).map(({ words }) => words),
        `本年应拨付 ${amountText(total)}。`,
      ],
    };
    return { settled, parts, inCeiling };
  });
};

/** The same without the parts. Throws RangeError as `itemiseSubsidies` does. */
export const settleSubsidies = (
  recognised: Year,
  years: readonly SubsidyYear[],
  readings: MoneyReadings,
): SettledYear[] => itemiseSubsidies(recognised, years, readings).map(({ settled }) => settled);
