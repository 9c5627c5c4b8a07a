import { points, wanFromFen, wanNumber } from '../../regulation/quantities';
import type { ConventionId } from '../../regulation/readings';
import { leastReaching, rateThreshold, type RateMeasure } from '../threshold';
import type { ItemTrace, Measured } from '../trace';
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

  return (reported): ItemTrace => {
    const amount = reported[figure];
    const against = reported[base];
    if (against === null || against === 0) return noPriorYear;
    let row = lowest;
    for (const candidate of rows) {
      const { threshold } = candidate;
      if (threshold === null || amount * threshold.denominator >= against * threshold.numerator) {
        row = candidate;
        break;
      }
    }
    const above = rows[row.better];
    const numerator = kind === 'growth' ? amount - against : amount;
    const measured: Measured = { kind: 'rate', measure, numerator, denominator: against };
    return {
      id,
      score: row.score,
      stated: row.outcome.stated,
      weight,
      step: { kind: 'band', measured, band: row.band },
      next: above?.threshold
        ? {
            score: above.score,
            figure,
            needs: { kind: 'atLeast', value: wanNumber(wanFromFen(leastReaching(against, above.threshold))) },
          }
        : null,
      clause,
      ceiling,
      under: row.outcome.under,
      conventions,
    };
  };
};
