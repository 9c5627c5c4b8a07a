import { createContext, useContext } from 'react';
import type { ApiClient } from '../../client/api-client';
import type { Drafts } from '../../submission/draft';
import type { RememberedContext } from '../../client/remembered-context';
import type { Year } from '../../../shared/vocabulary/ids';
import type { Me } from '../../../shared/api/me';
import type { Principal } from '../../../shared/vocabulary/roles';
import { CURRENT_RULE_SET, RULE_SETS, type RuleSet } from '../../../shared/regulation/rule-set';

/** Somebody signed in, and what pages work with. */
export interface Session {
  readonly principal: Principal;
  readonly years: Me['years'];
  /** The rule sets that a plan may name in this deployment. */
  readonly ruleSets: Me['ruleSets'];
  /** Asks again who takes part in which years: a plan may have made a new one. */
  readonly refresh: () => Promise<void>;
  readonly api: ApiClient;
  readonly drafts: Drafts;
  /** Leaves the plan of the park for the ribbon's commands. */
  readonly remember: (context: RememberedContext) => void;
}
const CurrentSession = createContext<Session | null>(null);
export const SessionProvider = CurrentSession.Provider;

/** The session of the page. Pages are only shown to somebody who is signed in. */
export const useSession = (): Session => {
  const session = useContext(CurrentSession);
  if (!session) throw new RangeError('a page stands outside of a session');
  return session;
};

const CurrentYear = createContext<Year | null>(null);
export const YearProvider = CurrentYear.Provider;

/** The year that is worked on; null while there is none at all. */
export const useYearIfAny = (): Year | null => useContext(CurrentYear);
/** The year that is worked on. */
export const useYear = (): Year => {
  const year = useContext(CurrentYear);
  if (year === null) throw new RangeError('a page stands outside of a year');
  return year;
};

/** The rule set of the year that is worked on, for titles and weights of items. */
export const useRuleSet = (): RuleSet => {
  const { years } = useSession();
  const current = useYearIfAny();
  const id = years.find(({ year }) => year === current)?.ruleSet;
  return id === undefined ? CURRENT_RULE_SET : RULE_SETS[id];
};
