import { DEMO_PARKS } from '../../../workbench/cloud/demo/parks';
import { planOf } from '../../api/support/deeds/year';

/** How the demo's plans write a park: the name, the district's name, the year of recognition. Throws RangeError where the demo has no such park. */
export const demoPark = (park: string) => {
  const found = DEMO_PARKS.find(({ participant }) => participant.park === park);
  if (!found) throw new RangeError(`there is no park ${park} in the demo`);
  const { name, districtName, recognised } = found.participant;
  return { name, districtName, recognised };
};

/** A plan for some of the demo's parks, whose people can sign in. */
export const demoPlanOf = (parks: readonly string[], changes: object) => {
  const plan = planOf(parks, changes);
  return { ...plan, participants: plan.participants.map((one) => ({ ...one, ...demoPark(one.park) })) };
};
