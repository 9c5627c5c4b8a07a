import { points, type Points } from '../../vocabulary/quantities';
import type { ConventionId } from '../../regulation/readings';
import { mostStated, outcomeOf } from '../outcome';
import type { NextStep } from '../trace';
import type { Scorer, ScorerInput } from './scorer';

const CONVENTIONS: readonly ConventionId[] = ['R-whole'];

/** From full marks down by so many 分 for each thing found, never below nothing. Every count from `spent` on scores alike. */
export const deductions = ({ indicator, rule, ceiling }: ScorerInput<'deductions'>): Scorer => {
  const { id, clause } = indicator;
  const { figure, from, each } = rule;
  const weight = points(indicator.weight);
  const most = mostStated(rule);
  const spent = Math.ceil(most / points(each));
  const outcomes = Array.from({ length: spent + 1 }, (_, count) =>
    Object.freeze(outcomeOf(Math.max(0, most - count * points(each)) as Points, weight, most)),
  );
  const rows = outcomes.map((outcome, count) => {
    const fewer = outcomes.findLastIndex((other, at) => at < count && other.under[ceiling] > outcome.under[ceiling]);
    const better = outcomes[fewer];
    const next: NextStep | null = better
      ? { score: better.under[ceiling], figure, needs: { kind: 'atMost', value: fewer } }
      : null;
    return { outcome, score: outcome.under[ceiling], next };
  });
  const lowest = rows.at(-1);
  if (!lowest) throw new RangeError(`Item ${id} deducts from nothing`);

  return (reported) => {
    const count = reported[figure];
    const row = rows[count] ?? lowest;
    return {
      id,
      score: row.score,
      stated: row.outcome.stated,
      weight,
      step: { kind: 'deducted', from, count, each },
      next: row.next,
      clause,
      ceiling,
      under: row.outcome.under,
      conventions: CONVENTIONS,
    };
  };
};
