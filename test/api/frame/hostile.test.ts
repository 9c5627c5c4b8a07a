import { request } from 'node:http';
import * as fc from 'fast-check';
import { Problem } from '../../../shared/api/problem';
import { BODY_LIMIT } from '../../../shared/api/route-shape';
import { ROUTES, type Route } from '../../../shared/api/routes';
import { caller, PEOPLE } from '../support/caller';
import { apiForAll } from '../support/api-for-tests';
import { goodClaims, startApi } from '../support/local-api';
import { CLOSES, figures, putPlan, submissionOf, YEAR } from '../support/deeds/year';

const submission = `/v1/evaluations/${YEAR}/dazu/submission`;
const ROUTE_LIST: readonly Route[] = Object.values(ROUTES);

describe('hostile requests', () => {
  const api = apiForAll(async (api) => {
    await putPlan(api, ['dazu', 'yubei']);
  });
  const put = (body: unknown, headers: Record<string, string> = {}) =>
    caller(api, PEOPLE.dazu)('PUT', submission, { body, headers });
  const versions = async () =>
    (await caller(api, PEOPLE.dazu)('GET', `/v1/evaluations/${YEAR}/dazu`)).body.currentVersion;

  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const bodies: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['broken JSON', '{"reported":'],
    ['two JSON texts', '{}{}'],
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"submit"'],
    ['a list', '[]'],
    ['very deep lists', nested(100_000)],
    ['very deep objects', '{"a":'.repeat(30_000) + '1' + '}'.repeat(30_000)],
    ['deep figures', JSON.stringify({ ...submissionOf(figures()), reported: { facilities: { a: { b: {} } } } })],
    ['ten thousand fields', JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`f${i}`, i])))],
    [
      'ten thousand figures',
      JSON.stringify({
        ...submissionOf(figures()),
        reported: Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`f${i}`, i])),
      }),
    ],
    ['figures as lists', JSON.stringify({ ...submissionOf(figures()), reported: { revenue: [1] } })],
    [
      'a prototype',
      JSON.stringify(submissionOf(figures())).replace('"reported":{', '"reported":{"__proto__":{"polluted":1},'),
    ],
    ['an infinite number', JSON.stringify(submissionOf(figures())).replace('163000', '1e999')],
    ['a version below zero', JSON.stringify({ ...submissionOf(figures()), basedOn: -1 })],
    ['an unknown member', JSON.stringify({ ...submissionOf(figures()), total: 100 })],
    ['a claim that is a text', JSON.stringify({ ...submissionOf(figures()), claimed: { '1.1': '3' } })],
  ];
  test.each(bodies)('a body of %s is refused and said to be malformed', async (_, body) => {
    const { status, body: answer } = await put(body);
    expect([status, answer.type]).toEqual([400, 'urn:yuanping:problem:malformed-request']);
    expect(await versions()).toBe(0);
  });

  test.each([
    ['a text that is none', '\\ud800'],
    ['a control character', '\\u0000'],
  ])('a name without end is not sent back with %s under it', async (_, text) => {
    const { status, body } = await put(`{"${'名'.repeat(20_000)}":{"${'𠮷'.repeat(10_000)}":"${text}"}}`);
    expect([status, body.type]).toEqual([400, 'urn:yuanping:problem:malformed-request']);
    expect(body.detail.length).toBeLessThan(300);
  });

  test.each(['constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'a figure called %s is an unknown field and reaches nothing',
    async (name) => {
      const honest = JSON.stringify(submissionOf(figures()));
      const { status, body } = await put(honest.replace('"reported":{', `"reported":{"${name}":"polluted",`));
      expect(status).toBe(422);
      expect(body.findings).toEqual([{ code: 'unknown-field', place: { kind: 'sheet' }, field: name }]);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      expect(await versions()).toBe(0);
    },
  );

  test.each([
    ['text/plain', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['JSON lines', 'application/jsonl'],
    ['nothing', ''],
  ])('a body declared as %s is refused', async (_, type) => {
    const { status, body } = await put(JSON.stringify(submissionOf(figures())), { 'content-type': type });
    expect([status, body.type]).toEqual([400, 'urn:yuanping:problem:malformed-request']);
  });

  test('a body that is not UTF-8 is refused', async () => {
    const token = await api.keys.sign(goodClaims(api.clock(), PEOPLE.dazu));
    const response = await fetch(api.url + submission, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'not-utf-8' },
      body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    });
    expect(response.status).toBe(400);
  });

  test('two megabytes are refused without being read, whether their length is told or not', async () => {
    const token = await api.keys.sign(goodClaims(api.clock(), PEOPLE.dazu));
    const send = (told: boolean) =>
      new Promise<{ status: number; written: number }>((resolve, reject) => {
        const total = 2 * 1024 * 1024;
        let written = 0;
        const call = request(api.url + submission, {
          method: 'PUT',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'idempotency-key': 'two-megabytes',
            ...(told ? { 'content-length': total } : { 'transfer-encoding': 'chunked' }),
          },
        });
        call.once('response', (answer) => {
          answer.resume();
          resolve({ status: answer.statusCode ?? 0, written });
          call.destroy();
        });
        call.once('error', (error) => ('code' in error && error.code === 'ECONNRESET' ? undefined : reject(error)));
        const more = () => {
          while (written < total && !call.destroyed) {
            written += 16 * 1024;
            if (!call.write(Buffer.alloc(16 * 1024, 0x20))) {
              call.once('drain', more);
              return;
            }
          }
        };
        if (told) call.flushHeaders();
        else more();
      });
    expect(await send(true)).toEqual({ status: 413, written: 0 });
    expect((await send(false)).status).toBe(413);
  });

  test('a body just under the limit is read', async () => {
    const body = JSON.stringify(submissionOf(figures()));
    const padded = body + ' '.repeat(BODY_LIMIT - body.length);
    expect((await put(padded, { 'content-type': 'application/json; charset=utf-8' })).status).not.toBe(413);
    expect((await put(`${padded} `)).status).toBe(413);
  });

  test.each([
    `/v1/years/${YEAR}/consolidated?cursor=nonsense`,
    `/v1/years/${YEAR}/consolidated?cursor=${Buffer.from('{"after":"dazu"}').toString('base64url')}`,
    `/v1/evaluations/${YEAR}/dazu/events?cursor=${Buffer.from('{"after":-1}').toString('base64url')}`,
    `/v1/years/${YEAR}/comparison?R-ceiling=__proto__`,
    `/v1/years/${YEAR}/comparison?R-bonus=outside%20`,
    '/v1/years/2025abc/plan',
    '/v1/years/99999/plan',
    '/v1/evaluations/2025/DAZU',
    '/v1/evaluations/2025/dazu%23x',
    '/v1/evaluations/2025/dazu/submissions/0',
    '/v1/evaluations/2025/dazu/submissions/1e2.5',
  ])('%s is malformed', async (path) => {
    const { status } = await caller(api, PEOPLE.bureau)('GET', path);
    expect(status).toBe(400);
  });

  test.each([
    '=HYPERLINK("http://evil.example","点此")',
    "+cmd|'/c calc'!A0",
    '<script>alert(1)</script>',
    '\u202e退回',
  ])('a remark of %s comes back as the very text that was written', async (remark) => {
    const other = await startApi();
    await putPlan(other, ['dazu']);
    await caller(other, PEOPLE.dazu)('PUT', submission, { body: submissionOf(figures()) });
    const path = `/v1/evaluations/${YEAR}/dazu`;
    const body = {
      decision: 'return',
      version: 1,
      opinion: remark,
      remarks: [{ item: '1.1', remark }],
      correctBy: CLOSES,
    };
    expect((await caller(other, PEOPLE.districtDazu)('POST', `${path}/review`, { body })).status).toBe(200);
    const { review } = (await caller(other, PEOPLE.dazu)('GET', path)).body;
    expect(review).toMatchObject({ opinion: remark, remarks: [{ item: '1.1', remark }] });
    await other.stop();
  });

  test('a query parameter that the route does not know changes nothing', async () => {
    const answer = await caller(api, PEOPLE.bureau)(
      'GET',
      `/v1/years/${YEAR}/comparison?__proto__=1&toString=2&year=1`,
    );
    expect(answer).toMatchObject({ status: 200, body: { changed: [] } });
  });

  test('whatever is sent, the answer is below 500 and is JSON of the contract', async () => {
    const json = fc.jsonValue({ maxDepth: 5 });
    const body = fc.oneof(
      fc.string({ maxLength: 200 }),
      json.map((value) => JSON.stringify(value)),
      fc
        .record({ reported: fc.dictionary(fc.string(), json), claimed: json, basedOn: json })
        .map((value) => JSON.stringify(value)),
      fc
        .record({ id: fc.constantFrom(...Object.keys(figures())), value: json })
        .map(({ id, value }) =>
          JSON.stringify({ ...submissionOf(figures()), reported: { ...figures(), [id]: value } }),
        ),
    );
    const segment = fc.oneof(
      fc.constantFrom('2025', 'dazu', '1', '0123456789abcdef'),
      fc.string({ maxLength: 60 }).map(encodeURIComponent),
    );
    const request = fc.record({
      route: fc.constantFrom(...ROUTE_LIST),
      who: fc.constantFrom(...Object.values(PEOPLE)),
      segments: fc.array(segment, { minLength: 3, maxLength: 3 }),
      key: fc.oneof(fc.constant('a-good-key'), fc.stringMatching(/^[ -~]{0,40}$/)),
      cursor: fc.option(fc.string({ maxLength: 80 })),
      body,
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ route, who, segments, key, cursor, body: sent }) => {
        let index = 0;
        const path = route.path.replace(/\{\w+\}/g, () => segments[index++] ?? '');
        const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
        const write = route.method !== 'GET';
        const answer = await caller(api, who)(route.method, path + query, write ? { body: sent, key } : {});
        expect(answer.status).toBeLessThan(500);
        if (answer.status !== 200) Problem.parse(answer.body);
      }),
      { numRuns: 300 },
    );
  });
});
