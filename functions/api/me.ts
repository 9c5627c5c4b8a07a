import { mayTouch, scopeOf } from '../../shared/evaluation/procedure/permissions';
import type { Instant, Year } from '../../shared/vocabulary/ids';
import type { Principal } from '../../shared/vocabulary/roles';
import { RULE_SET_IDS, RULE_SETS } from '../../shared/regulation/rule-set';
import type { YearHead } from '../store/table/items';
import type { Store } from '../store/store';
import type { Handler } from './frame/exchange';
import { isPanelMember, parksInSight } from './frame/visible-parks';
import { unplannedYears } from './months/months-of';

const takesPart = async (store: Store, principal: Principal, head: YearHead): Promise<boolean> =>
  isPanelMember(principal, head) || (await parksInSight(store, principal, 'plan.read', head, { limit: 1 })).length > 0;

/** The years without a plan of which somebody may see months. */
const unplannedFor = async (store: Store, principal: Principal, now: Instant): Promise<readonly Year[]> =>
  scopeOf(principal, 'park-months.read') === undefined
    ? []
    : unplannedYears(store, (park) => mayTouch(principal, 'park-months.read', park), now);

export const me: Handler<'me'> = async ({ principal, now, dependencies: { store, exampleRules } }) => {
  const heads = (await store.yearHeads()).reverse();
  const mine = await Promise.all(heads.map((head) => takesPart(store, principal, head)));
  const unplanned = await unplannedFor(store, principal, now);
  return {
    principal,
    ...(unplanned.length > 0 && { unplanned: [...unplanned] }),
    years: heads
      .filter((_, index) => mine[index])
      .map(({ year, state, ruleSet, readings }) => ({ year, state, ruleSet, readings })),
    ruleSets: RULE_SET_IDS.filter((id) => exampleRules || !RULE_SETS[id].isExample),
  };
};
