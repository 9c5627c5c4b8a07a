import { points, wanFromFen, wanNumber } from '../../vocabulary/quantities';
import type { ConventionId } from '../../regulation/readings';
import { leastReaching, rateThreshold, type RateMeasure } from '../threshold';
import type { ItemTrace, Measured, NextStep } from '../trace';
import { bandOutcomes } from './banded';
import type { Scorer, ScorerInput } from './scorer';

const CONVENTIONS_OF: Readonly<Record<RateMeasure['kind'], readonly ConventionId[]>> = {
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
  const conventions = CONVENTIONS_OF[kind];
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
