import type { Rule, Indicator } from '../regulation/indicators/indicator';
import { points, printedPoints, type Points } from '../vocabulary/quantities';
import type { Alternative, ScoringReadings } from '../regulation/readings';

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

/** The outcome of a stated score: `literal` caps it at the weight, `scaled` stretches it, `printed` leaves it. */
export const outcomeOf = (stated: Points, weight: Points, most: Points): Outcome => ({
  stated,
  under: { literal: stated < weight ? stated : weight, scaled: stretched(stated, weight, most), printed: stated },
});

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
export const possibleScores = (
  { rule, weight }: Indicator,
  readings: Pick<ScoringReadings, 'R-ceiling'>,
): readonly Points[] => {
  const most = mostStated(rule);
  const scores = statedScores(rule).map(
    (stated) => outcomeOf(stated, points(weight), most).under[readings['R-ceiling']],
  );
  return [...new Set(scores)].sort((a, b) => a - b);
};

/** The most that anybody may give for an item: the most that its standard can give under the readings, as printed. */
export const scoreLimit = (indicator: Indicator, readings: Pick<ScoringReadings, 'R-ceiling'>): number =>
  printedPoints(possibleScores(indicator, readings).at(-1) ?? points(0));

/** Whether a score, as printed, is one that the standard of the item can give under the readings. A person who gives another says why. */
export const isOfStandard = (
  indicator: Indicator,
  readings: Pick<ScoringReadings, 'R-ceiling'>,
  score: number,
): boolean => possibleScores(indicator, readings).includes(points(score));
