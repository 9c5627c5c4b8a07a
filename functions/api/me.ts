import type { Principal } from '../../shared/vocabulary/roles';
import { RULE_SET_IDS, RULE_SETS } from '../../shared/regulation/rule-set';
import type { YearHead } from '../store/table/items';
import type { Store } from '../store/store';
import type { Handler } from './frame/exchange';
import { isPanelMember, parksInSight } from './frame/visible-parks';

const takesPart = async (store: Store, principal: Principal, head: YearHead): Promise<boolean> =>
  isPanelMember(principal, head) || (await parksInSight(store, principal, 'plan.read', head, { limit: 1 })).length > 0;

export const me: Handler<'me'> = async ({ principal, dependencies: { store, exampleRules } }) => {
  const heads = (await store.yearHeads()).reverse();
  const mine = await Promise.all(heads.map((head) => takesPart(store, principal, head)));
  return {
    principal,
    years: heads.filter((_, index) => mine[index]).map(({ year, state, ruleSet }) => ({ year, state, ruleSet })),
    ruleSets: RULE_SET_IDS.filter((id) => exampleRules || !RULE_SETS[id].isExample),
  };
};
