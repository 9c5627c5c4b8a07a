import type { Rule } from '../regulation/indicators/indicator';
import { points, type Points } from '../vocabulary/quantities';
import type { Alternative } from '../regulation/readings';

/** What a standard can answer: the score in its own words, and the item's score under each alternative of R-ceiling. */
export interface Outcome {
  readonly stated: Points;
  readonly under: Readonly<Record<Alternative<'R-ceiling'>, Points>>;
}

/** The most that the standard's own words can give. */
export const mostStated = (rule: Rule): Points => {
  switch (rule.kind) {
    case 'bands':
      return points(Math.max(...rule.bands.map(({ score }) => score)));
    case 'choice':
      return points(Math.max(...rule.options.map(({ score }) => score)));
    case 'perUnit':
    case 'sum':
      return points(rule.atMost);
    case 'deductions':
      return points(rule.from);
    case 'checklist':
      return points(rule.figures.length * rule.each);
  }
};

/** R-ceiling `scaled`: stretched so that the best score is worth the weight, half up to two places. */
const stretched = (stated: Points, weight: Points, most: Points): Points =>
  Math.floor((2 * stated * weight + most) / (2 * most)) as Points;

/** The outcome of a stated score: `literal` caps it at the weight, `scaled` stretches it. */
export const outcomeOf = (stated: Points, weight: Points, most: Points): Outcome => ({
  stated,
  under: { literal: stated < weight ? stated : weight, scaled: stretched(stated, weight, most) },
});
