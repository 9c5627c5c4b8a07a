import type { DistrictId, Year } from '../../shared/vocabulary/ids';
import type { Store } from '../store/store';
import { brokenLink, CHAIN_START } from '../trail/chain';
import { digestOfReport } from '../store/digest-of-report';
import { linksOf } from './links-of';
import { reportSubject } from '../trail/subjects';
import { isSame, readable, trailFindings, type TrailReport } from './trail-finding';

/** Checks the trail of a district's monthly reports in a year: its chain, the head, every version against its entry, and that the last version of each month is the one that counts. */
export const verifyReports = (store: Store, year: Year, district: DistrictId): Promise<TrailReport> => {
  const subject = reportSubject(year, district);
  return readable(subject, async () => {
    const found = trailFindings(subject);
    const [head, kept, heads] = await Promise.all([
      store.reportChain(year, district),
      store.keptReportEvents(year, district),
      store.reportHeads(year, district),
    ]);
    const events = kept.map(({ item }) => item);
    const broken = brokenLink(subject, linksOf(kept));
    found.expect(broken === null, broken, '记录被改动、缺失或次序不符，链条在此断开');
    const last = events.at(-1) ?? CHAIN_START;
    const end = head?.chain ?? CHAIN_START;
    found.expect(end.sequence === last.sequence && end.hash === last.hash, null, '链条末端与月报的登记不符');
    const counting = new Map<number, number>();
    const reports = await Promise.all(
      events.map(({ month, version }) => store.keptReport(year, district, month, version)),
    );
    for (const [index, { sequence, month, version, at, by, reason, content }] of events.entries()) {
      const report = reports[index] ?? null;
      const holds = report !== null && digestOfReport(report.written) === content;
      found.expect(holds, sequence, `${month}月月报第 ${version} 版与记录的摘要不符`);
      const written = report && { at: report.item.at, by: report.item.by, reason: report.item.reason };
      found.expect(
        isSame(written, { at, by, reason }),
        sequence,
        `${month}月月报第 ${version} 版的时间、经办人或理由与记录不符`,
      );
      found.expect(version === (counting.get(month) ?? 0) + 1, sequence, `${month}月月报的版本不连续`);
      counting.set(month, version);
    }
    const registered = Object.fromEntries(heads.map(({ month, version }) => [month, version]));
    found.expect(isSame(registered, Object.fromEntries(counting)), null, '各月现行版本与记录不符');
    // A district that has not reported has no trail yet.
    const chains = head === null && events.length === 0 ? [] : [subject];
    return { chains, entries: events.length, findings: found.findings, unproven: [] };
  });
};
