import { numberText } from '../../assessment/explanation/number-text';
import type { Grade } from '../../regulation/grades';
import type { MoneyReadings } from '../../regulation/readings';
import { instalmentName, SUBSIDY } from '../../regulation/subsidy-schedule';
import type { Year } from '../../vocabulary/ids';
import { wan, wanNumber, type Wan } from '../../vocabulary/quantities';
import type { ParkPast } from './earlier-year';
import { TITLE_INSTALMENT, type Instalments } from './instalments';
import { sumOf } from './sums';

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
  /** What was known of the years before those known here when the year was graded, where that may differ from what is given for all; null: it was not asked for then. */
  readonly past?: ParkPast | null;
}
/** One step by which a year's money came about: what it adds or takes, in 分 of 万元, and its sentence with the clause. */
export interface SubsidyPart {
  readonly kind:
    | 'title'
    | 'base'
    | 'adjustment'
    | 'ceiling'
    | 'bonus'
    | 'held'
    | 'cancelled'
    | 'withdrawn'
    | 'unassessed'
    | 'past-unknown';
  readonly amount: Wan;
  readonly words: string;
}
/** A year as it is settled: which instalments it governs, and how many assessments of the park there are with it. */
interface DueYear extends SubsidyYear {
  readonly yearOfRecognition: number;
  readonly reading: MoneyReadings['R-money-year'];
  readonly instalments: Instalments;
  readonly assessments: number;
}
/** What a year would be granted as base before the ceiling, how much of it no evaluation can take away, what its instalments are worth, and how it came about. */
interface Due {
  readonly due: Wan;
  readonly scheduled: Wan;
  readonly withTitle: Wan;
  readonly parts: readonly SubsidyPart[];
}

export const amountText = (amount: Wan): string => `${numberText(wanNumber(amount))} 万元`;
const NOTHING = wan(0);
const minus = (a: Wan, b: Wan): Wan => (a - b) as Wan;

const baseOf = (instalment: number): Wan => wan(SUBSIDY.baseByYear[instalment - 1] ?? 0);

/** The instalment that goes with the title, in a line of its own. */
const titlePart = ({ year, yearOfRecognition }: DueYear): SubsidyPart => {
  const amount = baseOf(TITLE_INSTALMENT);
  const when = yearOfRecognition === 1 ? `${year}年认定` : `认定时没有核定，随${year}年度首次参加评估核定`;
  return {
    kind: 'title',
    amount,
    words: `${instalmentName(TITLE_INSTALMENT)}补助随授牌核拨，${when}，补助基准为 ${amountText(amount)}（${SUBSIDY.clause}）。`,
  };
};

/** The years since recognition, and the evaluations where those decide; `ordinary` is the instalment that nobody has to be told the number of. */
const placeOf = ({ year, yearOfRecognition, reading, assessments, grade }: DueYear) => {
  const which = `${year}年为认定第${yearOfRecognition}年`;
  if (reading === 'following-year') return { which: `${which}，该年度的评估决定以后的补助`, ordinary: null };
  const ordinary = reading === 'by-evaluation' && grade !== null ? assessments : yearOfRecognition;
  return { which: ordinary === yearOfRecognition ? which : `${which}、第${assessments}次参加评估`, ordinary };
};

/** The base of the instalments that a year has, a line each. */
const scheduledDue = (own: DueYear): Due => {
  const { instalments, grade } = own;
  const { which, ordinary } = placeOf(own);
  const parts = instalments.governed.map((instalment): SubsidyPart => {
    const amount = baseOf(instalment);
    const named = instalment === ordinary ? '' : instalmentName(instalment);
    return { kind: 'base', amount, words: `${which}，${named}补助基准为 ${amountText(amount)}（${SUBSIDY.clause}）。` };
  });
  const title = instalments.title ? [titlePart(own)] : [];
  const all = [...title, ...parts];
  const withTitle = sumOf(title.map(({ amount }) => amount));
  const due = sumOf(all.map(({ amount }) => amount));
  if (all.length > 0) return { due, scheduled: due, withTitle, parts: all };
  const split = grade === null ? '' : `补助资金分${SUBSIDY.baseByYear.length}年核拨，`;
  const words = `${which}，${split}本年没有基准补助（${SUBSIDY.clause}）。`;
  return { due, scheduled: due, withTitle, parts: [{ kind: 'base', amount: NOTHING, words }] };
};

/** What the bureau set a year's base to, in place of what is scheduled. */
const asAdjusted = (adjusted: Wan, { due: before, scheduled, withTitle, parts }: Due, ground: string): Due => {
  const due = adjusted > 0 ? adjusted : NOTHING;
  const words = `根据${ground}等情况，综合确定为 ${amountText(due)}（${SUBSIDY.clause}）。`;
  return {
    ...{ due, scheduled },
    withTitle: due < withTitle ? due : withTitle,
    parts: [...parts, { kind: 'adjustment', amount: minus(due, before), words }],
  };
};

const UNASSESSED: Readonly<Record<DueYear['reading'], string>> = {
  'evaluated-year': '没有评估结果可以据以拨付，本年度补助待定',
  'following-year': '没有评估结果可以据以拨付其后一期补助，该期补助待定',
  'by-evaluation': '没有参加评估的年度不对应补助，下一期补助顺延至下一次参加评估的年度',
};
/** What an evaluation would have governed is not granted without one, until the bureau sets a base itself (综合确定). */
const unassessed = ({ year, reading }: DueYear, { due, scheduled, withTitle, parts }: Due): Due => {
  const words = `未参加${year}年度评估，${UNASSESSED[reading]}；结果公布后由市人力社保局综合确定的，按所确定的数额核定（${SUBSIDY.clause}）。`;
  return {
    due: withTitle,
    scheduled,
    withTitle,
    parts: [...parts, { kind: 'unassessed', amount: minus(withTitle, due), words }],
  };
};

/** The base due in a year, before ceiling and what follows from 不合格 (Article 11): by the instalments that it has, or as adjusted. */
export const baseDue = (year: DueYear): Due => {
  const { grade, adjusted } = year;
  const due = grade === null ? unassessed(year, scheduledDue(year)) : scheduledDue(year);
  if (adjusted === undefined) return due;
  return asAdjusted(adjusted, due, grade === null ? '建设运营' : '建设运营及绩效评估');
};
