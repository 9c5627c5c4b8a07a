import { points } from '../../vocabulary/quantities';
import { mostStated, outcomeOf } from '../outcome';
import type { ItemTrace } from '../trace';
import type { Scorer, ScorerInput } from './scorer';

/** A judgement with a score per option: every answer is known beforehand. */
export const choice = ({ indicator, rule, ceiling }: ScorerInput<'choice'>): Scorer => {
  const { id, clause } = indicator;
  const weight = points(indicator.weight);
  const outcomes = rule.options.map(({ value, score }) => ({
    value,
    ...outcomeOf(points(score), weight, mostStated(rule)),
  }));
  const traces = new Map<string, ItemTrace>();
  for (const { value, stated, under } of outcomes) {
    const better = outcomes
      .filter((other) => other.under[ceiling] > under[ceiling])
      .reduce<(typeof outcomes)[number] | null>(
        (least, other) => (least === null || other.under[ceiling] < least.under[ceiling] ? other : least),
        null,
      );
    const trace: ItemTrace = {
      id,
      score: under[ceiling],
      stated,
      weight,
      step: { kind: 'option', value },
      next: better && {
        score: better.under[ceiling],
        figure: rule.figure,
        needs: { kind: 'choose', value: better.value },
      },
      clause,
      ceiling,
      under,
      conventions: [],
    };
    traces.set(value, Object.freeze(trace));
  }
  return (reported) => {
    const trace = traces.get(reported[rule.figure]);
    if (!trace) throw new RangeError(`Item ${id} has no option ${reported[rule.figure]}`);
    return trace;
  };
};
