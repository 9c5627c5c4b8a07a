import { points, type Points } from '../../vocabulary/quantities';
import { mostStated, outcomeOf } from '../outcome';
import type { ItemTrace } from '../trace';
import { YES_NO } from '../../regulation/figures';
import type { ConventionId } from '../../regulation/readings';
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
