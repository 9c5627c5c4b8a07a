import type { ItemId } from '../regulation/indicators/indicator';
import type { Points } from '../vocabulary/quantities';
import type { Readings, ScoringReadings } from '../regulation/readings';
import type { RuleSet } from '../regulation/rule-set';
import type { Reported } from './reported';
import { compileIndicator } from './scorers/compile';
import type { Scorer } from './scorers/scorer';
import type { Assessment, ItemTrace } from './trace';

type Scorers = readonly { readonly id: ItemId; readonly scorer: Scorer }[];
const compiledRuleSets = new WeakMap<RuleSet, Map<string, Scorers>>();

/** The scorers of a rule set under some readings, made once: they hold everything that does not depend on a park's figures. */
const scorersOf = (ruleSet: RuleSet, readings: ScoringReadings): Scorers => {
  let known = compiledRuleSets.get(ruleSet);
  if (!known) compiledRuleSets.set(ruleSet, (known = new Map<string, Scorers>()));
  const key = `${readings['R-ceiling']} ${readings['R-county']}`;
  let scorers = known.get(key);
  if (!scorers) {
    scorers = ruleSet.indicators.map((indicator) => ({
      id: indicator.id,
      scorer: compileIndicator(indicator, readings),
    }));
    known.set(key, scorers);
  }
  return scorers;
};

/**
 * Scores a park's checked figures by the items of a rule set, with the reason for every item.
 * Exact: money and rates are compared as whole numbers. Pure; traces of equal answers may be the same frozen object.
 * @param reported checked by the same rule set, so that every figure is there
 */
export const evaluate = (reported: Reported, ruleSet: RuleSet, readings: Readings): Assessment => {
  const items: Partial<Record<ItemId, ItemTrace>> = {};
  let total = 0;
  for (const { id, scorer } of scorersOf(ruleSet, readings)) {
    const trace = scorer(reported);
    items[id] = trace;
    total += trace.score;
  }
  return { ruleSet: ruleSet.id, readings, items: items as Assessment['items'], total: total as Points };
};
