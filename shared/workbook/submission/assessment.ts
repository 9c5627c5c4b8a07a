import type { Submission } from '../../api/submission';
import { ReadingsJson } from '../../evaluation/plan/plan';
import { checkReported } from '../../assessment/findings/check-reported';
import { evaluate } from '../../assessment/evaluate';
import type { Assessment } from '../../assessment/trace';
import { withVerified, type CountedFigure } from '../../evaluation/verified/counted';
import { knownRuleSet } from '../../regulation/rule-set';

/** A version as it was assessed: with the verified figures that count in the place of its own. */
export interface Assessed extends Submission {
  readonly verified?: readonly CountedFigure[] | undefined;
}

/**
 * A stored submission scored again under the rule set and the readings that it names; null where they or its figures are none
 * that this version knows.
 */
export const submissionAssessment = ({ reported, verified = [], ruleSet, readings }: Assessed): Assessment | null => {
  // A submission stores its readings as plain texts, so that it outlives the list of today's readings.
  const known = ReadingsJson.safeParse(readings);
  const rules = knownRuleSet(ruleSet);
  if (!known.success || !rules) return null;
  const checked = checkReported(withVerified(reported, verified), null, rules);
  if (!checked.ok) return null;
  return evaluate(checked.reported, rules, known.data);
};
