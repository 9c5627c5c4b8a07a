import { DistrictId, ParkId } from '../../../shared/vocabulary/ids';
import { Principal, ROLES, type Role } from '../../../shared/vocabulary/roles';
import { ROUTES, type Route } from '../../../shared/api/routes';
import { ACTIONS, mayTouch, PERMISSIONS, scopeOf, type Scope } from '../../../shared/evaluation/procedure/permissions';
import { DUTIES, OPEN_TO_ALL } from '../../cases/duties';

const roles = Object.keys(ROLES) as Role[];
/** 大足园区 and 大足区局, an expert, the bureau, the leading group. */
const PEOPLE: Readonly<Record<Role, Principal>> = {
  park: Principal.parse({ account: 'p', name: '园区', role: 'park', park: 'dazu-1', district: 'dazu' }),
  district: Principal.parse({ account: 'd', name: '区县', role: 'district', district: 'dazu' }),
  expert: Principal.parse({ account: 'e', name: '专家', role: 'expert' }),
  bureau: Principal.parse({ account: 'b', name: '市局', role: 'bureau' }),
  leader: Principal.parse({ account: 'l', name: '领导小组', role: 'leader' }),
};
const subject = (park: string, district: string) => ({
  park: ParkId.parse(park),
  district: DistrictId.parse(district),
});

describe('who may do what', () => {
  it.each(roles)('%s may do what the regulation gives it, as far as it gives it, and nothing else', (role) => {
    const given = Object.entries(DUTIES).flatMap(([action, { who }]) => (who[role] ? [[action, who[role]]] : []));
    expect(PERMISSIONS[role]).toEqual(Object.fromEntries(given));
    for (const action of ACTIONS) expect(scopeOf(PEOPLE[role], action)).toBe(DUTIES[action].who[role]);
  });

  it('is laid down for the roles and the actions that there are', () => {
    expect(Object.keys(PERMISSIONS)).toEqual(roles);
    expect([...ACTIONS].toSorted()).toEqual(Object.keys(DUTIES).toSorted());
  });

  it.each(Object.entries(DUTIES))('%s is asked for by its own routes alone', (action, { routes }) => {
    const asking = Object.entries(ROUTES).filter(([, route]) => (route as Route).action === action);
    expect(asking.map(([name]) => name).toSorted()).toEqual([...routes].toSorted());
  });

  it('asks nothing of whoever wants to know who they are and what there is to do, and of nobody else', () => {
    const open = Object.entries(ROUTES).filter(([, route]) => (route as Route).action === null);
    expect(open.map(([name]) => name).toSorted()).toEqual([...OPEN_TO_ALL].toSorted());
  });
});

describe('how far it reaches', () => {
  const OWN = subject('dazu-1', 'dazu');
  const NEIGHBOUR = subject('dazu-2', 'dazu');
  const ELSEWHERE = subject('yubei', 'yubei');
  /** A park that has gone over to another district. */
  const MOVED = subject('dazu-1', 'yubei');

  it.each<[Role, Scope, readonly boolean[]]>([
    ['park', 'own-park', [true, false, false, true]],
    ['park', 'all', [true, true, true, true]],
    ['district', 'own-district', [true, true, false, false]],
    // An expert's parks are those of the plan's panel, under a name that masks them: none is known by its own.
    ['expert', 'own-panel', [false, false, false, false]],
    ['bureau', 'all', [true, true, true, true]],
    ['leader', 'all', [true, true, true, true]],
  ])('%s, %s: the own park, its neighbour, one elsewhere, one that moved', (role, scope, expected) => {
    const held = ACTIONS.filter((action) => DUTIES[action].who[role] === scope);
    expect(held).not.toEqual([]);
    for (const action of held)
      expect([OWN, NEIGHBOUR, ELSEWHERE, MOVED].map((park) => mayTouch(PEOPLE[role], action, park))).toEqual(expected);
  });

  it.each(roles)('%s touches no park with an action that it does not hold', (role) => {
    const withheld = ACTIONS.filter((action) => DUTIES[action].who[role] === undefined);
    expect(withheld).not.toEqual([]);
    for (const action of withheld)
      for (const park of [OWN, NEIGHBOUR, ELSEWHERE]) expect(mayTouch(PEOPLE[role], action, park)).toBe(false);
  });
});
