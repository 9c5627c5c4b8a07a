import type { ReportedJson } from '../../assessment/reported-json';
import { checkReported, type PlanFigures } from '../../assessment/findings/check-reported';
import { evaluate } from '../../assessment/evaluate';
import { explainNext } from '../../assessment/explanation/explain-next';
import { possibleScores } from '../../assessment/outcome';
import type { Assessment } from '../../assessment/trace';
import type { ItemId } from '../../regulation/indicators/indicator';
import { MONTHLY_FIGURES } from '../../regulation/monthly-figures';
import { points, printedPoints, sumPoints, type Points } from '../../vocabulary/quantities';
import type { Readings } from '../../regulation/readings';
import { figuresOfItem } from '../../regulation/rule-figures';
import { figureIds, figureOf, indicatorOf, itemIds, optionsOf, type RuleSet } from '../../regulation/rule-set';
import { FiguresUnscorable } from '../submission/computed-scores';
import { passes } from '../grading/propose-grades';
import { wholeFraction } from '../../vocabulary/fraction';
import type { Forecast, Prospect, Range } from './standing';
import type { MonthFigures } from './report';
import { eachFigure, mostSteps, printedOf, stepsOf } from './figure-steps';
import { MONTHS_OF_YEAR } from './month';
import { sumOf, type ParkMonth } from './sum-months';

/** `steps` of `months` months at the same pace over twelve, half up; twelve months stay what they are. */
const atThisPace = (steps: number, months: number): number => {
  const [of, twice] = [BigInt(months), 2n * BigInt(months)];
  return Number((2n * BigInt(steps) * BigInt(MONTHS_OF_YEAR) + of) / twice);
};

/**
 * The year's figures if it goes on as in the months reported: what adds up is carried forward in proportion to the months that there are. What is a number at a time
 * stays, and so does what was reported since January: employers that come back are not counted again, so that their number does not grow with the months.
 * Null without any month.
 */
export const carriedForward = (months: readonly ParkMonth[]): MonthFigures | null => {
  const sums = sumOf(months);
  return (
    sums &&
    eachFigure((id) =>
      MONTHLY_FIGURES[id] === 'sum' ? printedOf(id, atThisPace(stepsOf(id, sums[id]), months.length)) : sums[id],
    )
  );
};

/** By what a year is forecast: its rules, what its plan knows of the park, and the park's own submission where there is one. */
export interface ForecastBasis {
  readonly ruleSet: RuleSet;
  readonly readings: Readings;
  readonly plan: PlanFigures;
  readonly submitted: ReportedJson | null;
}

/** Something for every figure that a park reports, so that the others can be scored; the items that ask for these are left open. */
const placeholders = (ruleSet: RuleSet): ReportedJson => {
  const json: ReportedJson = {};
  const facilities: Record<string, boolean> = {};
  for (const id of figureIds(ruleSet)) {
    const { of, from } = figureOf(ruleSet, id);
    if (from !== 'park') continue;
    if (of.kind === 'yesNo') facilities[id] = false;
    else if (of.kind === 'choice') json[id] = Object.keys(optionsOf(ruleSet, id))[0] ?? '';
    else json[id] = of.kind === 'money' && of.positive ? 1 : 0;
  }
  return { ...json, facilities };
};

/** Whether an item asks for figures that neither months nor plan tell. */
const isOpen = (ruleSet: RuleSet, item: ItemId): boolean =>
  figuresOfItem(ruleSet, item).some(
    (id) => figureOf(ruleSet, id).from === 'park' && !Object.hasOwn(ruleSet.monthly, id),
  );

const scored = (figures: MonthFigures, { ruleSet, readings, plan, submitted }: ForecastBasis): Assessment => {
  const believed = eachFigure((id) => printedOf(id, Math.min(stepsOf(id, figures[id]), mostSteps(id))));
  // Another annex may ask for none of what is reported by month.
  const told = Object.fromEntries(Object.entries(believed).filter(([id]) => Object.hasOwn(ruleSet.monthly, id)));
  const checked = checkReported({ ...(submitted ?? placeholders(ruleSet)), ...told }, plan, ruleSet);
  if (!checked.ok) throw new FiguresUnscorable(JSON.stringify(checked.findings));
  return evaluate(checked.reported, ruleSet, readings);
};

const exactly = (score: Points): Range => ({ least: printedPoints(score), most: printedPoints(score) });
const rangeOf = (item: ItemId, { items }: Assessment, { ruleSet, readings, submitted }: ForecastBasis): Range => {
  if (submitted !== null || !isOpen(ruleSet, item)) return exactly(items[item].score);
  const possible = possibleScores(indicatorOf(ruleSet, item), readings);
  return {
    least: printedPoints(possible[0] ?? points(0)),
    most: printedPoints(possible.at(-1) ?? points(0)),
  };
};
const totalOf = (ranges: readonly Range[]): Range => ({
  least: printedPoints(sumPoints(ranges.map(({ least }) => points(least)))),
  most: printedPoints(sumPoints(ranges.map(({ most }) => points(most)))),
});

const prospectOf = (
  { least, most }: Range,
  months: number,
  { readings, ruleSet: { grading } }: ForecastBasis,
): Prospect | null => {
  const certain = months === MONTHS_OF_YEAR;
  if (passes(wholeFraction(points(least)), readings, grading)) return { grade: '合格', certain };
  return passes(wholeFraction(points(most)), readings, grading) ? null : { grade: '不合格', certain };
};

/**
 * 年度预测 of a park from its months so far: as they stand, and carried forward at the same pace. Judgements that months do not have are those of the park's submission;
 * where there is none, their items are given from the least to the most that their standards allow. Null without any month. Throws FiguresUnscorable.
 */
export const forecastOf = (months: readonly ParkMonth[], basis: ForecastBasis): Forecast | null => {
  const [sums, ahead] = [sumOf(months), carriedForward(months)];
  if (!sums || !ahead) return null;
  const { ruleSet, submitted } = basis;
  const [now, carried] = [scored(sums, basis), scored(ahead, basis)];
  const items = itemIds(ruleSet).map((item) => ({
    item,
    now: rangeOf(item, now, basis),
    carried: rangeOf(item, carried, basis),
    next: submitted === null && isOpen(ruleSet, item) ? null : explainNext(now.items[item], ruleSet),
  }));
  const total = totalOf(items.map((item) => item.carried));
  return {
    months: months.length,
    now: totalOf(items.map((item) => item.now)),
    carried: total,
    prospect: prospectOf(total, months.length, basis),
    items,
  };
};
