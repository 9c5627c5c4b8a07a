import { ITEM_IDS, type ItemId } from '../regulation/indicators/indicator';
import type { Points } from '../regulation/quantities';
import type { Alternative, Readings } from '../regulation/readings';
import { indicatorOf, type RuleSet } from '../regulation/rule-set';
import type { Reported } from './reported';
import { compileIndicator } from './scorers/compile';
import type { Scorer } from './scorers/scorer';
import type { Assessment, ItemTrace } from './trace';

type Scorers = Readonly<Record<ItemId, Scorer>>;
const compiledRuleSets = new WeakMap<RuleSet, Partial<Record<Alternative<'R-ceiling'>, Scorers>>>();

/** The scorers of a rule set under a reading, made once: they hold everything that does not depend on a park's figures. */
const compiled = (ruleSet: RuleSet, ceiling: Alternative<'R-ceiling'>): Scorers => {
  let readings = compiledRuleSets.get(ruleSet);
  if (!readings) compiledRuleSets.set(ruleSet, (readings = {}));
  const scorers = ITEM_IDS.map((id): [ItemId, Scorer] => [id, compileIndicator(indicatorOf(ruleSet, id), ceiling)]);
  // Made from every one of ITEM_IDS.
  return (readings[ceiling] = Object.fromEntries(scorers) as Scorers);
};
const scorersOf = (ruleSet: RuleSet, ceiling: Alternative<'R-ceiling'>): Scorers =>
  compiledRuleSets.get(ruleSet)?.[ceiling] ?? compiled(ruleSet, ceiling);

/**
 * Scores a park's checked figures by Annex 2, with the reason for every item.
 * Exact: money and rates are compared as whole numbers. Pure; traces of equal answers may be the same frozen object.
 * Throws RangeError for a rule set that lacks an item.
 */
export const evaluate = (reported: Reported, ruleSet: RuleSet, readings: Readings): Assessment => {
  const of = scorersOf(ruleSet, readings['R-ceiling']);
  // Written out: an object made in one piece takes half the time of one that grows item by item.
  const items: Record<ItemId, ItemTrace> = {
    '1.1': of['1.1'](reported),
    '1.2': of['1.2'](reported),
    '1.3': of['1.3'](reported),
    '1.4': of['1.4'](reported),
    '1.5': of['1.5'](reported),
    '1.6': of['1.6'](reported),
    '2.1': of['2.1'](reported),
    '2.2': of['2.2'](reported),
    '2.3': of['2.3'](reported),
    '2.4': of['2.4'](reported),
    '2.5': of['2.5'](reported),
    '2.6': of['2.6'](reported),
    '3.1': of['3.1'](reported),
    '3.2': of['3.2'](reported),
    '3.3': of['3.3'](reported),
    '3.4': of['3.4'](reported),
  };
  let total = 0;
  for (const id of ITEM_IDS) total += items[id].score;
  return { ruleSet: ruleSet.id, readings, items, total: total as Points };
};
