import type { ParkId } from '../../../shared/vocabulary/ids';
import type { RosterRow } from '../../../shared/api/recognition';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import type { Store } from '../../store/store';
import type { Handler } from '../frame/exchange';
import { withdrawnAmong } from '../money/withdrawn-parks';

/** The registry, and the parks of the newest plan that were recognised before there was one; those of them that are asked for. By id. */
export const rosterOf = async (
  store: Store,
  isAsked: (park: Pick<RosterRow, 'park' | 'name' | 'district' | 'districtName'>) => boolean,
): Promise<RosterRow[]> => {
  const newest = (await store.yearHeads()).at(-1);
  const [everyRegistered, everyParticipant] = await Promise.all([
    store.registeredParks(),
    newest ? store.participants(newest) : [],
  ]);
  const recorded = new Set(everyRegistered.map(({ park }) => park));
  const registered = everyRegistered.filter(isAsked);
  const participants = everyParticipant.filter((park) => !recorded.has(park.park) && isAsked(park));
  const asked = [...registered, ...participants].map(({ park }) => park);
  const withdrawn = await withdrawnAmong(store, asked);
  const isWithdrawn = (park: ParkId) => withdrawn.has(park);
  const rows: RosterRow[] = [
    ...registered.map(({ park, name, district, districtName, kind, recognised, application, awardedAt }) => ({
      park,
      name,
      district,
      districtName,
      kind,
      recognition: { recognised, recorded: { application, awardedAt }, withdrawn: isWithdrawn(park) },
    })),
    ...participants.map(({ park, name, district, districtName, recognised }) => ({
      park,
      name,
      district,
      districtName,
      kind: null,
      recognition: { recognised, recorded: null, withdrawn: isWithdrawn(park) },
    })),
  ];
  return rows.toSorted((a, b) => (a.park < b.park ? -1 : 1));
};

/** All of it. */
export const wholeRoster = (store: Store): Promise<RosterRow[]> => rosterOf(store, () => true);

/** 园区名册 (Article 18): all of it for bureau and leading group, its own for a district, and for a park the names of its fellow members. */
export const roster: Handler<'roster'> = async ({ principal, now, dependencies: { store } }) => {
  const rows = await wholeRoster(store);
  if (principal.role === 'district')
    return { readAt: now, parks: rows.filter(({ district }) => district === principal.district) };
  if (scopeOf(principal, 'recognition.read') === 'all') return { readAt: now, parks: rows };
  const members = rows.filter(({ recognition }) => !recognition?.withdrawn);
  return { readAt: now, parks: members.map((row) => ({ ...row, recognition: null })) };
};
