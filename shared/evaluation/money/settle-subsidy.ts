import type { Year } from '../../vocabulary/ids';
import type { Subsidy } from '../grading/result';
import type { Grade } from '../../regulation/grades';
import { wan, wanNumber, type Wan } from '../../vocabulary/quantities';
import { READINGS, type MoneyReadings } from '../../regulation/readings';
import { SUBSIDY } from '../../regulation/subsidy-schedule';
import { amountText, baseDue, type SubsidyPart, type SubsidyYear } from './base-due';
import { earlierInCeiling, earlierYears, NOT_ASSESSED_HERE, type ParkPast } from './earlier-year';
import { instalmentsOf, TITLE_INSTALMENT, type GovernedYear } from './instalments';

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
  /** The base of the instalments that the year has, before anything else. */
  readonly scheduled: Wan;
  /** Whether the year comes after the third instalment, as its plan counts them: then there is no base, whatever is left of the ceiling. */
  readonly isAfterLast: boolean;
}

const NOTHING = wan(0);
const add = (a: Wan, b: Wan): Wan => (a + b) as Wan;
const lesser = (a: Wan, b: Wan): Wan => (a < b ? a : b);
const minus = (a: Wan, b: Wan): Wan => (a - b) as Wan;
const without = (a: Wan, b: Wan): Wan => (a > b ? a - b : 0) as Wan;

/** What a year comes to in all. */
export const totalText = (total: Wan): string => `本年应拨付 ${amountText(total)}。`;

/** No article says so: it follows from the title that is gone. */
const AFTER_WITHDRAWAL = '授牌取消后不再是市级园区，因此不再拨付补助资金。';

/** Whose subsidy it is that an evaluation decides. */
const governedText = (reading: MoneyReadings['R-money-year']): string =>
  reading === 'following-year' ? '该年度评估所决定的' : '本年';

/** A year as the two years running see it. */
interface YearOfGrade {
  readonly year: Year;
  readonly grade: Grade | null;
  readonly reading: MoneyReadings['R-absence'];
  /** It was assessed before the system: only its papers say so. */
  readonly isOnPaper: boolean;
}
const yearText = ({ year, isOnPaper }: YearOfGrade): string =>
  `${year}年度${isOnPaper ? `（${NOT_ASSESSED_HERE}）` : ''}`;

/** The years running in which a park has failed by the last of some years, oldest first (R-absence: whether a year without an assessment stands between two that fail). */
const failsRunning = (years: readonly YearOfGrade[]): readonly YearOfGrade[] => {
  let [running, previous] = [[] as readonly YearOfGrade[], null as Year | null];
  for (const one of years) {
    const { year, grade, reading } = one;
    if (grade === null) continue;
    const follows = previous !== null && (year === previous + 1 || reading === 'skip');
    running = grade === '不合格' ? [...(follows ? running : []), one] : [];
    previous = year;
  }
  return running;
};

const PART_OF = { 取消授牌: 'withdrawn', 已取消: 'cancelled', 待整改: 'held' } as const;

/** What a failing year comes to (Article 25 (2)): null where the base is paid as if the park had passed. 当年应划拨的补助资金 is what the failing evaluation governs. */
const consequence = (
  { rectified }: SubsidyYear,
  running: readonly YearOfGrade[],
  reading: MoneyReadings['R-money-year'],
): { state: keyof typeof PART_OF; words: string } | null => {
  if (running.length >= SUBSIDY.failingYearsToWithdrawal)
    return {
      state: '取消授牌',
      words: `${running.map(yearText).join('、')}连续${running.length}年评估为不合格等次，取消授牌（${SUBSIDY.failureClause}）；${AFTER_WITHDRAWAL}`,
    };
  if (rectified === true) return null;
  return rectified === false
    ? {
        state: '已取消',
        words: `评估为不合格等次，整改后仍不合格，取消${governedText(reading)}补助资金（${SUBSIDY.failureClause}）。`,
      }
    : {
        state: '待整改',
        words: `评估为不合格等次，责令限期整改，整改结果确定前不拨付（${SUBSIDY.failureClause}）。`,
      };
};

const refuseDisorder = (recognised: Year, years: readonly { readonly year: Year }[]): void => {
  for (const [index, { year }] of years.entries())
    if (year < recognised || (index > 0 && year <= (years[index - 1]?.year ?? 0)))
      throw new RangeError(`Year ${year} is before recognition, or given twice`);
};

/** A year in which the park has no title any more. */
const afterWithdrawal = (nothing: Omit<SettledYear, 'state' | 'explanation'>): ItemisedYear => {
  const words = `以前年度已取消授牌（${SUBSIDY.failureClause}）；${AFTER_WITHDRAWAL}`;
  return {
    settled: { ...nothing, state: '取消授牌', explanation: [words] },
    parts: [{ kind: 'withdrawn', amount: NOTHING, words }],
    inCeiling: NOTHING,
    scheduled: NOTHING,
    isAfterLast: false,
  };
};

/**
 * The money of a park for each of its years, oldest first (Articles 11 and 25): base by the year since recognition or as adjusted, never past the
 * ceiling in all; the instalments by R-money-year; the bonus for 优秀 by R-bonus; what follows from 不合格; nothing for a year that was not assessed. After 取消授牌 there is no more money. The parts of a year add up to its total.
 * What is known of the years before (`past`) counts for the ceiling, the instalments, the two years running and 取消授牌; where it is not known the base is held
 * as 待核历史; null: it was never asked for.
 * `years` are in any order, from the year of recognition on, each once, after those of the past; throws RangeError otherwise.
 */
export const itemiseSubsidies = (
  recognised: Year,
  years: readonly SubsidyYear[],
  readings: MoneyReadings,
  past: ParkPast | null = null,
): ItemisedYear[] => {
  const ceiling = wan(SUBSIDY.ceiling);
  const inOrder = years.toSorted((a, b) => a.year - b.year);
  const governed: GovernedYear[] = [];
  const graded: YearOfGrade[] = [];
  let granted = NOTHING;
  let withdrawn = false;

  refuseDisorder(recognised, inOrder);
  return inOrder.map((entry): ItemisedYear => {
    const { year, grade } = entry;
    const read = entry.readings ?? readings;
    const known = entry.past === undefined ? past : entry.past;
    const papers = earlierYears(known);
    const yearOfRecognition = year - recognised + 1;
    const nothing = { year, yearOfRecognition, base: 0, bonus: 0, total: 0 };
    refuseDisorder(recognised, [...papers, ...inOrder.slice(0, 1)]);
    graded.push({ year, grade, reading: read['R-absence'], isOnPaper: false });
    if (withdrawn || (known?.known && known.withdrawn !== null)) return afterWithdrawal(nothing);

    const reading = read['R-money-year'];
    const isAssessed = grade !== null;
    const instalments = instalmentsOf(recognised, { year, isAssessed, reading }, governed, known);
    const isDecided = isAssessed || entry.adjusted !== undefined;
    governed.push({
      ...{ year, isAssessed, reading },
      governs: [...(instalments.title ? [TITLE_INSTALMENT] : []), ...(isDecided ? instalments.governed : [])],
    });
    const all = [...papers.map((one) => ({ ...one, reading: read['R-absence'], isOnPaper: true })), ...graded];
    const assessments = all.filter((one) => one.grade !== null).length;
    const dueHere = baseDue({ ...entry, yearOfRecognition, reading, instalments, assessments });
    const parts: SubsidyPart[] = [...dueHere.parts];
    const failed = grade === '不合格' ? consequence(entry, failsRunning(all), reading) : null;
    withdrawn = failed?.state === '取消授牌';
    // What is due with the title does not hang on the evaluation, only on the title.
    const kept = withdrawn ? NOTHING : dueHere.withTitle;
    if (failed) parts.push({ kind: PART_OF[failed.state], amount: minus(kept, dueHere.due), words: failed.words });
    const due = failed ? kept : dueHere.due;

    const bonusReading = read['R-bonus'];
    const isInside = bonusReading === 'inside';
    const before = add(granted, earlierInCeiling(known, isInside));
    const left = without(ceiling, before);
    const most = lesser(due, left);
    const rectified =
      grade === '不合格' && !failed
        ? [`评估为不合格等次，已按期整改合格，照拨${governedText(reading)}补助（${SUBSIDY.failureClause}）。`]
        : [];
    if (most < due) {
      const words = `补助累计最高 ${amountText(ceiling)}，以前年度已核定 ${amountText(before)}，本年核定 ${amountText(most)}（${SUBSIDY.clause}）。`;
      parts.push({ kind: 'ceiling', amount: minus(most, due), words });
    }
    // What is left of the ceiling, and which instalment it is, has to be found first.
    const isUnknown = known?.known === false;
    const isHeld = isUnknown && most > 0;
    if (isHeld) {
      const words = `认定以来、在本系统评估以前的补助情况不详，待核历史，核清前不拨付基准补助（${SUBSIDY.clause}）。`;
      parts.push({ kind: 'past-unknown', amount: minus(NOTHING, most), words });
    }
    const base = isHeld ? NOTHING : most;
    const bonusDue = grade === '优秀' ? wan(SUBSIDY.excellentBonus) : NOTHING;
    const bonus = isInside ? lesser(bonusDue, isUnknown ? NOTHING : minus(left, base)) : bonusDue;
    if (grade === '优秀') {
      const words = `评估为优秀等次，增加补助资金 ${amountText(bonus)}（${SUBSIDY.bonusClause}；是否计入上限：${READINGS['R-bonus'].alternatives[bonusReading]}）。`;
      parts.push({ kind: 'bonus', amount: bonus, words });
    }
    const inCeiling = isInside ? add(base, bonus) : base;
    granted = add(granted, inCeiling);
    const total = add(base, bonus);
    const state = failed?.state ?? (isDecided ? (isHeld ? '待核历史' : '应拨付') : '未参加评估');
    const settled: SettledYear = {
      year,
      yearOfRecognition,
      base: wanNumber(base),
      bonus: wanNumber(bonus),
      total: wanNumber(total),
      state,
      explanation: [
        ...dueHere.parts.map(({ words }) => words),
        ...rectified,
        ...parts.slice(dueHere.parts.length).map(({ words }) => words),
        ...((failed === null && isDecided) || total > 0 ? [totalText(total)] : []),
      ],
    };
    return { settled, parts, inCeiling, scheduled: dueHere.scheduled, isAfterLast: instalments.isAfterLast };
  });
};

/** The same without the parts. Throws RangeError as `itemiseSubsidies` does. */
export const settleSubsidies = (
  recognised: Year,
  years: readonly SubsidyYear[],
  readings: MoneyReadings,
  past: ParkPast | null = null,
): SettledYear[] => itemiseSubsidies(recognised, years, readings, past).map(({ settled }) => settled);
