import type { NumberUnit } from '../vocabulary/written-unit';
import type { Clause } from './clauses';
import { FIGURES, type Figures, type NamesIn } from './figures';

/** Article 16: districts report their parks' operation to the bureau month by month (按月报送园区运营情况). */
export const MONTHLY_CLAUSE = '第十六条' satisfies Clause;

/**
 * How the months of a figure make the year's:
 * - `sum`: the month's own number; the months add up.
 * - `latest`: how many there are at the end of the month; the latest month counts.
 * - `cumulative`: the number since January (本年累计); the latest month counts, and it never falls.
 */
export type MonthlyKind = 'sum' | 'latest' | 'cumulative';

/** Which figures of a rule set are reported by month, and how they make the year's: counts, and amounts that are always there. */
export type MonthlyOf<Of extends Figures> = Readonly<
  Partial<Record<NamesIn<Of>['count' | 'requiredMoney'], MonthlyKind>>
>;

/**
 * The figures of 2021-57 that are reported by month, and what a report of a month holds; labels, units and kinds are those of FIGURES. The others are judged once a year (guidance, awards, facilities, accidents)
 * or come from the plan. Employers served are distinct employers: one that is served in two months is one in the year, so that months cannot be added up, and what is
 * reported is the number since January.
 */
export const MONTHLY_FIGURES = {
  employment: 'sum',
  talent: 'sum',
  revenue: 'sum',
  tax: 'sum',
  trainings: 'sum',
  hazards: 'sum',
  verifiedComplaints: 'sum',
  enterprises: 'latest',
  redListed: 'latest',
  employersServed: 'cumulative',
} as const satisfies MonthlyOf<typeof FIGURES>;

export type MonthlyFigure = keyof typeof MONTHLY_FIGURES;
export const MONTHLY_FIGURE_IDS = Object.keys(MONTHLY_FIGURES) as [MonthlyFigure, ...MonthlyFigure[]];

/** What the time is that a month's number is about, in words. */
const WHEN: Readonly<Record<MonthlyKind, string>> = { sum: '本月', latest: '月末', cumulative: '本年累计' };
export const monthlyWhen = (id: MonthlyFigure): string => WHEN[MONTHLY_FIGURES[id]];

/** A figure's name where it is about a month: without the 年 of its yearly name. */
export const monthlyLabel = (id: MonthlyFigure): string => FIGURES[id].label.replace('年', '');
export const monthlyUnit = (id: MonthlyFigure): NumberUnit => FIGURES[id].of.unit;
/** Whether it is money, in 万元; otherwise it is a whole number. */
export const isMonthlyMoney = (id: MonthlyFigure): boolean => FIGURES[id].of.kind === 'money';
