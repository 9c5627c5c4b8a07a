import { points, wanNumber, type Wan } from '../../vocabulary/quantities';
import type { ConventionId } from '../../regulation/readings';
import { valueThreshold, type ValueMeasure } from '../threshold';
import type { ItemTrace, NextStep } from '../trace';
import { bandOutcomes } from './banded';
import type { Scorer, ScorerInput } from './scorer';

const CONVENTIONS_OF: Readonly<Record<ValueMeasure['kind'], readonly ConventionId[]>> = {
  count: ['R-bounds', 'R-whole'],
  money: ['R-bounds', 'R-money'],
};

/** Bands over a figure itself: the first band, from the best down, whose bound the figure reaches (R-bounds). */
export const valueBands = (input: ScorerInput<'bands'>, measure: ValueMeasure): Scorer => {
  const { indicator, rule, ceiling } = input;
  const { id, clause } = indicator;
  const weight = points(indicator.weight);
  const { figure, kind } = measure;
  const conventions = CONVENTIONS_OF[kind];
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
