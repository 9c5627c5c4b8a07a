import * as fc from 'fast-check';
import { ROLES, Principal } from '../../../shared/vocabulary/roles';
import { Problem } from '../../../shared/api/problem';
import { ROUTES, type Route } from '../../../shared/api/routes';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { parametersOf, PARAMETERS, type ParameterName } from '../../../functions/api/frame/exchange';
import { ANY_TEXT, HOSTILE_TEXTS, RARE_TEXTS } from '../../cases/texts';
import { caller, PEOPLE, type Answer, type Person } from '../support/caller';
import { apiForAll } from '../support/api-for-tests';
import { goodClaims } from '../support/local-api';
import { bodyOf, textFieldsOf } from '../support/text-fields';
import { figures, putPlan, submissionOf, YEAR } from '../support/deeds/year';

const MALFORMED = 'urn:yuanping:problem:malformed-request';
/** How a refusal of a body as such begins. */
const OF_THE_BODY = /^请求内容/;
const ROUTE_LIST: readonly Route[] = Object.values(ROUTES);
const WRITES = Object.entries(ROUTES as Record<string, Route>).flatMap(([name, route]) =>
  route.request ? [[name, route, route.request] as const] : [],
);
/** The people of the tests as the API knows them. */
const CALLERS = Object.values(PEOPLE).map((person) => ({
  person: person as Person,
  principal: Principal.parse({ account: person.sub, ...person }),
}));
/** Somebody who may call a route. */
const allowedOn = ({ action }: Route): Person => {
  const found = CALLERS.find(({ principal }) => action === null || scopeOf(principal, action));
  if (!found) throw new RangeError('nobody may call this route');
  return found.person;
};
const GOOD: Readonly<Record<ParameterName, string>> = {
  year: String(YEAR),
  park: 'dazu',
  version: '1',
  entry: '0123456789abcdef',
  application: 'application-1',
  sequence: '1',
  evidence: 'evidence-1',
  minutes: 'a'.repeat(64),
  figure: 'figure-01',
  month: '3',
  district: 'dazu',
};
const pathOf = ({ path }: Route, changes: Partial<Record<ParameterName, string>> = {}) =>
  parametersOf(path).reduce((made, name) => made.replace(`{${name}}`, changes[name] ?? GOOD[name]), path);

describe('texts at the edge', () => {
  const api = apiForAll(async (api) => {
    await putPlan(api, ['dazu', 'yubei']);
  });
  const call = (route: Route, body?: unknown, path = pathOf(route), person = allowedOn(route)) =>
    caller(api, person)(route.method, path, body === undefined ? {} : { body });
  const told = ({ status, body }: Answer) => [status, Problem.parse(body).type];

  describe.each(WRITES)('a body of %s', (_, route, request) => {
    const fields = textFieldsOf(request);

    test('is taken for one where its texts are texts', async () => {
      const { status, body } = await call(route, bodyOf(request));
      expect(String(body.detail)).not.toMatch(OF_THE_BODY);
      expect(status).toBeLessThan(500);
    });

    if (fields.length > 0)
      test.each(fields)('is refused, by name, with a hostile text in $path', async ({ bodyWith }) => {
        for (const [what, text, says] of HOSTILE_TEXTS) {
          const answer = await call(route, bodyWith(text));
          expect([what, ...told(answer)]).toEqual([what, 400, MALFORMED]);
          expect(answer.body.detail).toMatch(says);
        }
      });

    const free = fields.filter(({ isFree }) => isFree);
    if (free.length > 0)
      test.each(free)('is not refused for a rare text in $path', async ({ bodyWith }) => {
        for (const text of RARE_TEXTS) {
          const { status, body } = await call(route, bodyWith(text));
          expect([text, String(body.detail)]).not.toEqual([text, expect.stringMatching(OF_THE_BODY)]);
          expect(status).toBeLessThan(500);
        }
      });

    if (fields.length > 0)
      test('whatever its texts are, is answered with less than 500 and a typed problem', async () => {
        await fc.assert(
          fc.asyncProperty(fc.constantFrom(...fields), ANY_TEXT, async ({ bodyWith }, sent) => {
            const { status, body } = await call(route, bodyWith(sent));
            expect(status).toBeLessThan(500);
            if (status !== 200) Problem.parse(body);
          }),
          { numRuns: 10 },
        );
      });
  });

  const numbers = ROUTE_LIST.flatMap((route) =>
    parametersOf(route.path)
      .filter((name) => PARAMETERS[name].safeParse(GOOD[name]).data === Number(GOOD[name]))
      .map((name) => [`${route.method} ${route.path}`, name, route] as const),
  );
  test.each(numbers)('%s takes %s in its one form only', async (_, name, route) => {
    const good = GOOD[name];
    const body = route.request ? bodyOf(route.request) : undefined;
    const hex = `0x${Number(good).toString(16)}`;
    for (const form of [
      hex,
      `0${good}`,
      `${good}%0a`,
      `%20${good}`,
      `${good}.0`,
      `%2B${good}`,
      `${good}e0`,
      `-${good}`,
      '٣',
    ])
      expect([form, ...told(await call(route, body, pathOf(route, { [name]: form })))]).toEqual([form, 400, MALFORMED]);
  });

  const places = ROUTE_LIST.flatMap((route) =>
    parametersOf(route.path).map((name) => [`${route.method} ${route.path}`, name, route] as const),
  );
  test.each(places)('%s refuses what is no text as %s', async (_, name, route) => {
    const body = route.request ? bodyOf(route.request) : undefined;
    for (const form of ['%00', '%ed%a0%80', `${GOOD[name]}%ef%bf%be`, '%', `${GOOD[name]}%0a`, '__proto__']) {
      const { status, body: problem } = await call(route, body, pathOf(route, { [name]: form }));
      expect([form, status >= 400 && status < 500]).toEqual([form, true]);
      Problem.parse(problem);
    }
  });

  const paged = ROUTE_LIST.filter(({ query }) => query?.includes('cursor'));
  test.each(paged.map((route) => [route.path, route] as const))(
    '%s refuses a cursor that is none',
    async (_, route) => {
      const shapes = (text: string): unknown[] => [
        text,
        { after: text },
        { after: text, run: null },
        { after: text, run: 'run-00000001' },
        { after: 'dazu', run: text },
        { segment: 0, after: text },
        { segment: text },
        { [text]: 'dazu' },
        { after: [text] },
      ];
      for (const [what, text] of HOSTILE_TEXTS)
        for (const position of what === HOSTILE_TEXTS[0]?.[0]
          ? shapes(text)
          : [{ after: text }, { segment: 0, after: text }]) {
          const cursor = Buffer.from(JSON.stringify(position)).toString('base64url');
          const answer = await call(route, undefined, `${pathOf(route)}?cursor=${cursor}`);
          expect([what, position, ...told(answer)]).toEqual([what, position, 400, MALFORMED]);
        }
    },
  );

  test.each(HOSTILE_TEXTS)('a request number that is %s is refused', async (_, text) => {
    // A header holds bytes: what HTTP itself does not take never arrives.
    const key = encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
    const { status, body } = await caller(api, PEOPLE.dazu)('PUT', `/v1/evaluations/${YEAR}/dazu/submission`, {
      body: submissionOf(figures()),
      key: `${key}-${key}`,
    });
    expect([status, body.type]).toEqual([400, MALFORMED]);
  });

  describe.each(HOSTILE_TEXTS)('a token with %s', (_, text) => {
    const answer = (changes: Record<string, string>, method = 'GET', path = '/v1/me', body?: unknown) =>
      caller(api, { ...PEOPLE.dazu, ...changes })(method, path, body === undefined ? {} : { body });

    test.each(['sub', 'role', 'park', 'district'])('as %s is of nobody who has a role here', async (claim) => {
      const { status, body } = await answer({ [claim]: text });
      expect([status, body.type]).toEqual([403, 'urn:yuanping:problem:no-role']);
      expect(body.detail.isWellFormed()).toBe(true);
      expect(body.detail).not.toMatch(/(?!\n)\p{Cc}/u);
    });
    test('as the name lets its person in under the account', async () => {
      const { status, body } = await answer({ name: text });
      expect([status, body.principal?.name]).toEqual([200, PEOPLE.dazu.sub]);
    });
  });

  test('whatever the claims say, the answer is below 500', async () => {
    const claim = fc.constantFrom('sub', 'name', 'role', 'park', 'district');
    await fc.assert(
      fc.asyncProperty(claim, ANY_TEXT, async (name, said) => {
        const token = await api.keys.sign(goodClaims(api.clock(), { ...PEOPLE.dazu, [name]: said }));
        const response = await fetch(`${api.url}/v1/evaluations/${YEAR}/dazu`, {
          headers: { authorization: `Bearer ${token}` },
        });
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
  });

  test('what looks the same is kept as the same: line breaks, tabs, composed letters, nothing around it', async () => {
    const path = `/v1/evaluations/${YEAR}/dazu`;
    await caller(api, PEOPLE.dazu)('PUT', `${path}/submission`, { body: submissionOf(figures()) });
    const body = {
      decision: 'return',
      version: 1,
      opinion: '\ufeff 第一行\r\n第二行\r第三行\u000b第四行\u2028cafe\u0301\t完 \n',
      remarks: [{ item: '1.1', remark: '葛\u{e0100}飾 👨‍👩‍👧‍👦 𠮷' }],
      correctBy: '2026-03-20T00:00:00.000Z',
    };
    expect((await caller(api, PEOPLE.districtDazu)('POST', `${path}/review`, { body })).status).toBe(200);
    const { review } = (await caller(api, PEOPLE.dazu)('GET', path)).body;
    expect(review.opinion).toBe('第一行\n第二行\n第三行\n第四行\ncafé 完');
    expect(review.remarks).toEqual(body.remarks);
  });

  test('every role is among those who call', () => {
    expect([...new Set(CALLERS.map(({ principal }) => principal.role))].sort()).toEqual(Object.keys(ROLES).sort());
  });
});
