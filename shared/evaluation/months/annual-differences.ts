import type { Month } from '../../vocabulary/ids';
import type { ReportedJson } from '../../assessment/reported-json';
import { checkFigure } from '../../assessment/findings/check-figure';
import type { FindingText } from '../../assessment/findings/describe-finding';
import { numberText } from '../../assessment/explanation/number-text';
import { figure } from '../../regulation/figures';
import { MONTHLY_FIGURE_IDS, MONTHLY_FIGURES, monthlyUnit, type MonthlyFigure } from '../../regulation/monthly-figures';
import { ROLES, type Role } from '../../vocabulary/roles';
import { SHEETS } from '../../vocabulary/sheets';
import { printedOf, stepsOf } from './figure-steps';
import { MONTHS, monthsText } from './month';
import { inOrder, sumOf, type ParkMonth } from './sum-months';

/** A figure of the year that is not what its months come to. Figures as printed. */
export interface AnnualDifference {
  readonly figure: MonthlyFigure;
  readonly annual: number;
  readonly fromMonths: number;
  readonly reported: readonly Month[];
  /** Months that are over and not reported. */
  readonly missing: readonly Month[];
}

/**
 * Holds the figures of a year against the months of the same park: what differs, figure by figure, in the order of the sheet. Never stops anything. Figures that cannot be
 * read are left to the check of the sheet; without any month there is nothing to hold against. While months are still to come they add to the sums: only what exceeds the year already differs.
 * @param missing the months that are over and not reported
 */
export const annualDifferences = (
  reported: ReportedJson,
  months: readonly ParkMonth[],
  missing: readonly Month[],
): readonly AnnualDifference[] => {
  const sums = sumOf(months);
  if (!sums) return [];
  const there = inOrder(months).map(({ month }) => month);
  const isOver = monthsToCome(there, missing).length === 0;
  return MONTHLY_FIGURE_IDS.flatMap((id) => {
    const checked = checkFigure(id, figure(id).of, reported[id]);
    if (checked.kind !== 'value') return [];
    const apart = Number(checked.value) - stepsOf(id, sums[id]);
    if (apart === 0 || (!isOver && (apart > 0 || MONTHLY_FIGURES[id] !== 'sum'))) return [];
    const annual = printedOf(id, Number(checked.value));
    return [{ figure: id, annual, fromMonths: sums[id], reported: there, missing }];
  });
};

/** The months that are not over yet. */
export const monthsToCome = (reported: readonly Month[], missing: readonly Month[]): readonly Month[] =>
  MONTHS.filter((month) => !reported.includes(month) && !missing.includes(month));

/** What whoever looks at the figures can do about differences, the same for all of them. */
export const differencesTodo = (role: Role): string => {
  switch (role) {
    case 'park':
      return '请核对：月报有误或未报的，请区县人力社保部门更正、补报；年度数据无误的，可以照此提交。';
    case 'district':
      return '请核对：月报有误或未报的，请在“月报”页更正、补报；年度数据有误的，写明意见后退回修改；年度数据无误的，可以照此通过。';
    case 'expert':
    case 'bureau':
    case 'leader':
      return `请核对：月报由区县人力社保部门更正、补报；年度数据有疑问的，核定前可以由${ROLES.bureau}退回区县重新初审。`;
  }
};

/**
 * A difference in words for whoever looks at the figures: where and what; what to do about it is said once for all.
 * @param sheet on which the figure stands
 */
export const describeDifference = (difference: AnnualDifference, sheet: string = SHEETS.figures): FindingText => {
  const { figure: id, annual, fromMonths, reported, missing } = difference;
  const amount = (value: number) => `${numberText(value)} ${monthlyUnit(id)}`;
  const apart = amount(printedOf(id, Math.abs(stepsOf(id, annual) - stepsOf(id, fromMonths))));
  const told =
    MONTHLY_FIGURES[id] === 'sum'
      ? `月报（${monthsText(reported)}）累计 ${amount(fromMonths)}`
      : `最近一次月报（${monthsText(reported.slice(-1))}）为 ${amount(fromMonths)}`;
  const gap = missing.length === 0 ? '' : `${monthsText(missing)}没有月报。`;
  return {
    where: `${sheet}「${figure(id).label}」`,
    what: `全年填报 ${amount(annual)}，${told}，相差 ${apart}。${gap}`,
    todo: '',
    clause: null,
  };
};
