import { randomUUID } from 'node:crypto';
import { DistrictId, ParkId } from '../../shared/api/ids';
import { Principal } from '../../shared/api/roles';
import { ROUTES, type Route, type RouteName } from '../../shared/api/routes';
import { mayTouch, scopeOf } from '../../shared/evaluation/permissions';
import { caller, PEOPLE, type Answer, type Person } from './support/caller';
import { startApi, type LocalApi } from './support/local-api';
import { figures, planOf, putPlan, submissionOf, submitAs, YEAR } from './support/year';

const PARKS = ['dazu', 'fuling', 'wanzhou', 'yubei'];
const EVERYBODY: Readonly<Record<string, Person>> = {
  ...PEOPLE,
  districtYubei: { sub: 'district.yubei', name: '渝北区局', role: 'district', district: 'yubei' },
  strangePark: { sub: 'park.qijiang', name: '綦江', role: 'park', park: 'qijiang', district: 'qijiang' },
};
const principalOf = ({ sub, ...rest }: Person) => Principal.parse({ account: sub, ...rest });
const routeNames = Object.keys(ROUTES) as RouteName[];
const subject = (park: string) => ({ park: ParkId.parse(park), district: DistrictId.parse(park) });
const address = (route: Route, park: string) =>
  route.path.replace('{year}', String(YEAR)).replace('{park}', park).replace('{version}', '1');

/** A well-formed body that is refused only for the state of things, once the sender has been let through. */
const BODIES: Partial<Record<RouteName, object>> = {
  putPlan: { plan: planOf(PARKS), basedOn: 1 },
  submit: submissionOf(figures(), 7),
  grade: {},
  pick: { run: 'no-such-run', picks: [] },
  publish: { run: 'no-such-run' },
};

describe('who may do what', () => {
  let api: LocalApi;
  beforeAll(async () => {
    api = await startApi();
    await putPlan(api, PARKS);
    for (const park of PARKS) await submitAs(api, park, figures());
    const { status } = await caller(api, PEOPLE.bureau)('POST', `/v1/years/${YEAR}/grading`, { body: {} });
    expect(status).toBe(200);
    // One more version of one park, so that publishing is refused for the state of things.
    await submitAs(api, 'dazu', figures({ hazards: 2 }), 1);
  });
  afterAll(() => api.stop());

  const call = (who: Person, name: RouteName, park: string): Promise<Answer> => {
    const route: Route = ROUTES[name];
    return caller(api, who)(route.method, address(route, park), { body: BODIES[name] });
  };
  const isPerPark = (name: RouteName) => ROUTES[name].path.includes('{park}');

  const cases = routeNames.flatMap((name) =>
    Object.keys(EVERYBODY).flatMap((who) => (isPerPark(name) ? PARKS : ['dazu']).map((park) => ({ name, who, park }))),
  );
  test.each(cases)('$who on $name of $park', async ({ name, who, park }) => {
    const person = EVERYBODY[who] ?? {};
    const principal = principalOf(person);
    const route: Route = ROUTES[name];
    const { status, body } = await call(person, name, park);
    const problem = body?.type?.replace('urn:yuanping:problem:', '');

    if (route.action && !scopeOf(principal, route.action)) expect([status, problem]).toEqual([403, 'not-allowed']);
    else if (isPerPark(name) && route.action && !mayTouch(principal, route.action, subject(park)))
      expect([status, problem]).toEqual([404, 'not-found']);
    else if (route.method !== 'GET' && name !== 'grade') expect([status, problem]).toEqual([409, expect.any(String)]);
    // A park without a place in the plan has nothing to see of it.
    else if (name === 'plan' && who === 'strangePark') expect(status).toBe(404);
    else expect(status).toBe(200);
  });

  test.each(routeNames)('nobody without a token on %s', async (name) => {
    const route: Route = ROUTES[name];
    const response = await fetch(api.url + address(route, 'dazu'), { method: route.method });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('another park is not told apart from one that does not exist', async () => {
    const dazu = caller(api, PEOPLE.dazu);
    const others = await dazu('GET', `/v1/evaluations/${YEAR}/yubei`);
    const nobodys = await dazu('GET', `/v1/evaluations/${YEAR}/no-such-park`);
    const shown = { ...others.body, instance: expect.any(String) };
    expect(nobodys.body).toMatchObject(shown);
  });

  const lists = (['plan', 'consolidated'] as const).flatMap((name) =>
    Object.keys(EVERYBODY).map((who) => ({ name, who })),
  );
  test.each(lists)('$who sees in $name exactly the parks in scope', async ({ name, who }) => {
    const person = EVERYBODY[who] ?? {};
    const principal = principalOf(person);
    const { action } = ROUTES[name];
    const { status, body } = await call(person, name, 'dazu');
    const seen = (body.plan?.participants ?? body.rows ?? []).map(({ park }: { park: string }) => park);
    const expected = PARKS.filter((park) => mayTouch(principal, action, subject(park)));
    expect(seen).toEqual(expected);
    if (status === 200) expect(seen).not.toEqual([]);
  });

  test('a role or scope that the token does not name is nobody', async () => {
    for (const person of [
      { sub: 'x', name: 'x' },
      { sub: 'x', name: 'x', role: 'admin' },
      { sub: 'x', name: 'x', role: '__proto__' },
      { sub: 'x', name: 'x', role: 'park', district: 'dazu' },
      { sub: 'x', name: 'x', role: 'district' },
      { sub: 'x', name: 'x', role: ['bureau'] },
    ]) {
      expect((await caller(api, person)('GET', '/v1/me')).status).toBe(401);
    }
  });

  test('every answer forbids caching and sniffing', async () => {
    for (const path of ['/v1/me', '/v1/openapi.json', `/nothing/${randomUUID()}`]) {
      const { headers } = await fetch(api.url + path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });
});
