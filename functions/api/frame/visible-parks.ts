import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Principal } from '../../../shared/vocabulary/roles';
import { mayTouch, scopeOf, type Action } from '../../../shared/evaluation/procedure/permissions';
import type { YearHead } from '../../store/table/items';
import type { Page } from '../../store/plan';
import type { Store } from '../../store/store';
import { NotFound, YearHasNoPlan } from './refusal';

/** The head of a year. Throws YearHasNoPlan. */
export const yearOf = async (store: Store, year: Year): Promise<YearHead> => {
  const head = await store.yearHead(year);
  if (!head) throw new YearHasNoPlan(year);
  return head;
};

/** A park of a year and the year's head, for somebody who may do this to it. Throws NotFound alike for a park that is not there and for one that is somebody else's. */
export const parkOf = async (
  store: Store,
  principal: Principal,
  action: Action,
  year: Year,
  park: ParkId,
): Promise<{ head: YearHead; participant: Participant }> => {
  if (principal.role === 'park' && principal.park !== park) throw new NotFound();
  const head = await yearOf(store, year);
  const participant = await store.participant(head, park);
  if (!participant || !mayTouch(principal, action, participant)) throw new NotFound();
  return { head, participant };
};

/** The parks of a year that somebody may see under an action, by id. */
export const parksInSight = async (
  store: Store,
  principal: Principal,
  action: Action,
  head: YearHead,
  page: Page = {},
): Promise<Participant[]> => {
  const scope = scopeOf(principal, action);
  if (scope === 'all') return store.participants(head, page);
  if (scope === 'own-district' && principal.role === 'district') {
    return store.participantsOf(head, principal.district, page);
  }
  if (scope === 'own-park' && principal.role === 'park') {
    const own = await store.participant(head, principal.park);
    return own ? [own] : [];
  }
  return [];
};

/** Whether somebody is an expert of a year's panel. */
export const isPanelMember = ({ role, account }: Principal, { panel }: YearHead): boolean =>
  role === 'expert' && panel !== null && panel.members.some((member) => member.account === account);
