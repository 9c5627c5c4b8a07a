import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleApi, bundleAuthorizer, bundleStream } from '../../../functions/build';
import { BODY_LIMIT } from '../../../shared/api/route-shape';
import { caller, parkPerson, PEOPLE, type Person } from '../support/caller';
import { gatewayEvent, startGateway, type PayloadVersion } from '../support/lambda/gateway';
import { bundled, startFunction, type LambdaFunction } from '../support/lambda/lambda-function';
import { AUDIENCE, goodClaims, ISSUER, startApi, type LocalApi } from '../support/local-api';
import { PRINTED_KEYS, publicHalf } from '../support/servers/printed-keys';
import { startSigningServer } from '../support/servers/signing-server';
import { figures, must, putPlan, submissionOf, submitAs, walkToPublished, YEAR } from '../support/deeds/year';

const OPEN = { submissionsClose: '2099-01-01T00:00:00.000Z' };

describe('the deployed API', () => {
  let api: LocalApi;
  let bundle: Awaited<ReturnType<typeof bundled>>;
  let environment: Record<string, string>;
  let deployed: LambdaFunction;
  let signing: Awaited<ReturnType<typeof startSigningServer>>;
  beforeAll(async () => {
    api = await startApi();
    signing = await startSigningServer();
    // The function knows no clock but the machine's.
    api.setClock(new Date().toISOString());
    bundle = await bundled(bundleApi);
    environment = {
      TABLE_NAME: api.database.table,
      EVIDENCE_BUCKET: 'evidence',
      EVIDENCE_KEY: 'arn:aws:kms:local:123456789012:key/evidence',
      EVIDENCE_YEARS: '10',
      SIGNING_KEY: 'arn:aws:kms:local:123456789012:key/signing',
      TOKEN_ISSUER: ISSUER,
      TOKEN_AUDIENCE: AUDIENCE,
      TOKEN_KEYS: JSON.stringify(api.keys.jwks),
      AWS_ENDPOINT_URL_DYNAMODB: api.database.endpoint,
      AWS_ENDPOINT_URL_KMS: signing.endpoint,
    };
    deployed = await startFunction(bundle.file, environment);
  });
  afterAll(async () => {
    await deployed.stop();
    await signing.stop();
    await bundle.remove();
    await api.stop();
  });
  const bearer = async (person: Person = PEOPLE.dazu) =>
    `Bearer ${await api.keys.sign(goodClaims(new Date(), person))}`;
  /** What the function answers to one event, its body read. */
  const invoke = async (event: object, milliseconds?: number, of = deployed) => {
    const { statusCode, headers, multiValueHeaders, body } = Object(await of.invoke(event, milliseconds));
    const flat = Object.entries(multiValueHeaders ?? {}).map(([name, values]) => [name, String(values)]);
    return { status: statusCode, headers: headers ?? Object.fromEntries(flat), body: JSON.parse(body) };
  };
  const submission = async (park: string, key: string, body = JSON.stringify(submissionOf(figures())), year = YEAR) =>
    gatewayEvent(
      '2.0',
      'PUT',
      `/v1/evaluations/${year}/${park}/submission`,
      { authorization: await bearer(parkPerson(park)), 'content-type': 'application/json', 'idempotency-key': key },
      body,
    );

  test.each<[PayloadVersion, number, readonly string[]]>([
    ['2.0', 2025, ['dazu', 'fuling', 'yubei']],
    ['1.0', 2026, ['dazu', 'wanzhou']],
  ])('does the main job behind a gateway of payload %s, from plan to result', async (version, year, parks) => {
    const gateway = await startGateway(deployed, version);
    const behind = { ...api, url: gateway.url };
    must(await putPlan(behind, parks, { ...OPEN, year }));
    for (const [index, park] of parks.entries())
      must(await submitAs(behind, park, figures({ hazards: index }), { year }));
    const publication = await walkToPublished(behind, parks, year);
    expect(publication.body).toMatchObject({ year, parks: parks.length });
    const result = must(await caller(behind, PEOPLE.dazu)('GET', `/v1/evaluations/${year}/dazu`)).body;
    expect(result).toMatchObject({ state: '已公布', result: { grade: expect.any(String), total: expect.any(Number) } });
    const rows = must(await caller(behind, PEOPLE.bureau)('GET', `/v1/years/${year}/consolidated`)).body.rows;
    expect(rows.map((row: { park: string }) => row.park)).toEqual(parks);
    // The same app elsewhere finds it where the function has put it.
    const elsewhere = must(await caller(api, PEOPLE.dazu)('GET', `/v1/evaluations/${year}/dazu`)).body;
    expect(elsewhere).toEqual(result);
    await gateway.stop();
  });

  test('takes the same event twice and submits once', async () => {
    must(await putPlan(api, ['changshou', 'nanan'], { ...OPEN, year: 2027 }));
    const event = await submission('nanan', 'sent-twice', undefined, 2027);
    const [first, second] = [await invoke(event), await invoke(event)];
    expect([first.status, second]).toEqual([200, { ...first, headers: expect.anything() }]);
    const trail = must(await caller(api, parkPerson('nanan'))('GET', '/v1/evaluations/2027/nanan/events')).body.events;
    expect(trail.map(({ kind }: { kind: string }) => kind)).toEqual(['submitted']);
  });

  test('takes the same event twice at once, in two of Lambda’s processes, and submits once', async () => {
    const other = await startFunction(bundle.file, environment);
    const event = await submission('changshou', 'sent-twice-at-once', undefined, 2027);
    const [first, second] = await Promise.all([invoke(event), invoke(event, undefined, other)]);
    expect([first.status, first.body]).toEqual([second.status, second.body]);
    expect(first).toMatchObject({ status: 200, body: { version: 1 } });
    await other.stop();
  });

  const SECURED = {
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'strict-transport-security': expect.stringContaining('max-age='),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  const big = (bytes: number) => JSON.stringify({ reported: 'x'.repeat(bytes) });
  const REFUSED: readonly (readonly [string, () => Promise<object>, number, string])[] = [
    ['no token', async () => gatewayEvent('2.0', 'GET', '/v1/me', {}), 401, 'not-signed-in'],
    [
      'a token that does not verify',
      async () => gatewayEvent('2.0', 'GET', '/v1/me', { authorization: 'Bearer a.b.c' }),
      401,
      'not-signed-in',
    ],
    ['a route that is not there', async () => gatewayEvent('1.0', 'GET', '/v1/nothing', {}), 404, 'not-found'],
    ['a method that is not there', async () => gatewayEvent('2.0', 'DELETE', '/v1/me', {}), 404, 'not-found'],
    [
      'a body in base64 that is too large once decoded',
      async () => submission('dazu', 'too-large', big(BODY_LIMIT)),
      413,
      'body-too-large',
    ],
    [
      'a body in base64 that understates its length',
      async () => {
        const event = await submission('dazu', 'too-large', big(BODY_LIMIT));
        return { ...event, headers: { ...event.headers, 'content-length': '10' } };
      },
      413,
      'body-too-large',
    ],
    ['a body that is no JSON', async () => submission('dazu', 'no-json', '\xff{'), 400, 'malformed-request'],
  ];
  test.each(REFUSED)('refuses %s as a problem, with security headers', async (_, event, status, type) => {
    const answer = await invoke(await event());
    expect(answer).toMatchObject({
      status,
      headers: { ...SECURED, 'content-type': expect.stringContaining('application/problem+json') },
      body: { type: `urn:yuanping:problem:${type}`, status },
    });
    expect(answer.body.instance).toBe(`urn:yuanping:request:${answer.headers['x-request-id']}`);
  });

  test('answers a GET that brings a body as one without', async () => {
    const event = gatewayEvent('2.0', 'GET', '/v1/me', { authorization: await bearer() }, 'idle');
    expect(await invoke(event)).toMatchObject({ status: 200, headers: SECURED });
  });

  test('is out of time before Lambda is, and says so', async () => {
    const event = gatewayEvent('2.0', 'GET', '/v1/me', { authorization: await bearer() });
    const answer = await invoke(event, 1);
    expect(answer).toMatchObject({
      status: 503,
      headers: { ...SECURED, 'retry-after': '2' },
      body: { type: 'urn:yuanping:problem:temporarily-unavailable' },
    });
  });

  test('gives up on a database that does not answer before Lambda gives up on it', async () => {
    const cut = await startFunction(bundle.file, { ...environment, AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1' });
    const event = gatewayEvent('2.0', 'GET', '/v1/me', { authorization: await bearer() });
    expect(await invoke(event, 2_500, cut)).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
    await cut.stop();
  });

  test.each([
    ['no table', { TABLE_NAME: '' }],
    ['no keys', { TOKEN_KEYS: '' }],
    ['a key that everybody can sign with', { TOKEN_KEYS: JSON.stringify({ keys: [publicHalf(PRINTED_KEYS[0])] }) }],
    ['two kinds of keys', { TOKEN_KEYS_URL: 'https://identity.example/jwks' }],
    ['keys over plain http', { TOKEN_KEYS: '', TOKEN_KEYS_URL: 'http://identity.example/jwks' }],
    ['a shared-secret algorithm', { TOKEN_ALGORITHMS: 'RS256,HS256' }],
    ['several scopes at once', { TOKEN_SCOPE: 'a b' }],
    ['a claim map with a role that does not exist', { TOKEN_CLAIMS: '{"roles":{"x":"admin"}}' }],
  ])('answers nothing with %s', async (_, changes) => {
    const env = Object.fromEntries(Object.entries({ ...environment, ...changes }).filter(([, value]) => value !== ''));
    const misled = await startFunction(bundle.file, env);
    await expect(misled.invoke(gatewayEvent('2.0', 'GET', '/v1/openapi.json', {}))).rejects.toThrow(/ZodError/);
    await misled.stop();
  });
});

test.each([
  ['API', bundleApi],
  ['stream', bundleStream],
  ['authorizer', bundleAuthorizer],
])('nothing of the workbench is in the bundle of the %s', async (_, bundle) => {
  const { file, remove } = await bundled(bundle);
  const folder = path.dirname(file);
  const modules = (await readdir(folder)).filter((name) => name.endsWith('.mjs'));
  const texts = await Promise.all(modules.map((name) => readFile(path.join(folder, name), 'utf8')));
  expect(texts.filter((text) => /oidc-provider|dynoxide|选择登录身份|park\.dazu/.test(text))).toEqual([]);
  await remove();
});
