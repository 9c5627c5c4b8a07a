import { ReportReceipt } from '../../../shared/api/months';
import { MonthReport, type ReportFinding } from '../../../shared/evaluation/months/report';
import { checkReport, reportSeverity } from '../../../shared/evaluation/months/check-report';
import { endedMonths, hasBegun } from '../../../shared/evaluation/months/month';
import { mayReport, REPORT_STEPS } from '../../../shared/evaluation/months/steps';
import { digestOfReport } from '../../store/digest-of-report';
import { DanglingPointer } from '../../store/table/failures';
import type { Exchange, Handler } from '../frame/exchange';
import { StaleVersion, Refusal } from '../frame/refusal';
import { lastOfYear, latestOf } from '../../store/newest';
import { notBefore, notBeforePublications } from '../frame/not-before';
import { write } from '../frame/write';
import type { YearHead } from '../../store/table/items';
import { ReasonNeeded, WrongYearState } from '../frame/step-refusals';
import type { Instant, Month, Year } from '../../../shared/vocabulary/ids';
import { describeReportFinding } from '../../../shared/evaluation/months/report-text';
import { MONTHLY_CLAUSE } from '../../../shared/regulation/monthly-figures';
import { beijingDate } from '../../../shared/vocabulary/beijing-time';
import { districtOf, reportedYear, type ReportedPark } from './months-of';

/** A month of the future has nothing to report. */
export class MonthNotBegun extends Refusal {
  constructor(year: Year, month: Month, now: Instant) {
    super(
      'too-early',
      `${year}年${month}月还没有开始（今天是${beijingDate(now)}），不能报送这个月的月报（${MONTHLY_CLAUSE}）。请核对月份。`,
    );
  }
}

/** Something stops a report: said row by row, and in words for the first. */
export class InvalidReport extends Refusal {
  constructor(findings: readonly ReportFinding[], nameOf: (park: string) => string) {
    const errors = findings.filter(({ code }) => reportSeverity(code) === 'error');
    const [first] = errors;
    const words = first && describeReportFinding(first, nameOf(first.park));
    super(
      'invalid-submission',
      `月报有 ${errors.length} 处错误，没有报送${words ? `。第一处：${words.where}${words.what}${words.todo}（${MONTHLY_CLAUSE}）` : '。'}`,
      { reportFindings: [...findings] },
    );
  }
}

/** Warnings that a receipt tells at most: it has to fit where the answer is kept. */
const TOLD = 200;

const accept = async (
  { head, parks }: { readonly head: YearHead | null; readonly parks: readonly ReportedPark[] },
  sent: Exchange<'reportMonth'>,
): Promise<ReportReceipt> => {
  const { principal, parameters, body } = sent;
  const { store } = sent.dependencies;
  const { year, month, district } = parameters;
  if (head && !mayReport(head.state)) throw new WrongYearState(REPORT_STEPS.report.name, year, head.state);
  // Before what the decision depends on.
  const chain = await store.reportChain(year, district);
  const heads = await store.reportHeads(year, district);
  // The last entry of the trail is about one of the months.
  const asked = notBefore(
    await notBeforePublications(sent, head ? lastOfYear(head) : []),
    latestOf(heads.map(({ at }) => at)),
  );
  const { stamp, now } = asked;
  if (!hasBegun(year, month, now)) throw new MonthNotBegun(year, month, now);
  const own = heads.find((one) => one.month === month) ?? null;
  const current = own?.version ?? 0;
  if (body.basedOn !== current) {
    throw new StaleVersion(
      `${year}年${month}月的月报系统中已有第 ${current} 版，您填写时依据的是第 ${body.basedOn} 版。请先查看第 ${current} 版，确认后再报送。`,
      current,
    );
  }
  const last = heads.filter((one) => one.month < month).at(-1);
  const [before] = last ? await store.reportsOf(year, [last]) : [];
  const checked = checkReport(
    body.rows,
    parks.map(({ park }) => park),
    new Map(before?.rows.map(({ park, figures }) => [park, figures])),
  );
  const names = new Map<string, string>(parks.map(({ park, name }) => [park, name]));
  if (!checked.rows) throw new InvalidReport(checked.findings, (park) => names.get(park) ?? park);
  if (own && body.reason === '') throw new ReasonNeeded(REPORT_STEPS.correct.name);
  const step = own ? REPORT_STEPS.correct : REPORT_STEPS.report;
  const report = MonthReport.parse({
    year,
    month,
    district,
    version: current + 1,
    at: now,
    by: principal.account,
    reason: own ? body.reason : '',
    rows: checked.rows,
  });
  const content = digestOfReport(report);
  const { rows, ...told } = report;
  const receipt = ReportReceipt.parse({
    ...told,
    parks: rows.length,
    hash: content,
    warnings: checked.findings.filter(({ code }) => reportSeverity(code) === 'warning').slice(0, TOLD),
    missing: endedMonths(year, now).filter((one) => one < month && !heads.some((known) => known.month === one)),
  });
  await store.recordReport(stamp, {
    year: head,
    before: { chain, head: own },
    report,
    kind: step.event,
    sheet: body.sheet,
    content,
    receipt,
  });
  return receipt;
};

export const reportMonth: Handler<'reportMonth'> = write({
  about: async (exchange: Exchange<'reportMonth'>) => {
    const { principal, parameters, dependencies } = exchange;
    const reported = await reportedYear(dependencies.store, parameters.year);
    return { ...reported, parks: await districtOf(principal, 'report.write', reported, parameters.district) };
  },
  decide: accept,
  repeated: async (recorded) => {
    if (recorded.kind !== 'report') throw new DanglingPointer('The answer to a monthly report');
    return recorded.receipt;
  },
});
