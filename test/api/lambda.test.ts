import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundleApi } from '../../functions/build';
import { caller, PEOPLE } from './support/caller';
import { AUDIENCE, goodClaims, ISSUER, startApi, type LocalApi } from './support/local-api';
import { figures, putPlan, submissionOf, YEAR } from './support/year';

const ROOT = path.resolve(__dirname, '../..');
const run = promisify(execFile);

/** An event of API Gateway's HTTP API, payload format 2.0. */
const event = (method: string, address: string, headers: Record<string, string>, body?: string) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: address,
  rawQueryString: '',
  headers,
  requestContext: {
    accountId: '000000000000',
    apiId: 'api',
    domainName: 'api.example',
    domainPrefix: 'api',
    http: { method, path: address, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    requestId: 'request',
    routeKey: '$default',
    stage: '$default',
    time: '',
    timeEpoch: 0,
  },
  // The gateway hands bodies of some content types over in base64.
  ...(body === undefined ? {} : { body: Buffer.from(body).toString('base64') }),
  isBase64Encoded: body !== undefined,
});

describe('the deployed function', () => {
  let api: LocalApi;
  let folder: string;
  let environment: Record<string, string>;
  beforeAll(async () => {
    api = await startApi();
    await putPlan(api, ['dazu'], { submissionsClose: '2099-01-01T00:00:00.000Z' });
    folder = await mkdtemp(path.join(tmpdir(), 'yuanping-function-'));
    await bundleApi(ROOT, folder);
    environment = {
      PATH: process.env['PATH'] ?? '',
      TABLE_NAME: api.database.table,
      TOKEN_ISSUER: ISSUER,
      TOKEN_AUDIENCE: AUDIENCE,
      TOKEN_KEYS: JSON.stringify(api.keys.jwks),
      AWS_REGION: 'local',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: api.database.endpoint,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    };
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await api.stop();
  });

  /** Loads the bundle in a process of its own, as Lambda does, and hands it one event. */
  const invoke = async (sent: object, env = environment) => {
    await writeFile(path.join(folder, 'event.json'), JSON.stringify(sent));
    const script = `import{readFileSync,writeFileSync}from'node:fs';import{handler}from'./handler.mjs';
      const answer=await handler(JSON.parse(readFileSync('event.json','utf8')),{});
      writeFileSync('answer.json',JSON.stringify(answer));process.exit(0)`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, env });
    const answer = JSON.parse(await readFile(path.join(folder, 'answer.json'), 'utf8'));
    return { status: answer.statusCode, body: JSON.parse(answer.body), log: stdout };
  };
  const bearer = async () => `Bearer ${await api.keys.sign(goodClaims(new Date(), PEOPLE.dazu))}`;

  test('takes a submission through the gateway and stores it where the same app elsewhere finds it', async () => {
    const headers = {
      authorization: await bearer(),
      'content-type': 'application/json',
      'idempotency-key': 'by-lambda',
    };
    const address = `/v1/evaluations/${YEAR}/dazu/submission`;
    const { status, body, log } = await invoke(event('PUT', address, headers, JSON.stringify(submissionOf(figures()))));
    expect([status, body.version, body.total]).toEqual([200, 1, 70]);
    expect(JSON.parse(log)).toMatchObject({
      level: 'info',
      route: '/v1/evaluations/{year}/{park}/submission',
      park: 'dazu',
    });
    const mine = await caller(api, PEOPLE.dazu)('GET', `/v1/evaluations/${YEAR}/dazu`);
    expect(mine.body).toMatchObject({ currentVersion: 1, latest: { hash: body.hash } });
  });

  test('checks tokens itself', async () => {
    const { status, body } = await invoke(event('GET', '/v1/me', { authorization: 'Bearer a.b.c' }));
    expect([status, body.type]).toEqual([401, 'urn:yuanping:problem:not-signed-in']);
  });

  test.each([
    ['no table', { TABLE_NAME: '' }],
    ['no keys', { TOKEN_KEYS: '' }],
    ['two kinds of keys', { TOKEN_KEYS_URL: 'https://identity.example/jwks' }],
    ['keys over plain http', { TOKEN_KEYS: '', TOKEN_KEYS_URL: 'http://identity.example/jwks' }],
    ['a shared-secret algorithm', { TOKEN_ALGORITHMS: 'RS256,HS256' }],
    ['a claim map with a role that does not exist', { TOKEN_CLAIMS: '{"roles":{"x":"admin"}}' }],
  ])('does not start with %s', async (_, changes) => {
    const env = Object.fromEntries(Object.entries({ ...environment, ...changes }).filter(([, value]) => value !== ''));
    await expect(invoke(event('GET', '/v1/openapi.json', {}), env)).rejects.toThrow(/ZodError/);
  });

  test('holds nothing of the workbench', async () => {
    const text = await readFile(path.join(folder, 'handler.mjs'), 'utf8');
    expect(text).not.toMatch(/oidc-provider|dynoxide|选择登录身份|park\.dazu/);
  });
});
