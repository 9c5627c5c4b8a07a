import type { MoneyFact } from '../../shared/evaluation/money/ledger';
import { MONEY_STEPS } from '../../shared/evaluation/money/steps';
import { isBound, paidFor } from '../../shared/evaluation/money/payments';
import { cancellationOf, CANCELLATIONS, isCancellable, wanOf } from '../../shared/evaluation/money/sums';
import { awaitsPastConfirmation, pastStanding } from '../../shared/evaluation/past/standing';
import { lastDecisions } from '../../shared/evaluation/money/subsidy-ledger';
import { stepByEvent } from '../../shared/evaluation/procedure/step-by-event';
import type { ParkId, Year } from '../../shared/vocabulary/ids';
import type { YearEvent } from '../store/table/items';
import { KINDS } from '../store/table/kinds';
import type { Store } from '../store/store';
import { moneySubject } from '../trail/chain';
import { wasIn } from './procedure-order';
import { isSame, type Proved } from './trail-finding';
import { verifyChain } from './verify-chain';

const STEP = stepByEvent(MONEY_STEPS);

/** Whether a step on a park's money could be taken after what was recorded `before` it, in a year with these entries. */
const isAllowed = (fact: MoneyFact, before: readonly MoneyFact[], ofYear: readonly YearEvent[]): boolean => {
  if (!wasIn(ofYear, fact.at, STEP[fact.kind].during)) return false;
  const { ordered, decided } = lastDecisions(fact.year, before);
  switch (fact.kind) {
    case 'rectification-ordered':
      return decided === null;
    case 'rectification-decided':
      return ordered !== null && decided === null;
    case 'spending-cancelled':
    case 'support-cancelled':
    case 'payment-cancelled': {
      const taken = before.find(({ sequence, year }) => sequence === fact.cancels && year === fact.year);
      return (
        taken !== undefined &&
        isCancellable(taken) &&
        CANCELLATIONS[taken.kind] === fact.kind &&
        !cancellationOf(taken, before) &&
        !isBound(taken, before)
      );
    }
    case 'paid':
      return fact.setOff === null || fact.setOff < fact.year;
    case 'payment-returned':
      return wanOf(fact.amount) <= paidFor(fact.year, before);
    case 'past-recorded':
      // A correction says why.
      return fact.reason !== '' || pastStanding(before).recorded === null;
    case 'past-confirmed':
    case 'past-sent-back': {
      const standing = pastStanding(before);
      const decided = fact.kind === 'past-confirmed' ? fact.confirms : fact.sendsBack;
      const isExplained = fact.kind === 'past-confirmed' || fact.reason !== '';
      return isExplained && awaitsPastConfirmation(standing) && standing.recorded?.sequence === decided;
    }
    case 'spent': {
      const past = pastStanding(before).inForce?.recorded.past;
      const isOfPapers = past?.known === true && past.years.some(({ year }) => year === fact.moneyOf);
      if (fact.moneyOf !== undefined && !isOfPapers) return false;
      // Whoever knows of payments says when the money was spent.
      return fact.date !== undefined || !before.some(({ kind }) => kind === 'paid');
    }
    case 'base-adjusted':
    case 'supported':
      return true;
  }
};

/** Checks the money trail of a park over all years: its chain, the order of its steps, the head, and the copy that stands in the list of each year. */
export const verifyMoney = async (store: Store, park: ParkId, years: readonly Year[]): Promise<Proved> => {
  const report = await verifyChain(
    moneySubject(park),
    async (found) => {
      const [stored, kept] = await Promise.all([store.whole(KINDS.moneyHead, park), store.keptMoneyFacts(park)]);
      const facts = kept.map(({ item }) => item);
      found.expectLinks(kept, (sequence) => KINDS.moneyFact.key(park, sequence));
      const entries = new Map<Year, YearEvent[]>();
      for (const [index, fact] of facts.entries()) {
        const { sequence, year } = fact;
        if (!entries.has(year)) entries.set(year, await store.yearEvents(year));
        const isInOrder = isAllowed(fact, facts.slice(0, index), entries.get(year) ?? []);
        found.expect(isInOrder, sequence, '这一步不符合资金办理程序');
        const [own, listed] = await Promise.all([
          store.whole(KINDS.moneyFact, park, sequence),
          store.whole(KINDS.yearFact, year, park, sequence),
        ]);
        const copies = own !== null && isSame(own, listed) && own.item['park'] === park;
        found.account(KINDS.yearFact.key(year, park, sequence));
        found.expect(copies, sequence, `${year}年度的资金记录清单与台账不符`);
      }
      for (const year of years) {
        const listed = await store.moneyFactsOfYear(year, { from: park, to: park });
        const own = facts.filter((fact) => fact.year === year);
        found.expect(listed.length === own.length, null, `${year}年度的资金记录清单与台账不符`);
      }
      const end = facts.at(-1);
      const head = end ? { park, chain: { sequence: end.sequence, hash: end.hash } } : null;
      const schema = kept.at(-1)?.schema;
      const key = KINDS.moneyHead.key(park);
      found.expectWhole(key, stored, { item: head, schema }, null, '链条末端与资金台账的登记不符');
    },
    () => store.moneyHead(park),
  );
  return report;
};
