import type { ParkStepName } from './park-steps';
import { panelDeadline, reviewDeadline, submissionDeadline, type ParkDates, type PlanDates } from './step';
import type { Instant } from '../../vocabulary/ids';

/** What can be extended for one park or one district, in the order of the year. */
export const EXTENDABLES = ['submission', 'review', 'panel'] as const;
export type Extendable = (typeof EXTENDABLES)[number];

interface Extending {
  /** The step that extends it. */
  readonly step: ParkStepName;
  /** What closes, in words. */
  readonly closes: string;
  /** Until when it can be done for a park now; null: the plan sets no date. */
  readonly deadline: (plan: PlanDates, park: ParkDates) => Instant | null;
}
export const EXTENSIONS = {
  submission: { step: 'extend', closes: '自评截止', deadline: submissionDeadline },
  review: { step: 'extendReview', closes: '初审截止', deadline: reviewDeadline },
  panel: { step: 'extendPanel', closes: '评审截止', deadline: panelDeadline },
} as const satisfies Readonly<Record<Extendable, Extending>>;
