import { askedAmong } from '../../../shared/evaluation/past/asked';
import { awaitsPastConfirmation, pastStanding } from '../../../shared/evaluation/past/standing';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import type { WorkPast } from '../../../shared/evaluation/work/list';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { factsByPark } from '../money/earlier-years';
import { firstOf } from './first-year';

/** How far the parks of a year are whose years before the system are asked, for those who record or confirm them; none in a year that does not ask. */
export const pastsWaiting = async (
  store: Store,
  principal: Principal,
  head: YearHead,
): Promise<readonly WorkPast[]> => {
  if (head.past !== 'asked' || scopeOf(principal, 'past.read') === undefined) return [];
  const [heads, participants] = await Promise.all([store.yearHeads(), store.participants(head)]);
  const asked = askedAmong(participants, firstOf(heads, head.year));
  if (asked.length === 0) return [];
  const facts = await factsByPark(store);
  return asked.map(({ park, name }) => {
    const standing = pastStanding(facts.get(park) ?? []);
    return {
      name,
      isRecorded: standing.recorded !== null,
      awaitsConfirmation: awaitsPastConfirmation(standing),
      isSentBack: standing.sentBack !== null,
    };
  });
};
