import type { Plan } from '../../../shared/evaluation/plan/plan';
import type { Store } from '../../store/store';
import { RegisteredOtherwise } from '../recognition/refusals';

/** Refuses a plan that gives a park of the registry another year of recognition: its three subsidy years start with the one of its award. Throws RegisteredOtherwise. */
export const refuseOtherYear = async (store: Store, { participants }: Pick<Plan, 'participants'>) => {
  const registered = new Map((await store.registeredParks()).map((park) => [park.park, park]));
  for (const { park, name, recognised } of participants) {
    const known = registered.get(park);
    if (known && known.recognised !== recognised) throw new RegisteredOtherwise(name, known.recognised, recognised);
  }
};
