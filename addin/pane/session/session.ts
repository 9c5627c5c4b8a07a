import { createContext, useContext, useMemo } from 'react';
import type { ApiClient } from '../../client/api-client';
import type { Drafts } from '../../submission/draft';
import type { RememberedContext } from '../../client/remembered-context';
import type { Year } from '../../../shared/vocabulary/ids';
import type { Me } from '../../../shared/api/me';
import type { Principal } from '../../../shared/vocabulary/roles';
import { DEFAULT_READINGS, type Readings } from '../../../shared/regulation/readings';
import { CURRENT_RULE_SET, RULE_SETS, type RuleSet } from '../../../shared/regulation/rule-set';

/** Somebody signed in, and what pages work with. */
export interface Session {
  readonly principal: Principal;
  readonly years: Me['years'];
  /** Years that have no plan yet, of whose months one may report or read; newest first. */
  readonly unplanned?: Me['unplanned'];
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

/** What is known of the year that is worked on; undefined where it has no plan yet. */
const useYearKnown = () => {
  const { years } = useSession();
  const current = useYearIfAny();
  return years.find(({ year }) => year === current);
};
/** The rule set of the year that is worked on, for titles and weights of items. */
export const useRuleSet = (): RuleSet => {
  const known = useYearKnown();
  return known === undefined ? CURRENT_RULE_SET : RULE_SETS[known.ruleSet];
};
/** What the year that is worked on is assessed by, for what an item can be given. */
export interface Rules {
  readonly ruleSet: RuleSet;
  readonly readings: Readings;
}
export const useRules = (): Rules => {
  const ruleSet = useRuleSet();
  const readings = useYearKnown()?.readings ?? DEFAULT_READINGS;
  return useMemo(() => ({ ruleSet, readings }), [ruleSet, readings]);
};
