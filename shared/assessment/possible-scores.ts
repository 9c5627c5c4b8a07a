import type { Indicator, Rule } from '../regulation/indicators/indicator';
import { points, type Points } from '../vocabulary/quantities';
import type { Readings } from '../regulation/readings';
import { mostStated, outcomeOf } from './outcome';

/** Every sum that whole numbers of the terms can make up to `most`. */
const reachable = (terms: readonly Points[], most: Points): readonly Points[] => {
  const sums = new Set<Points>([points(0)]);
  for (const sum of sums) for (const term of terms) sums.add(Math.min(most, sum + term) as Points);
  return [...sums];
};

/** Every score that the words of a standard can give, before ceiling and weight. */
const statedScores = (rule: Rule): readonly Points[] => {
  switch (rule.kind) {
    case 'bands':
      return rule.bands.map(({ score }) => points(score));
    case 'choice':
      return rule.options.map(({ score }) => points(score));
    case 'perUnit':
      return reachable([points(rule.each)], mostStated(rule));
    case 'sum':
      return reachable(
        rule.terms.map(({ each }) => points(each)),
        mostStated(rule),
      );
    case 'deductions': {
      const spent = Math.ceil(rule.from / rule.each);
      return Array.from({ length: spent + 1 }, (_, count) => points(Math.max(0, rule.from - count * rule.each)));
    }
    case 'checklist':
      return Array.from({ length: rule.figures.length + 1 }, (_, met) => points(met * rule.each));
  }
};

/** Every score that an item can have under the readings, from the least to the most. */
export const possibleScores = ({ rule, weight }: Indicator, readings: Readings): readonly Points[] => {
  const most = mostStated(rule);
  const scores = statedScores(rule).map(
    (stated) => outcomeOf(stated, points(weight), most).under[readings['R-ceiling']],
  );
  return [...new Set(scores)].sort((a, b) => a - b);
};
