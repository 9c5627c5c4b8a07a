import type { ParkId, Year } from '../../shared/vocabulary/ids';
import { moneySubject } from '../trail/subjects';
import type { Store } from '../store/store';
import { brokenLink, CHAIN_START } from '../trail/chain';
import { linksOf } from './links-of';
import { isSame, readable, trailFindings, type TrailReport } from './trail-finding';

/** Checks the money trail of a park over all years: its chain, the head, and the copy that stands in the list of each of `years`. */
export const verifyMoney = (store: Store, park: ParkId, years: readonly Year[]): Promise<TrailReport> => {
  const subject = moneySubject(park);
  return readable(subject, async () => {
    const found = trailFindings(subject);
    const [head, kept] = await Promise.all([store.moneyHead(park), store.keptMoneyFacts(park)]);
    const facts = kept.map(({ item }) => item);
    const broken = brokenLink(subject, linksOf(kept));
    found.expect(broken === null, broken, '记录被改动、缺失或次序不符，链条在此断开');
    const last = facts.at(-1) ?? CHAIN_START;
    const end = head?.chain ?? CHAIN_START;
    found.expect(end.sequence === last.sequence && end.hash === last.hash, null, '链条末端与资金台账的登记不符');
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
    return { chains: [subject], entries: facts.length, findings: found.findings, unproven: [] };
  });
};
