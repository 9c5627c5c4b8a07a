import { YES_NO } from '../../regulation/figures';
import { points, type Points } from '../../vocabulary/quantities';
import type { ConventionId } from '../../regulation/readings';
import { mostStated, outcomeOf } from '../outcome';
import type { ItemTrace } from '../trace';
import type { Scorer, ScorerInput } from './scorer';

const CONVENTIONS: readonly ConventionId[] = ['R-checklist'];

/** So many 分 for each facility that is there. An answer per combination, made when first met. */
export const checklist = ({ indicator, rule, ceiling }: ScorerInput<'checklist'>): Scorer => {
  const { id, clause } = indicator;
  const { figures } = rule;
  const weight = points(indicator.weight);
  const most = mostStated(rule);
  const each = points(rule.each);

  const traceOf = (combination: number): ItemTrace => {
    const met = figures.filter((_, bit) => combination & (1 << bit));
    const missing = figures.filter((_, bit) => !(combination & (1 << bit)));
    const here = outcomeOf((met.length * each) as Points, weight, most);
    const [first] = missing;
    const above = outcomeOf(((met.length + 1) * each) as Points, weight, most);
    const trace: ItemTrace = {
      id,
      score: here.under[ceiling],
      stated: here.stated,
      weight,
      step: { kind: 'checked', met, missing },
      next:
        first === undefined
          ? null
          : { score: above.under[ceiling], figure: first, needs: { kind: 'choose', value: YES_NO.true } },
      clause,
      ceiling,
      under: here.under,
      conventions: CONVENTIONS,
    };
    return Object.freeze(trace);
  };
  const known: (ItemTrace | undefined)[] = [];
  return (reported) => {
    let combination = 0;
    let bit = 1;
    for (const figure of figures) {
      if (reported[figure]) combination |= bit;
      bit <<= 1;
    }
    return (known[combination] ??= traceOf(combination));
  };
};
