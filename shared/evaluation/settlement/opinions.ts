import { possibleScores } from '../../assessment/outcome';
import type { ItemScores, SomeScores } from '../../assessment/score';
import type { ItemId } from '../../regulation/indicators/indicator';
import { indicatorOf, RULE_SETS, type RuleSetId } from '../../regulation/rule-set';
import type { ScoringReadings } from '../../regulation/readings';
import { points, type Points } from '../../vocabulary/quantities';
import { itemsOf } from '../submission/computed-scores';

/** An item on which what the district found is not what would be settled: the bureau decides it (Article 22 (2)). */
export interface Opinion {
  readonly item: ItemId;
  /** 初审得分. */
  readonly district: number;
  /** What is settled unless it is decided otherwise: the panel's mean, or as computed. */
  readonly standing: number;
}

/** What a decision on an opinion takes: the district's score, what stands without it, or another (an override). */
export const TAKEN = ['district', 'standing', 'other'] as const;

/** From so much on, in points, a panel's mean is another score than the district's. */
const APART = points(1);

/** The scores of a standard that are nearest to a score: two where it lies in their middle. */
const nearest = (score: Points, named: readonly Points[]): readonly Points[] => {
  const least = Math.min(...named.map((each) => Math.abs(each - score)));
  return named.filter((each) => Math.abs(each - score) === least);
};

/** Whether a panel's mean says something else than the district: a point or more apart, or nearer to another score that the standard names. */
const isApart = (district: number, mean: number, named: readonly Points[]): boolean => {
  const [one, other] = [points(district), points(mean)];
  if (Math.abs(one - other) >= APART) return true;
  const near = nearest(other, named);
  return !nearest(one, named).some((each) => near.includes(each));
};

/** What a district's review says of the scores. */
interface Reviewed {
  readonly scores: ItemScores | null;
  /** The items that the district scored otherwise than computed. Reviews of before it was kept do not tell: there every score that is not the computed one is taken for one. */
  readonly own?: SomeScores | undefined;
}

/** The items on which the bureau has to decide between the district and what would be settled without it, in the order of the table. */
export const opinionsOf = (
  review: Reviewed | null,
  computed: ItemScores,
  mean: SomeScores,
  rules: { readonly ruleSet: RuleSetId; readonly readings: Pick<ScoringReadings, 'R-ceiling'> },
): readonly Opinion[] => {
  if (!review?.scores) return [];
  const own: SomeScores = review.own ?? review.scores;
  const ruleSet = RULE_SETS[rules.ruleSet];
  return itemsOf(computed).flatMap((item): Opinion[] => {
    const given = mean[item];
    const district = own[item] ?? computed[item];
    const differs =
      given === undefined
        ? district !== computed[item]
        : isApart(district, given, possibleScores(indicatorOf(ruleSet, item), rules.readings));
    return differs ? [{ item, district, standing: given ?? computed[item] }] : [];
  });
};

/** The opinions that none of some decisions is about, as they stand. */
export const undecided = (
  opinions: readonly Opinion[],
  decided: readonly Pick<Opinion, 'item' | 'district'>[],
): readonly Opinion[] =>
  opinions.filter(
    (opinion) => !decided.some(({ item, district }) => item === opinion.item && district === opinion.district),
  );
