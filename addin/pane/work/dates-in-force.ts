import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import { EXTENSIONS, type Extendable } from '../../../shared/evaluation/procedure/extension';
import type { ParkDates, PlanDates } from '../../../shared/evaluation/procedure/step';
import type { Instant } from '../../../shared/vocabulary/ids';

const given = (until: Instant | undefined) => (until === undefined ? undefined : { until });

/** Until when each stage of a park is open by plan and extension; null: the plan sets no date. A date to correct by is not among them. */
export const datesInForce = (
  plan: PlanDates,
  { extended = {} }: Pick<ConsolidatedRow, 'extended'>,
): Readonly<Record<Extendable, Instant | null>> => {
  const park: ParkDates = {
    stage: 'passed',
    extension: given(extended.submission) ?? null,
    extensions: { review: given(extended.review), panel: given(extended.panel) },
    review: null,
  };
  const { submission, review, panel } = EXTENSIONS;
  return {
    submission: submission.deadline(plan, park),
    review: review.deadline(plan, park),
    panel: panel.deadline(plan, park),
  };
};
