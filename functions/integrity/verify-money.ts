import type { ParkId, Year } from '../../shared/vocabulary/ids';
import { moneySubject } from '../trail/chain';
import type { Store } from '../store/store';
import { isSame, type TrailReport } from './trail-finding';
import { verifyChain } from './verify-chain';

/** Checks the money trail of a park over all years: its chain, the head, and the copy that stands in the list of each of `years`. */
export const verifyMoney = (store: Store, park: ParkId, years: readonly Year[]): Promise<TrailReport> => {
  const subject = moneySubject(park);
  return verifyChain(subject, async (found) => {
    const [head, kept] = await Promise.all([store.moneyHead(park), store.keptMoneyFacts(park)]);
    const facts = kept.map(({ item }) => item);
    found.expectLinks(kept);
    found.expectEnd(head?.chain, facts.at(-1), '链条末端与资金台账的登记不符');
    for (const year of years) {
      const listed = await store.moneyFactsOfYear(year, { from: park, to: park });
      found.expect(
        isSame(
          listed.map(({ fact }) => fact),
          facts.filter((fact) => fact.year === year),
        ),
        null,
        `${year}年度的资金记录清单与台账不符`,
      );
    }
  });
};
