import type { ReportEvent } from './report';
import { MONTHLY_CLAUSE } from '../../regulation/monthly-figures';
import { fits, type Step } from '../procedure/step';
import type { YearState } from '../../vocabulary/stages';

interface ReportStep extends Step<never, ReportEvent['kind']> {
  readonly during: readonly YearState[];
}

/** Until the results are published; before there is a plan too, which is no state of a year. */
const UNPUBLISHED = ['open', 'frozen', 'graded', 'approved'] as const satisfies readonly YearState[];

/** Every step on a district's report of a month (Article 16). Which of the two it is follows from whether the month was reported before. */
export const REPORT_STEPS = {
  report: {
    action: 'report.write',
    during: UNPUBLISHED,
    clause: MONTHLY_CLAUSE,
    event: 'month-reported',
    name: '报送月报',
    writes: '本区县全部园区当月的数据',
    next: '市局看到已报送；园区看到本月数据、目标进度和年度预测',
  },
  correct: {
    action: 'report.write',
    during: UNPUBLISHED,
    clause: MONTHLY_CLAUSE,
    event: 'month-corrected',
    name: '更正月报',
    writes: '当月月报的新版本和理由，原来的版本留存',
    next: '市局看到更正及其理由；累计、进度和预测随之重算',
  },
} as const satisfies Record<string, ReportStep>;

/** Whether months can be reported and corrected in a year that stands so; null: it has no plan yet. */
export const mayReport = (state: YearState | null): boolean =>
  state === null || fits(REPORT_STEPS.report, { year: state });
