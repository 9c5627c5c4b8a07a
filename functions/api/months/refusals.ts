import type { Instant, Month, Year } from '../../../shared/vocabulary/ids';
import type { ReportFinding } from '../../../shared/evaluation/months/report';
import { describeReportFinding } from '../../../shared/evaluation/months/report-text';
import { reportSeverity } from '../../../shared/evaluation/months/check-report';
import { MONTHLY_CLAUSE } from '../../../shared/regulation/monthly-figures';
import { beijingDate } from '../../../shared/vocabulary/beijing-time';
import { Refusal } from '../frame/refusal';

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
