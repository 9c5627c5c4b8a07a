import type { JobId } from './shell/jobs';
import { part, type Part } from './shell/part';

/** The page of each job, which is fetched when the job is opened. */
export const JOB_PAGES: Readonly<Record<JobId, Part<object>>> = {
  work: part(async () => (await import('./work/work-page')).WorkPage),
  filling: part(async () => (await import('./submission/filling-page')).FillingPage),
  tenants: part(async () => (await import('./tenants/tenants-page')).TenantsPage),
  evidence: part(async () => (await import('./evidence/evidence-page')).EvidencePage),
  review: part(async () => (await import('./review/review-page')).ReviewPage),
  panel: part(async () => (await import('./panel/panel-page')).PanelPage),
  plan: part(async () => (await import('./plan/plan-page')).PlanPage),
  confirmation: part(async () => (await import('./plan/confirmation-page')).ConfirmationPage),
  past: part(async () => (await import('./past/past-page')).PastPage),
  months: part(async () => (await import('./months/months-page')).MonthsPage),
  progress: part(async () => (await import('./work/progress-page')).ProgressPage),
  settlement: part(async () => (await import('./settlement/settlement-page')).SettlementPage),
  grading: part(async () => (await import('./grading/grading-page')).GradingPage),
  consolidation: part(async () => (await import('./grading/consolidated-page')).ConsolidationPage),
  closing: part(async () => (await import('./money/closing-page')).ClosingPage),
  money: part(async () => (await import('./money/money-page')).MoneyPage),
  history: part(async () => (await import('./trail/history-page')).HistoryPage),
  recognition: part(async () => (await import('./recognition/recognition-page')).RecognitionPage),
  roster: part(async () => (await import('./recognition/roster-page')).RosterPage),
};
