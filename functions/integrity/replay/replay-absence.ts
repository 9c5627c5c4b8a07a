import { absenceAfter, absentBy, type AbsenceStanding } from '../../../shared/evaluation/absence/standing';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { digestOfUngraded } from '../../store/digest-of-absence';
import type { Ungraded } from '../../store/grading';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';

/** What a park was graded with that takes no part, out of its trail: that it was decided, and how, are inputs. Null where nothing was decided. */
export const replayAbsence = async (
  store: Store,
  { year }: YearHead,
  park: ParkId,
): Promise<{ readonly ungraded: Omit<Ungraded, 'park' | 'name' | 'money'>; readonly input: object } | null> => {
  const events = (await store.keptEvents(year, park)).map(({ item }) => item);
  const standing = events.reduce<AbsenceStanding | undefined>(absenceAfter, undefined);
  const [absence, end] = [absentBy(standing), events.at(-1)];
  if (!absence || !end) return null;
  const version = events.filter(({ kind }) => kind === 'submitted').length;
  return {
    ungraded: { version, absence, chain: { sequence: end.sequence, hash: end.hash } },
    input: { park, hash: digestOfUngraded(standing) },
  };
};
