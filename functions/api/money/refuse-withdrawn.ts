import type { Plan } from '../../../shared/evaluation/plan/plan';
import type { Store } from '../../store/store';
import { standing } from './earlier-years';
import { ParkWithdrawn } from '../plan/refusals';

/** Refuses a plan with parks whose title was withdrawn in an earlier year (Article 25 (2)). Throws ParkWithdrawn. */
export const refuseWithdrawn = async (store: Store, { year, participants }: Plan) => {
  const standings = await standing(store, year);
  const withdrawn = participants.filter(({ park }) => standings.get(park)?.withdrawn);
  if (withdrawn.length > 0) throw new ParkWithdrawn(withdrawn.map(({ name }) => name));
};
