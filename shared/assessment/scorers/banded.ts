import { points } from '../../vocabulary/quantities';
import { mostStated, outcomeOf, type Outcome } from '../outcome';
import type { ScorerInput } from './scorer';

/** The outcome of each band, and for each the next band upwards that gives the item a better score (-1 at the top). */
export const bandOutcomes = ({
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
