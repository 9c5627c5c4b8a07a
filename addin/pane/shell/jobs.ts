import { scopeOf, type Action } from '../../../shared/evaluation/procedure/permissions';
import type { TaskId } from '../../../shared/evaluation/work/tasks';
import type { Principal, Role } from '../../../shared/vocabulary/roles';

interface Entry {
  readonly label: string;
  /** Shown to whoever may do this; null: to everybody. */
  readonly action: Action | null;
  /** Shown to these roles alone, where others do the same on a page of their own. */
  readonly only?: readonly Role[];
  /** Also there while there is no year yet: its page asks `useYearIfAny`. */
  readonly beforeFirstYear?: true;
  /** Also there while there are only years without a plan, of which months can be reported. */
  readonly beforePlan?: true;
}

/** The jobs of the pane, each with a tab of its own, in the order of the tabs, which is the order of the year. */
export const JOBS = {
  work: { label: '待办', action: null },
  filling: { label: '填报', action: 'submission.write' },
  tenants: { label: '名录', action: 'tenants.write' },
  evidence: { label: '佐证', action: 'evidence.write' },
  review: { label: '初审', action: 'review.write' },
  panel: { label: '评审', action: 'panel.score' },
  plan: { label: '方案', action: 'plan.write', beforeFirstYear: true },
  confirmation: { label: '方案', action: 'plan.confirm' },
  past: { label: '历史', action: 'past.read', beforeFirstYear: true },
  months: { label: '月报', action: 'park-months.read', beforePlan: true },
  progress: { label: '进度', action: 'recusal.write' },
  settlement: { label: '核定', action: 'settlement.write' },
  grading: { label: '等次', action: 'grading.read' },
  consolidation: { label: '汇总', action: 'consolidated.read' },
  closing: { label: '办后', action: 'rectification.write' },
  money: { label: '资金', action: 'ledger.read', only: ['park', 'district'] },
  history: { label: '记录', action: 'events.read', only: ['park', 'district'] },
  recognition: { label: '认定', action: 'recognition.read', beforeFirstYear: true },
  roster: { label: '名册', action: 'roster.read', only: ['park'] },
} as const satisfies Readonly<Record<string, Entry>>;
export type JobId = keyof typeof JOBS;
export type Job = Entry & { readonly id: JobId };

const IDS = Object.keys(JOBS) as readonly JobId[];

/** Where each task of the work list is done. */
const JOB_OF_TASK: Readonly<Record<TaskId, JobId>> = {
  submit: 'filling',
  correct: 'filling',
  review: 'review',
  'answer-figures': 'filling',
  'follow-figures': 'review',
  'decide-figures': 'settlement',
  declare: 'panel',
  score: 'panel',
  'write-plan': 'plan',
  'confirm-plan': 'confirmation',
  'record-pasts': 'past',
  'correct-pasts': 'past',
  'confirm-pasts': 'past',
  'report-months': 'months',
  'report-months-ahead': 'months',
  'chase-submissions': 'progress',
  'propose-absences': 'grading',
  'decide-absences': 'grading',
  'chase-reviews': 'progress',
  'score-again': 'panel',
  'follow-panel': 'progress',
  settle: 'settlement',
  grade: 'grading',
  pick: 'grading',
  approve: 'grading',
  publish: 'grading',
  'order-rectification': 'closing',
  'decide-rectification': 'closing',
  close: 'closing',
  'recover-payments': 'closing',
  pay: 'closing',
  rectify: 'money',
  'assess-applications': 'recognition',
  'decide-relaxations': 'recognition',
  'post-notices': 'recognition',
  'conclude-notices': 'recognition',
};

/** What somebody may do in the pane; before there is any year, only what then can be done; `hasUnplanned`: of a year without a plan they have months to report or to read. */
export const jobsOf = (principal: Principal, hasYear: boolean, hasUnplanned = false): readonly Job[] =>
  IDS.map((id): Job => ({ id, ...JOBS[id] })).filter(
    ({ action, only, beforeFirstYear, beforePlan }) =>
      (action === null || scopeOf(principal, action) !== undefined) &&
      (only?.includes(principal.role) ?? true) &&
      (hasYear || beforeFirstYear === true || (hasUnplanned && beforePlan === true)),
  );

/** The job in which a task is done, for somebody who may do it. */
export const jobOfTask = (task: TaskId, principal: Principal): JobId | null =>
  jobsOf(principal, true).find(({ id }) => id === JOB_OF_TASK[task])?.id ?? null;
