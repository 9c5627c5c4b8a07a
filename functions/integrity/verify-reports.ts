import type { DistrictId, Month, Year } from '../../shared/vocabulary/ids';
import { REPORT_STEPS } from '../../shared/evaluation/months/steps';
import type { ReportEvent } from '../../shared/evaluation/months/report';
import { stepByEvent } from '../../shared/evaluation/procedure/step-by-event';
import type { Kept } from '../store/table/kept';
import { KINDS } from '../store/table/kinds';
import type { Store } from '../store/store';
import { digestOfReport } from '../store/digest-of-report';
import { reportSubject } from '../trail/chain';
import { isEarlier, wasIn } from './procedure-order';
import { isSame, type Proved } from './trail-finding';
import { verifyChain } from './verify-chain';

const STEP = stepByEvent(REPORT_STEPS);

/** Checks the trail of a district's monthly reports in a year: its chain, the order of its steps, every version against its entry, and all that is registered of them. */
export const verifyReports = async (store: Store, year: Year, district: DistrictId): Promise<Proved> => {
  const subject = reportSubject(year, district);
  const report = await verifyChain(
    subject,
    async (found) => {
      const [chain, kept, heads] = await Promise.all([
        store.whole(KINDS.reportChain, year, district),
        store.keptReportEvents(year, district),
        store.reportHeads(year, district),
      ]);
      const ofYear = await store.yearEvents(year);
      const events = kept.map(({ item }) => item);
      found.expectLinks(kept, (sequence) => KINDS.reportEvent.key(year, district, sequence));
      const counting = new Map<Month, Kept<ReportEvent>>();
      const reports = await Promise.all(
        events.map(({ month, version }) => store.keptReport(year, district, month, version)),
      );
      for (const [index, entry] of kept.entries()) {
        const { sequence, month, version, at, by, reason, content, kind } = entry.item;
        const report = reports[index] ?? null;
        if (report) found.account(report.key);
        const holds = report !== null && digestOfReport(report.written) === content && report.schema === entry.schema;
        found.expect(holds, sequence, `${month}月月报第 ${version} 版与记录的摘要不符`);
        const written = report && { at: report.item.at, by: report.item.by, reason: report.item.reason };
        found.expect(
          isSame(written, { at, by, reason }),
          sequence,
          `${month}月月报第 ${version} 版的时间、经办人或理由与记录不符`,
        );
        const before = counting.get(month)?.item.version ?? 0;
        found.expect(version === before + 1, sequence, `${month}月月报的版本不连续`);
        const expected = before === 0 ? REPORT_STEPS.report.event : REPORT_STEPS.correct.event;
        // Before there was a plan months could be reported too.
        const isUnplanned = !ofYear.some((event) => isEarlier(event.at, at));
        const isInOrder = kind === expected && (isUnplanned || wasIn(ofYear, at, STEP[kind].during));
        found.expect(isInOrder, sequence, '这一步不符合月报程序');
        counting.set(month, entry);
      }
      for (const [month, { item, schema }] of counting) {
        const { version, at } = item;
        found.expectWhole(
          KINDS.reportHead.key(year, district, month),
          await store.whole(KINDS.reportHead, year, district, month),
          { item: { district, month, version, at }, schema },
          null,
          `${month}月现行版本的登记与记录不符`,
        );
      }
      found.expect(heads.length === counting.size, null, '各月现行版本与记录不符');
      const end = events.at(-1);
      const item = end ? { year, district, chain: { sequence: end.sequence, hash: end.hash } } : null;
      const key = KINDS.reportChain.key(year, district);
      found.expectWhole(key, chain, { item, schema: kept.at(-1)?.schema }, null, '链条末端与月报的登记不符');
    },
    () => store.reportChain(year, district),
  );
  // A district that has not reported has no trail yet.
  return report.entries === 0 && report.findings.length === 0 ? { ...report, chains: [] } : report;
};
