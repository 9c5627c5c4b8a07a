import type { Instant } from '../../vocabulary/ids';
import type { Deadline } from './step';
import type { Stage } from '../../vocabulary/stages';

/** The dates of a plan that steps have to keep. */
export interface PlanDates {
  readonly submissionsClose: Instant;
  readonly reviewsClose: Instant | null;
  readonly panel: { readonly closes: Instant } | null;
}
/** What moves a park's own date: an extension, or the date set with a return. */
export interface ParkDates {
  readonly stage: Stage;
  readonly extension: { readonly until: Instant } | null;
  readonly review: { readonly correctBy: Instant | null } | null;
}

const later = (a: Instant, b: Instant | null | undefined): Instant =>
  b !== null && b !== undefined && Date.parse(b) > Date.parse(a) ? b : a;

/** Until when a park may submit: the plan's date, or later where the bureau extended it, or the district returned the sheet with a later date. */
export const submissionDeadline = (plan: PlanDates, park: ParkDates): Instant =>
  later(later(plan.submissionsClose, park.extension?.until), park.stage === 'returned' ? park.review?.correctBy : null);

/** Until when a step can be taken for a park; null: at any time. */
export const deadlineOf = (deadline: Deadline | null, plan: PlanDates, park: ParkDates): Instant | null => {
  switch (deadline) {
    case 'submissionsClose':
      return submissionDeadline(plan, park);
    case 'reviewsClose':
      return plan.reviewsClose;
    case 'panelCloses':
      return plan.panel?.closes ?? null;
    case null:
      return null;
  }
};
