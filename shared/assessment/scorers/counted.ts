import { points, type Points } from '../../vocabulary/quantities';
import type { ConventionId } from '../../regulation/readings';
import { mostStated, outcomeOf, type Outcome } from '../outcome';
import type { Step } from '../trace';
import type { Scorer, ScorerInput } from './scorer';

const CONVENTIONS: readonly ConventionId[] = ['R-whole'];

/** So many 分 for each thing counted, up to the standard's own limit: 1.2 (several kinds of things) and 1.3 (one). */
export const counted = ({ indicator, rule, ceiling }: ScorerInput<'perUnit' | 'sum'>): Scorer => {
  const { id, clause } = indicator;
  const weight = points(indicator.weight);
  const most = mostStated(rule);
  const terms = rule.kind === 'sum' ? rule.terms : [rule];
  const worth = terms.map(({ figure, each }) => ({ figure, each, points: points(each) }));
  const smallest = worth.reduce((least, term) => (term.points < least.points ? term : least));

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
    for (const { figure, each, points: worthOfOne } of worth) {
      const count = reported[figure];
      sum += count * worthOfOne;
      counts.push({ figure, count, each });
    }
    const here = outcome(sum);
    const above = outcome(sum + smallest.points);
    return {
      id,
      score: here.under[ceiling],
      stated: here.stated,
      weight,
      step: { kind: 'counted', terms: counts },
      next:
        above.under[ceiling] > here.under[ceiling]
          ? {
              score: above.under[ceiling],
              figure: smallest.figure,
              needs: { kind: 'atLeast', value: reported[smallest.figure] + 1 },
            }
          : null,
      clause,
      ceiling,
      under: here.under,
      conventions: CONVENTIONS,
    };
  };
};
