import { scopeOf, type Action } from '../../../shared/evaluation/procedure/permissions';
import type { TaskId } from '../../../shared/evaluation/work/tasks';
import type { Principal, Role } from '../../../shared/vocabulary/roles';
import type { JobId } from './job-id';

/** A job of the pane, which has a tab of its own. */
export interface Job {
  readonly id: JobId;
  readonly label: string;
  /** Shown to whoever may do this; null: to everybody. */
  readonly action: Action | null;
  /** Shown to these roles alone, where others do the same on a page of their own. */
  readonly only?: readonly Role[];
  /** The tasks of the work list that are done here. */
  readonly tasks: readonly TaskId[];
  /** Also there while there is no year yet: its page asks `useYearIfAny`. */
  readonly beforeFirstYear?: true;
}

/** The jobs of the pane in the order of their tabs, which is the order of the year. */
export const JOBS: readonly Job[] = [
  {
    id: 'work',
    label: '待办',
    action: null,
    tasks: [],
  },
  {
    id: 'filling',
    label: '填报',
    action: 'submission.write',
    tasks: ['submit', 'correct'],
  },
  {
    id: 'tenants',
    label: '名录',
    action: 'tenants.write',
    tasks: [],
  },
  {
    id: 'evidence',
    label: '佐证',
    action: 'evidence.write',
    tasks: [],
  },
  {
    id: 'review',
    label: '初审',
    action: 'review.write',
    tasks: ['review'],
  },
  {
    id: 'panel',
    label: '评审',
    action: 'panel.score',
    tasks: ['declare', 'score'],
  },
  {
    id: 'plan',
    label: '方案',
    action: 'plan.write',
    tasks: ['write-plan'],
    beforeFirstYear: true,
  },
  {
    id: 'months',
    label: '月报',
    action: 'park-months.read',
    tasks: ['report-months'],
  },
  {
    id: 'progress',
    label: '进度',
    action: 'recusal.write',
    tasks: ['chase-submissions', 'follow-panel'],
  },
  {
    id: 'settlement',
    label: '核定',
    action: 'settlement.write',
    tasks: ['settle'],
  },
  {
    id: 'grading',
    label: '等次',
    action: 'grading.read',
    tasks: ['grade', 'pick', 'approve', 'publish'],
  },
  {
    id: 'consolidation',
    label: '汇总',
    action: 'consolidated.read',
    tasks: [],
  },
  {
    id: 'closing',
    label: '办后',
    action: 'rectification.write',
    tasks: ['order-rectification', 'decide-rectification', 'close'],
  },
  {
    id: 'money',
    label: '资金',
    action: 'ledger.read',
    only: ['park', 'district'],
    tasks: ['rectify'],
  },
  {
    id: 'history',
    label: '记录',
    action: 'events.read',
    only: ['park', 'district'],
    tasks: [],
  },
  {
    id: 'recognition',
    label: '认定',
    action: 'recognition.read',
    tasks: ['assess-applications', 'post-notices', 'conclude-notices'],
    beforeFirstYear: true,
  },
  {
    id: 'roster',
    label: '名册',
    action: 'roster.read',
    only: ['park'],
    tasks: [],
  },
];

/** What somebody may do in the pane; before there is any year, only what then can be done. */
export const jobsOf = (principal: Principal, hasYear: boolean): readonly Job[] =>
  JOBS.filter(
    ({ action, only, beforeFirstYear }) =>
      (action === null || scopeOf(principal, action) !== undefined) &&
      (only?.includes(principal.role) ?? true) &&
      (hasYear || beforeFirstYear === true),
  );

/** The job in which a task is done, for somebody who may do it. */
export const jobOfTask = (task: TaskId, principal: Principal): JobId | null =>
  jobsOf(principal, true).find(({ tasks }) => tasks.includes(task))?.id ?? null;
