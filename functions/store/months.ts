import type { Digest, DistrictId, Month, Year } from '../../shared/vocabulary/ids';
import type { ReportReceipt } from '../../shared/api/months';
import type { MonthReport, ReportEvent } from '../../shared/evaluation/months/report';
import { CHAIN_START, reportSubject } from '../trail/chain';
import { append, type Unchained } from './table/append';
import { ABSENT, type Database, put, unchanged } from './table/database';
import { DanglingPointer } from './table/failures';
import { recordWrite, type StampSince } from './table/idempotency';
import { SCHEMA, type ReportChain, type ReportHead, type YearHead } from './table/items';
import { keep, VERSIONED, type Kept } from './table/kept';
import { KINDS, EVENT_PREFIX, reportHeadsPartition, reportHeadsPrefix, reportPartition } from './table/kinds';
import { bearOnPublications } from './publications';
import { bearOnUnplanned, bearOnYear } from './years';

/** One version of a report, as it is kept. */
export interface RecordedReport {
  /** The year head that its plan and state came from; null where the year has no plan yet. */
  readonly year: YearHead | null;
  /** What was read before it was decided: the head of the trail, and the month's; null before the first. */
  readonly before: { readonly chain: ReportChain | null; readonly head: ReportHead | null };
  readonly report: MonthReport;
  readonly kind: ReportEvent['kind'];
  /** The sheet that was read; undefined where nobody said. */
  readonly sheet: ReportEvent['sheet'];
  /** Digest of what is reported. */
  readonly content: Digest;
  /** What a repeated request is answered. */
  readonly receipt: ReportReceipt;
}

/** 月报: what districts reported of a month, version by version, and the trail of it. */
export const reportStore = (database: Database) => ({
  /** Which months are reported, by district and month; of one district, or of all. */
  async reportHeads(year: Year, district?: DistrictId): Promise<ReportHead[]> {
    const prefix = district === undefined ? '' : reportHeadsPrefix(district);
    return database.list(KINDS.reportHead, { pk: reportHeadsPartition(year), prefix });
  },

  /** The head of a district's trail, or null before the first report. Read it before what a decision depends on. */
  async reportChain(year: Year, district: DistrictId): Promise<ReportChain | null> {
    return database.find(KINDS.reportChain, year, district);
  },

  /** The heads of some districts' trails, in no order; districts that have reported nothing are left out. */
  async reportChains(year: Year, districts: readonly DistrictId[]): Promise<ReportChain[]> {
    return database.findAll(
      KINDS.reportChain,
      districts.map((district) => KINDS.reportChain.key(year, district)),
    );
  },

  /** The versions that some heads point at, in no order. Throws DanglingPointer. */
  async reportsOf(
    year: Year,
    heads: readonly Pick<ReportHead, 'district' | 'month' | 'version'>[],
  ): Promise<MonthReport[]> {
    const keys = heads.map(({ district, month, version }) => KINDS.report.key(year, district, month, version));
    const items = await database.getAll(keys);
    if (items.length < keys.length) throw new DanglingPointer(`A monthly report of ${year}`);
    return items.map(KINDS.report.read);
  },

  /** The trail of a district's reports, oldest first. */
  async reportEvents(year: Year, district: DistrictId): Promise<ReportEvent[]> {
    return database.list(KINDS.reportEvent, { pk: reportPartition(year, district), prefix: EVENT_PREFIX });
  },

  /** The same as it was written. */
  async keptReportEvents(year: Year, district: DistrictId): Promise<Kept<ReportEvent>[]> {
    const items = await database.query({ pk: reportPartition(year, district), prefix: EVENT_PREFIX });
    return items.map(keep(KINDS.reportEvent.read, VERSIONED));
  },

  /** One version of a month as it was written, or null. */
  async keptReport(year: Year, district: DistrictId, month: Month, version: number): Promise<Kept<MonthReport> | null> {
    const item = await database.get(KINDS.report.key(year, district, month, version));
    return item ? keep(KINDS.report.read, VERSIONED)(item) : null;
  },

  /**
   * Keeps one version of a month: the report, the head that points at it, and the entry of the trail, all or nothing. Throws HeadMoved where the district has reported,
   * or the year has moved on, since they were read; AlreadyRecorded for a taken idempotency key.
   */
  async recordReport(
    stamp: StampSince,
    { year, before, report, kind, sheet, content, receipt }: RecordedReport,
  ): Promise<void> {
    const { district, month, version, reason } = report;
    const { at, by, nonce } = stamp;
    const trail = {
      subject: reportSubject(report.year, district),
      name: 'The monthly reports',
      headKey: KINDS.reportChain.key(report.year, district),
      entryKey: (sequence: number) => KINDS.reportEvent.key(report.year, district, sequence),
    };
    const { writes, refused } = append(
      trail,
      before.chain?.chain ?? CHAIN_START,
      { at, by, year: report.year, district, kind, month, version, reason, ...(sheet && { sheet }), content, nonce },
      (): Unchained<ReportChain> => ({ year: report.year, district }),
    );
    const head: ReportHead = { schema: SCHEMA, district, month, version, at };
    const sameVersion = before.head ? unchanged('version', before.head.version) : ABSENT;
    await database.transact([
      recordWrite(stamp, { kind: 'report', receipt }),
      year ? bearOnYear(year, 'none') : bearOnUnplanned(report.year),
      bearOnPublications(stamp),
      ...writes,
      put(KINDS.reportHead.key(report.year, district, month), head, refused, sameVersion),
      put(KINDS.report.key(report.year, district, month, version), { ...report, schema: SCHEMA }, refused),
    ]);
  },
});
