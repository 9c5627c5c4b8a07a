import { ITEM_IDS, type ItemId } from '../regulation/indicators/indicator';
import type { Points } from '../regulation/quantities';
import type { Alternative, Readings } from '../regulation/readings';
import type { RuleSet } from '../regulation/rule-set';
import type { Reported } from './reported';
import { compileIndicator } from './scorers/compile';
import type { Scorer } from './scorers/scorer';
import type { Assessment, ItemTrace } from './trace';

type Compiled = readonly { readonly id: ItemId; readonly score: Scorer }[];
const compiledRuleSets = new WeakMap<RuleSet, Partial<Record<Alternative<'R-ceiling'>, Compiled>>>();

/** The scorers of a rule set under a reading, made once: they hold everything that does not depend on a park's figures. */
const compiled = (ruleSet: RuleSet, ceiling: Alternative<'R-ceiling'>): Compiled => {
  let readings = compiledRuleSets.get(ruleSet);
  if (!readings) compiledRuleSets.set(ruleSet, (readings = {}));
  return (readings[ceiling] ??= ITEM_IDS.map((id) => {
    const indicator = ruleSet.indicators.find((candidate) => candidate.id === id);
    if (!indicator) throw new RangeError(`Rule set ${ruleSet.id} has no item ${id}`);
    return { id, score: compileIndicator(indicator, ceiling) };
  }));
};

/**
 * Scores a park's checked figures by Annex 2, with the reason for every item.
 * Exact: money and rates are compared as whole numbers. Pure; traces of equal answers may be the same frozen object.
 */
export const evaluate = (reported: Reported, ruleSet: RuleSet, readings: Readings): Assessment => {
  const scorers = compiled(ruleSet, readings['R-ceiling']);
  const items: Partial<Record<ItemId, ItemTrace>> = {};
  let total = 0;
  for (const { id, score } of scorers) {
    const trace = score(reported);
    items[id] = trace;
    total += trace.score;
  }
  // `compiled` has one scorer for each of ITEM_IDS, so that every item is there now.
  return { ruleSet: ruleSet.id, readings, items: items as Record<ItemId, ItemTrace>, total: total as Points };
};
