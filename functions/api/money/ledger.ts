import { factsAsSeen, isOfOffices } from '../../../shared/evaluation/money/visible-facts';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { paymentYears } from '../../../shared/evaluation/money/payments';
import { spentByCategory, supportBySource } from '../../../shared/evaluation/money/sums';
import { wanNumber } from '../../../shared/vocabulary/quantities';
import type { Handler } from '../frame/exchange';
import { ledgerOf } from './park-money';
import { parkOf } from '../frame/visible-parks';

/** Support from elsewhere is no decision about the year: it may be seen at once. */
const AT_ONCE: readonly MoneyFact['kind'][] = ['supported', 'support-cancelled'];

export const ledger: Handler<'ledger'> = async ({ principal, parameters, dependencies: { store } }) => {
  const { year, park } = parameters;
  const { participant } = await parkOf(store, principal, 'ledger.read', year, park);
  const { entries, years, payments, granted, spent, facts } = await ledgerOf(store, participant);
  const published = new Set(years.map(({ settled }) => settled.year));
  // What is decided about a year is not for everybody before that year is published.
  const everything = scopeOf(principal, 'ledger.read') === 'all';
  return {
    park,
    name: participant.name,
    recognised: participant.recognised,
    entries: [...entries],
    payments: paymentYears(payments),
    granted: wanNumber(granted),
    paid: wanNumber(payments.paid),
    owed: wanNumber(payments.owed),
    recoverable: wanNumber(payments.recoverable),
    spent: wanNumber(spent),
    unregistered: wanNumber(payments.unregistered),
    available: wanNumber(payments.available),
    byCategory: spentByCategory(facts),
    bySource: supportBySource(facts),
    facts: [
      ...factsAsSeen(
        facts.filter(
          (fact) => everything || (!isOfOffices(fact) && (published.has(fact.year) || AT_ONCE.includes(fact.kind))),
        ),
        principal.role,
      ),
    ],
  };
};
