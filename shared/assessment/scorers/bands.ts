import { fraction, type Fraction } from '../../vocabulary/fraction';
import { points, wanNumber, type Wan, wanFromFen, wan } from '../../vocabulary/quantities';
import type { ConventionId } from '../../regulation/readings';
import type { ItemTrace, NextStep, Measured } from '../trace';
import { mostStated, outcomeOf, type Outcome } from '../outcome';
import type { Measure } from '../../regulation/indicators/indicator';
import type { Scorer, ScorerInput } from './scorer';

/** A percentage as a fraction in lowest terms, so that rates are compared by multiplying (R-exact). `percent` must be whole: 95 gives 19/20, 150 gives 3/2. */
export const fractionOfPercent = (percent: number): Fraction => fraction(percent, 100);

/** What a figure must reach, as a fraction of the other figure of the rate: growth by 50 % means 3/2 of last year. */
export const rateThreshold = (kind: 'completion' | 'growth', percent: number): Fraction =>
  fractionOfPercent(kind === 'growth' ? 100 + percent : percent);

/** What a figure itself must reach, in its smallest step (人次, 家, 次, 分). */
export const valueThreshold = (kind: 'count' | 'money', atLeast: number): number =>
  kind === 'money' ? wan(atLeast) : atLeast;

export type RateMeasure = Extract<Measure, { kind: 'completion' | 'growth' }>;
export type ValueMeasure = Extract<Measure, { kind: 'count' | 'money' }>;

/** The least whole amount that is at least `fraction` of `base`; exact for every believed amount. */
export const leastReaching = (base: number, { numerator, denominator }: Fraction): number => {
  const product = base * numerator;
  const rest = product % denominator;
  return (product - rest) / denominator + (rest > 0 ? 1 : 0);
};

/** The outcome of each band, and for each the next band upwards that gives the item a better score (-1 at the top). */
const bandOutcomes = ({
  indicator,
  rule,
  ceiling,
}: ScorerInput<'bands'>): { outcomes: readonly Outcome[]; better: readonly number[] } => {
  const weight = points(indicator.weight);
  const most = mostStated(rule);
  const outcomes = rule.bands.map(({ score }) => Object.freeze(outcomeOf(points(score), weight, most)));
  const better = outcomes.map((here, band) =>
    outcomes.findLastIndex((other, above) => above < band && other.under[ceiling] > here.under[ceiling]),
  );
  return { outcomes, better };
};

const VALUE_CONVENTIONS: Readonly<Record<ValueMeasure['kind'], readonly ConventionId[]>> = {
  count: ['R-bounds', 'R-whole'],
  money: ['R-bounds', 'R-money'],
};

/** Bands over a figure itself: the first band, from the best down, whose bound the figure reaches (R-bounds). */
export const valueBands = (input: ScorerInput<'bands'>, measure: ValueMeasure): Scorer => {
  const { indicator, rule, ceiling } = input;
  const { id, clause } = indicator;
  const weight = points(indicator.weight);
  const { figure, kind } = measure;
  const conventions = VALUE_CONVENTIONS[kind];
  const bounds = rule.bands.map(({ atLeast }) => (atLeast === undefined ? -Infinity : valueThreshold(kind, atLeast)));
  const { outcomes, better } = bandOutcomes(input);

  const rows = outcomes.map((outcome, band) => {
    const target = better[band] ?? -1;
    const bound = bounds[target];
    const above = outcomes[target];
    const next: NextStep | null =
      bound === undefined || above === undefined
        ? null
        : {
            score: above.under[ceiling],
            figure,
            needs: { kind: 'atLeast', value: kind === 'money' ? wanNumber(bound as Wan) : bound },
          };
    return { band, bound: bounds[band] ?? -Infinity, outcome, score: outcome.under[ceiling], next };
  });
  const lowest = rows.at(-1);
  if (!lowest) throw new RangeError(`Item ${id} has no bands`);

  return (reported): ItemTrace => {
    const value = reported[figure];
    let row = lowest;
    for (const candidate of rows) {
      if (value >= candidate.bound) {
        row = candidate;
        break;
      }
    }
    return {
      id,
      score: row.score,
      stated: row.outcome.stated,
      weight,
      step: { kind: 'band', measured: { kind: 'value', measure, value }, band: row.band },
      next: row.next,
      clause,
      ceiling,
      under: row.outcome.under,
      conventions,
    };
  };
};

const RATE_CONVENTIONS: Readonly<Record<RateMeasure['kind'], readonly ConventionId[]>> = {
  completion: ['R-bounds', 'R-gaps', 'R-exact', 'R-money'],
  growth: ['R-bounds', 'R-exact', 'R-money'],
};
const WITHOUT_PRIOR_YEAR: readonly ConventionId[] = ['R-no-prior-year'];

/** Bands over a rate of two amounts, compared as whole numbers: amount × denominator ≥ base × numerator (R-exact, R-gaps). */
export const rateBands = (input: ScorerInput<'bands'>, measure: RateMeasure): Scorer => {
  const { indicator, rule, ceiling } = input;
  const { id, clause } = indicator;
  const weight = points(indicator.weight);
  const { figure, kind } = measure;
  const conventions = RATE_CONVENTIONS[kind];
  const base = kind === 'completion' ? measure.target : measure.prior;
  const { outcomes, better } = bandOutcomes(input);
  const rows = outcomes.map((outcome, band) => {
    const percent = rule.bands[band]?.atLeast;
    return {
      band,
      threshold: percent === undefined ? null : rateThreshold(kind, percent),
      outcome,
      score: outcome.under[ceiling],
      better: better[band] ?? -1,
    };
  });
  const lowest = rows.at(-1);
  if (!lowest) throw new RangeError(`Item ${id} has no bands`);

  const noPriorYear: ItemTrace = {
    id,
    score: lowest.score,
    stated: lowest.outcome.stated,
    weight,
    step: { kind: 'band', measured: { kind: 'noPriorYear', measure }, band: lowest.band },
    next: null,
    clause,
    ceiling,
    under: lowest.outcome.under,
    conventions: WITHOUT_PRIOR_YEAR,
  };

  const bandOf = (amount: number, against: number) => {
    for (const row of rows) {
      const { threshold } = row;
      if (threshold === null || amount * threshold.denominator >= against * threshold.numerator) return row;
    }
    return lowest;
  };
  const nextStep = (from: (typeof rows)[number], against: number): NextStep | null => {
    const threshold = rows[from.better]?.threshold;
    if (!threshold) return null;
    const least = leastReaching(against, threshold);
    // Of a few 分 the least amount that is enough can be enough for more than that band.
    const { score } = bandOf(least, against);
    return { score, figure, needs: { kind: 'atLeast', value: wanNumber(wanFromFen(least)) } };
  };

  return (reported): ItemTrace => {
    const amount = reported[figure];
    const against = reported[base];
    if (against === null || against === 0) return noPriorYear;
    const row = bandOf(amount, against);
    const numerator = kind === 'growth' ? amount - against : amount;
    const measured: Measured = { kind: 'rate', measure, numerator, denominator: against };
    return {
      id,
      score: row.score,
      stated: row.outcome.stated,
      weight,
      step: { kind: 'band', measured, band: row.band },
      next: nextStep(row, against),
      clause,
      ceiling,
      under: row.outcome.under,
      conventions,
    };
  };
};
