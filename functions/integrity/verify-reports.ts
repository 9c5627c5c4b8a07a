import type { DistrictId, Year } from '../../shared/vocabulary/ids';
import type { Store } from '../store/store';
import { digestOfReport } from '../store/digest-of-report';
import { reportSubject } from '../trail/chain';
import { isSame, type TrailReport } from './trail-finding';
import { verifyChain } from './verify-chain';

/** Checks the trail of a district's monthly reports in a year: its chain, the head, every version against its entry, and that the last version of each month is the one that counts. */
export const verifyReports = async (store: Store, year: Year, district: DistrictId): Promise<TrailReport> => {
  const subject = reportSubject(year, district);
  const report = await verifyChain(subject, async (found) => {
    const [head, kept, heads] = await Promise.all([
      store.reportChain(year, district),
      store.keptReportEvents(year, district),
      store.reportHeads(year, district),
    ]);
    const events = kept.map(({ item }) => item);
    found.expectLinks(kept);
    found.expectEnd(head?.chain, events.at(-1), '链条末端与月报的登记不符');
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
  });
  // A district that has not reported has no trail yet.
  return report.entries === 0 && report.findings.length === 0 ? { ...report, chains: [] } : report;
};
