import { lazy } from 'react';
import { scopeOf, type Action } from '../../../shared/evaluation/permissions';
import type { Principal, Role } from '../../../shared/api/roles';

/** The jobs of the pane: each is shown to whoever may do it, and fetched when it is opened. */
export const JOBS = [
  {
    id: 'filling',
    label: '填报',
    action: 'submission.write',
    Page: lazy(async () => ({ default: (await import('../filling/filling-page')).FillingPage })),
  },
  {
    id: 'consolidation',
    label: '进度与汇总',
    action: 'consolidated.read',
    Page: lazy(async () => ({ default: (await import('../consolidation/consolidation-page')).ConsolidationPage })),
  },
  {
    id: 'grading',
    label: '等次与公布',
    action: 'grading.read',
    Page: lazy(async () => ({ default: (await import('../grading/grading-page')).GradingPage })),
  },
  {
    id: 'plan',
    label: '评估方案',
    action: 'plan.read',
    Page: lazy(async () => ({ default: (await import('../plan/plan-page')).PlanPage })),
  },
] as const satisfies readonly { id: string; label: string; action: Action; Page: unknown }[];
export type JobId = (typeof JOBS)[number]['id'];

/** The job that is open at first. */
const FIRST: Readonly<Record<Role, JobId>> = {
  park: 'filling',
  district: 'consolidation',
  expert: 'plan',
  bureau: 'consolidation',
  leader: 'grading',
};
export const firstJob = ({ role }: Principal): JobId => FIRST[role];

/** What somebody may do in the pane. */
export const jobsOf = (principal: Principal) => JOBS.filter(({ action }) => scopeOf(principal, action) !== undefined);
