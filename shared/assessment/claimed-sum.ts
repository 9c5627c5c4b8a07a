import { itemIds, type RuleSet } from '../regulation/rule-set';
import { points, printedPoints, sumPoints } from '../vocabulary/quantities';
import type { ClaimedScores } from './score';

/** 自评合计: the sum of the scores that a park gives itself for the items of a rule set, as printed; a blank one counts nothing. */
export const claimedSum = (claimed: ClaimedScores, ruleSet: RuleSet): number =>
  printedPoints(sumPoints(itemIds(ruleSet).map((id) => points(claimed[id] ?? 0))));
