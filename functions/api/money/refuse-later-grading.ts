import { MONEY_STEPS, type MoneyStepName } from '../../../shared/evaluation/money/steps';
import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { Store } from '../../store/store';
import { LaterInGrading } from './refusals';

/**
 * Refuses what the money of a park's later years is computed from while grades of one of them are proposed and not yet published: the leading group would approve
 * amounts, and others would be published. Throws LaterInGrading.
 */
export const refuseLaterGrading = async (
  store: Store,
  step: MoneyStepName,
  { year, park }: { readonly year: Year; readonly park: ParkId },
): Promise<void> => {
  for (const head of await store.yearHeads()) {
    const isInGrading = head.state === 'graded' || head.state === 'approved';
    if (isInGrading && head.year > year && (await store.participant(head, park)))
      throw new LaterInGrading(MONEY_STEPS[step].name, head.year, head.state);
  }
};
