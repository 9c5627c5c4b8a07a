import { points, type Points } from '../../vocabulary/quantities';
import { mostScored, type ConventionId, type ScoringReadings } from '../../regulation/readings';
import { mostStated, outcomeOf, type Outcome } from '../outcome';
import type { Step, NextStep } from '../trace';
import type { Scorer, ScorerInput } from './scorer';

const CONVENTIONS: readonly ConventionId[] = ['R-whole'];

/** So many 分 for each thing counted, up to the standard's own limit: 1.2 (several kinds of things) and 1.3 (one). */
export const counted = (
  { indicator, rule, ceiling }: ScorerInput<'perUnit' | 'sum'>,
  readings: ScoringReadings,
): Scorer => {
  const { id, clause } = indicator;
  const weight = points(indicator.weight);
  const most = mostStated(rule);
  const terms = rule.kind === 'sum' ? rule.terms : [rule];
  const worth = terms.map((term) => ({
    figure: term.figure,
    each: term.each,
    points: points(term.each),
    most: mostScored(term.figure, readings),
  }));
  const fromTheLeast = worth.toSorted((a, b) => a.points - b.points);

  const known = new Map<number, Outcome>();
  const outcome = (sum: number): Outcome => {
    const stated = Math.min(sum, most) as Points;
    let found = known.get(stated);
    if (!found) known.set(stated, (found = Object.freeze(outcomeOf(stated, weight, most))));
    return found;
  };

  return (reported) => {
    let sum = 0;
    const counts: Extract<Step, { kind: 'counted' }>['terms'][number][] = [];
    for (const { figure, each, points: worthOfOne, most: countsAtMost } of worth) {
      const count = reported[figure];
      sum += Math.min(count, countsAtMost) * worthOfOne;
      counts.push(count > countsAtMost ? { figure, count, each, counted: countsAtMost } : { figure, count, each });
    }
    const here = outcome(sum);
    // One more of what is worth least, and still counts.
    const one = fromTheLeast.find(({ figure, most: countsAtMost }) => reported[figure] < countsAtMost);
    const above = one ? outcome(sum + one.points) : here;
    return {
      id,
      score: here.under[ceiling],
      stated: here.stated,
      weight,
      step: { kind: 'counted', terms: counts },
      next:
        one && above.under[ceiling] > here.under[ceiling]
          ? {
              score: above.under[ceiling],
              figure: one.figure,
              needs: { kind: 'atLeast', value: reported[one.figure] + 1 },
            }
          : null,
      clause,
      ceiling,
      under: here.under,
      conventions: CONVENTIONS,
    };
  };
};

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
