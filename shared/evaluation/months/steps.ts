import type { REPORT_EVENT_KINDS } from './report';
import type { Clause } from '../../regulation/clauses';
import { MONTHLY_CLAUSE } from '../../regulation/monthly-figures';
import type { Action } from '../procedure/permissions';
import type { YearState } from '../../vocabulary/stages';

interface ReportStep {
  readonly action: Action;
  /** States of the year in which it can be taken. */
  readonly during: readonly YearState[];
  readonly clause: Clause;
  /** What the trail of the district's reports gets. */
  readonly event: (typeof REPORT_EVENT_KINDS)[number];
  readonly name: string;
  readonly writes: string;
  readonly next: string;
}

/** From the plan's being there until the results are published. */
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
export type ReportStepName = keyof typeof REPORT_STEPS;

/** Whether months can be reported and corrected in a year that stands so. */
export const mayReport = (state: YearState): boolean => (UNPUBLISHED as readonly YearState[]).includes(state);
