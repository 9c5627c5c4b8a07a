import type { SpendingCategory } from '../../shared/api/ledger';
import { scopeOf } from '../../shared/evaluation/permissions';
import { spentIn } from '../../shared/evaluation/subsidy-ledger';
import { wanNumber, type Wan } from '../../shared/regulation/quantities';
import { SPENDING_CATEGORIES } from '../../shared/regulation/subsidy-schedule';
import type { Handler } from './exchange';
import { ledgerOf } from './park-money';
import { parkOf } from './sight';

const CATEGORIES = Object.keys(SPENDING_CATEGORIES) as SpendingCategory[];

export const ledger: Handler<'ledger'> = async ({ principal, parameters, dependencies: { store } }) => {
  const { year, park } = parameters;
  const { participant } = await parkOf(store, principal, 'ledger.read', year, park);
  const { entries, years, granted, spent, facts } = await ledgerOf(store, participant);
  const published = new Set(years.map(({ settled }) => settled.year));
  // What is decided about a year is not for everybody before that year is published.
  const everything = scopeOf(principal, 'ledger.read') === 'all';
  return {
    park,
    name: participant.name,
    recognised: participant.recognised,
    entries: [...entries],
    granted: wanNumber(granted),
    spent: wanNumber(spent),
    available: wanNumber((granted - spent) as Wan),
    byCategory: CATEGORIES.map((category) => ({ category, amount: wanNumber(spentIn(facts, category)) })),
    facts: facts.filter((fact) => everything || published.has(fact.year)),
  };
};
