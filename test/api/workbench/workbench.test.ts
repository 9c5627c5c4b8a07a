import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect as connectTls } from 'node:tls';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import {
  AuthorizationRefused,
  beginSignIn,
  finishSignIn,
  renewTokens,
  signOutAddress,
} from '../../../addin/client/sign-in/authorization';
import { AddinSettings } from '../../../addin/client/settings';
import type { Tokens } from '../../../addin/client/sign-in/tokens';
import { ParkId } from '../../../shared/vocabulary/ids';
import { GRADING } from '../../../shared/regulation/grades';
import { proposeGrades } from '../../../shared/evaluation/grading/propose-grades';
import { wholeFraction } from '../../../shared/vocabulary/fraction';
import { points } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { Problem, problemUri } from '../../../shared/api/problem';
import { beingPrepared } from '../../../workbench/cloud/being-prepared';
import { certificateFile } from '../../../workbench/cloud/certificate';
import { DEMO_PARKS, DEMO_YEAR, OPEN_PARK } from '../../../workbench/cloud/demo/parks';
import { freePort } from '../../../workbench/cloud/free-port';
import { localFetch } from '../../../workbench/cloud/local-fetch';
import { requestToken } from '../../../workbench/cloud/identity/request-token';
import { CALLBACK_PATH } from '../../../workbench/cloud/identity/sign-in-agreement';
import { onward, signInByPane, trustWorkbench } from '../support/pane-session';
import { figures, planOf, submissionOf } from '../support/deeds/year';

const ROOT = path.resolve(__dirname, '../../..');
const TSX = ['--import', 'tsx'];
/** The years with a plan that somebody takes part in, newest first: Dazu was recognised for 2024. */
const YEARS_OF: Readonly<Record<string, readonly number[]>> = {
  'district.dazu': [2025, 2024],
  expert1: [2025, 2024, 2023],
  bureau: [2025, 2024, 2023],
  leader: [2025, 2024, 2023],
};

const launch = (port: number, dataDir: string, ...args: string[]) => {
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir };
  const child = spawn(process.execPath, ['workbench/start.js', ...args], { cwd: ROOT, env });
  let said = '';
  const hear = (text: Buffer) => (said += text.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  /** Resolves once it has said something. */
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => said.includes(words) && resolve();
      look();
      child.stdout.on('data', look);
      child.once('exit', (code) => reject(new Error(`The workbench ended with ${code}:\n${said}`)));
    });
  return { child, says };
};
/** Until the demo is ready. */
const start = async (port: number, dataDir: string, ...args: string[]) => {
  const launched = launch(port, dataDir, ...args);
  await launched.says('按 Ctrl+C 停止');
  return launched;
};
const stop = async (child: ChildProcess) => {
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const [code] = await ended;
  return code;
};

describe('the workbench', () => {
  let port: number;
  let dataDir: string;
  let running: Awaited<ReturnType<typeof start>>;
  let get: (address: string, headers?: Record<string, string>) => Promise<Response>;
  const connect = async () => {
    const fetchLocal = localFetch(await readFile(certificateFile(dataDir), 'utf8'));
    get = (address, headers = {}) => fetchLocal(`https://localhost:${port}${address}`, { headers });
    return fetchLocal;
  };
  const token = (...args: string[]) => {
    const env = { ...process.env, DATA_DIR: dataDir };
    const { status, stdout, stderr } = spawnSync(process.execPath, [...TSX, 'workbench/token.ts', ...args], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const tokenOf = async (account: string) =>
    requestToken(`https://localhost:${port}`, await readFile(certificateFile(dataDir), 'utf8'), account);

  beforeAll(async () => {
    port = await freePort();
    dataDir = await mkdtemp(path.join(tmpdir(), 'yuanping-workbench-'));
    running = await start(port, dataDir);
    await connect();
  });
  afterAll(async () => {
    if (running.child.exitCode === null) await stop(running.child);
    await rm(dataDir, { recursive: true, force: true });
  });

  test.each([
    ['/', 'text/html', /<html/],
    ['/addin/taskpane.html', 'text/html', /office-js\/office\.js/],
    ['/addin/sign-in-callback.html', 'text/html', /<html/],
    ['/office-js/office.js', 'text/javascript', /Office/],
    ['/office-js/zh-CN/office_strings.js', 'text/javascript', /Office/],
    ['/manifest.xml', 'text/xml', /<OfficeApp/],
    ['/addin-config.json', 'application/json', /"clientId"/],
    ['/oidc/.well-known/openid-configuration', 'application/json', /"S256"/],
    ['/v1/openapi.json', 'application/json', /"3\.1\.0"/],
  ])('serves %s', async (address, type, content) => {
    const answer = await get(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)]);
    expect(await answer.text()).toMatch(content);
  });

  test('names its own port wherever an address is given', async () => {
    const manifest = await (await get('/manifest.xml')).text();
    expect(new Set(manifest.match(/https:\/\/localhost:\d+/g))).toEqual(new Set([`https://localhost:${port}`]));
    expect(await (await get('/addin-config.json')).json()).toMatchObject({ issuer: `https://localhost:${port}/oidc` });
  });

  test('sends scripts compressed to who can read that', async () => {
    const answer = await get('/office-js/office.js', { 'accept-encoding': 'gzip' });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
  });

  test.each([
    '/addin/../package.json',
    '/office-js/..%2f..%2f..%2fpackage.json',
    '/addin/%2e%2e/%2e%2e/package.json',
    '/..%5cpackage.json',
  ])('gives nothing away at %s', async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  describe('to the pane’s own client', () => {
    const callback = () => `https://localhost:${port}${CALLBACK_PATH}`;
    let browse: ReturnType<typeof localFetch>;
    let settings: AddinSettings;
    let distrust: () => void;
    let first: Awaited<ReturnType<typeof signInByPane>>;
    const signIn = (account: string) => signInByPane(browse, settings, callback(), account);
    const whose = async ({ accessToken }: Tokens) => {
      const answer = await get('/v1/me', { authorization: `Bearer ${accessToken}` });
      return (await answer.json()).principal.account;
    };
    const wasAsked = ({ visited }: { visited: readonly string[] }) =>
      visited.some((address) => address.includes('/interaction/'));

    beforeAll(async () => {
      browse = await connect();
      distrust = trustWorkbench(browse);
      settings = AddinSettings.parse(await (await get('/addin-config.json')).json());
      first = await signIn('bureau');
    });
    afterAll(() => distrust());

    test('gives a token that the API takes, how long it is good, and the means to renew it', async () => {
      expect([wasAsked(first), await whose(first.tokens)]).toEqual([true, 'bureau']);
      expect(first.tokens).toMatchObject({ refreshToken: expect.any(String), seconds: 8 * 60 * 60, endsSession: true });
    });

    test('puts no token into an address', () => {
      const { tokens, visited } = first;
      const secrets = [tokens.accessToken, String(tokens.refreshToken)];
      expect(visited.filter((address) => secrets.some((secret) => address.includes(secret)))).toEqual([]);
      expect(visited.filter((address) => /[?&#](id_|access_|refresh_)?token/.test(address))).toEqual([]);
    });

    test('renews without the person, and takes a refresh token once', async () => {
      const renewed = await renewTokens(settings, String(first.tokens.refreshToken));
      expect(renewed.accessToken).not.toBe(first.tokens.accessToken);
      expect(await whose(renewed)).toBe('bureau');
      await expect(renewTokens(settings, String(first.tokens.refreshToken))).rejects.toThrow(AuthorizationRefused);
    });

    test.each([
      ['a state', { state: 'another' }],
      ['a verifier', { verifier: 'v'.repeat(43) }],
      ['a nonce', { nonce: 'another' }],
    ])('gives nothing for %s that is not its own', async (_, changes) => {
      const { url, pending } = await beginSignIn(settings, callback(), { again: false, handover: 'of-the-opener-16' });
      const back = (await onward(browse, url.href)) ?? '';
      await expect(finishSignIn(settings, new URL(back), { ...pending, ...changes })).rejects.toThrow(
        AuthorizationRefused,
      );
    });

    test('ends its own session, too: whoever comes next is asked who they are', async () => {
      expect(wasAsked(await signIn('bureau'))).toBe(false);
      const address = String(await signOutAddress(settings, callback()));
      expect(address).not.toMatch(/token/);
      const page = await (await browse(address)).text();
      const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
      const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
      expect(await onward(browse, action, { xsrf, logout: 'yes' })).toBe(callback());
      const next = await signIn('park.dazu');
      expect([wasAsked(next), await whose(next.tokens)]).toEqual([true, 'park.dazu']);
    });
  });

  test('gives each role a token for the API, from its own provider', async () => {
    const park = token(`park.${OPEN_PARK}`, '--port', String(port)).stdout.trim();
    expect(decodeProtectedHeader(park)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
    expect(decodeJwt(park)).toMatchObject({
      iss: `https://localhost:${port}/oidc`,
      aud: 'urn:yuanping:api',
      sub: `park.${OPEN_PARK}`,
      role: 'park',
      park: OPEN_PARK,
    });
    for (const account of Object.keys(YEARS_OF)) {
      const answer = await get('/v1/me', { authorization: `Bearer ${await tokenOf(account)}` });
      const me: unknown = await answer.json();
      expect(me).toMatchObject({ principal: { account } });
      expect(Object(me).years.map(({ year }: { year: number }) => year)).toEqual(YEARS_OF[account]);
    }
  });

  test('says which accounts there are when asked for another', () => {
    const { status, stdout, stderr } = token('nobody');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`park.${OPEN_PARK}`);
  });

  test('has a demo year with one park to go that ends in a tie across the quota, and keeps what is added over a restart', async () => {
    const rows = async () => {
      const answer = await get(`/v1/years/${DEMO_YEAR}/consolidated`, {
        authorization: `Bearer ${await tokenOf('bureau')}`,
      });
      const page: unknown = await answer.json();
      return Object(page).rows as { park: string; total: number | null; version: number }[];
    };
    const before = await rows();
    expect(before).toHaveLength(DEMO_PARKS.length);
    const graded = (from: Awaited<ReturnType<typeof rows>>) => {
      const totals = from.flatMap(({ park, total }) =>
        total === null ? [] : [[ParkId.parse(park), wholeFraction(points(total))] as const],
      );
      return proposeGrades(new Map(totals), DEFAULT_READINGS, GRADING);
    };
    const grades = [...graded(before).parks.values()].map(({ grade }) => grade);
    // One for the first time, to be rectified, and one for the second, who loses its title.
    expect(grades.filter((grade) => grade === '不合格')).toHaveLength(2);
    expect(before.filter(({ version }) => version === 0).map(({ park }) => park)).toEqual([OPEN_PARK]);

    const fetchLocal = await connect();
    const submitted = await fetchLocal(
      `https://localhost:${port}/v1/evaluations/${DEMO_YEAR}/${OPEN_PARK}/submission`,
      {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${await tokenOf(`park.${OPEN_PARK}`)}`,
          'content-type': 'application/json',
          'idempotency-key': 'workbench-test',
        },
        body: JSON.stringify(submissionOf(figures())),
      },
    );
    expect(submitted.status).toBe(200);
    const after = await rows();
    expect(graded(after).undecided.toSorted()).toEqual([OPEN_PARK, 'jiulongpo', 'yongchuan']);
    expect(graded(after).placesLeft).toBe(1);

    expect(await stop(running.child)).toBe(0);
    running = await start(port, dataDir);
    await connect();
    expect(await rows()).toEqual(after);

    expect(await stop(running.child)).toBe(0);
    running = await start(port, dataDir, '--fresh');
    await connect();
    expect(await rows()).toEqual(
      before.map((row) => ({ ...row, submittedAt: row.version === 0 ? null : expect.any(String) })),
    );
  });

  test('has the years before it, published, with what was decided about money since', async () => {
    const authorization = `Bearer ${await tokenOf('bureau')}`;
    for (const [year, state] of [
      [2023, 'closed'],
      [2024, 'published'],
    ] as const) {
      const answer: unknown = await (await get(`/v1/years/${year}/plan`, { authorization })).json();
      expect(answer).toMatchObject({ state });
      const page: unknown = await (await get(`/v1/years/${year}/consolidated`, { authorization })).json();
      for (const row of Object(page).rows) {
        // One sent nothing, and is failing without a rank.
        const graded =
          year === 2024 && row.park === 'shapingba'
            ? { grade: '不合格', rank: null }
            : { grade: expect.stringMatching(/合格|优秀/), rank: expect.any(Number) };
        expect(row).toMatchObject(graded);
      }
    }
    const own = await get('/v1/evaluations/2024/qijiang/ledger', {
      authorization: `Bearer ${await tokenOf('park.qijiang')}`,
    });
    expect(await own.json()).toMatchObject({ granted: 300, entries: expect.any(Array) });
  });

  test('says as a problem of the API what is waited for while the demo is being made, and when to ask again', async () => {
    const answer = await beingPrepared().request('/v1/me');
    const problem = Problem.parse(await answer.json());
    expect(problem).toMatchObject({ type: problemUri('being-prepared'), title: '正在准备演示数据', status: 503 });
    expect(problem.detail).toMatch(/自动继续/);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  test('shows its pages before the demo is ready, says so, and begins again where it was killed meanwhile', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'yuanping-killed-'));
    const ownPort = await freePort();
    try {
      const first = launch(ownPort, own);
      await first.says('正在准备');
      const fetchLocal = localFetch(await readFile(certificateFile(own), 'utf8'));
      expect((await fetchLocal(`https://localhost:${ownPort}/`)).status).toBe(200);
      const killed = once(first.child, 'exit');
      first.child.kill('SIGKILL');
      await killed;
      const second = await start(ownPort, own);
      const authorization = `Bearer ${await requestToken(`https://localhost:${ownPort}`, await readFile(certificateFile(own), 'utf8'), 'bureau')}`;
      const answer = await fetchLocal(`https://localhost:${ownPort}/v1/me`, { headers: { authorization } });
      expect((await answer.json()).years.map(({ year }: { year: number }) => year)).toEqual(YEARS_OF['bureau']);
      expect(await stop(second.child)).toBe(0);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });

  test('has nothing of the demo but its accounts where it is to be empty, and keeps what is added', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'yuanping-empty-'));
    const ownPort = await freePort();
    try {
      const first = await start(ownPort, own, '--empty');
      const ca = await readFile(certificateFile(own), 'utf8');
      const call = async (method: string, at: string, body?: object) => {
        const answer = await localFetch(ca)(`https://localhost:${ownPort}${at}`, {
          method,
          headers: {
            authorization: `Bearer ${await requestToken(`https://localhost:${ownPort}`, ca, 'bureau')}`,
            ...(body && { 'content-type': 'application/json', 'idempotency-key': 'first-plan' }),
          },
          ...(body && { body: JSON.stringify(body) }),
        });
        expect(answer.status).toBe(200);
        return answer.json();
      };
      const years = async () => (await call('GET', '/v1/me')).years.map(({ year }: { year: number }) => year);
      expect(await years()).toEqual([]);
      expect(await call('GET', '/v1/parks')).toMatchObject({ parks: [] });
      const plan = planOf([OPEN_PARK]);
      await call('PUT', `/v1/years/${plan.year}/plan`, { plan, basedOn: 0 });
      expect(await stop(first.child)).toBe(0);
      const second = await start(ownPort, own, '--empty');
      expect(await years()).toEqual([plan.year]);
      expect(await stop(second.child)).toBe(0);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });

  test.each([
    'GET /%E0%A4%A HTTP/1.1\r\nhost: x',
    'GET /addin/%00 HTTP/1.1\r\nhost: x',
    'GET // HTTP/1.1\r\nhost: x',
    'GET http://[ HTTP/1.1\r\nhost: x',
    'GET / HTTP/1.1\r\nhost: [',
    'GET /oidc/interaction/%FF HTTP/1.1\r\nhost: x',
    'POST /oidc/interaction/x HTTP/1.1\r\nhost: x\r\ncontent-length: 1',
    'GET /oidc/%ZZ HTTP/1.1\r\nhost: x',
    'GET /oidc?%FF HTTP/1.1\r\nhost: [',
    'POST /v1/me HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz',
    'GET /v1/years/%FF/plan HTTP/1.1\r\nhost: x',
    'POST /evidence-files?policy=%FF HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=\r\ncontent-length: 1',
    'GET /evidence-files?policy=e30&signature=zz HTTP/1.1\r\nhost: x',
    'OPTIONS * HTTP/1.1\r\nhost: x',
    'nonsense',
  ])('answers %j, and goes on', async (request) => {
    const ca = await readFile(certificateFile(dataDir), 'utf8');
    const answer = await new Promise<string>((resolve, reject) => {
      let said = '';
      const socket = connectTls({ port, host: 'localhost', ca }, () => {
        socket.write(`${request}\r\nconnection: close\r\n\r\nx`);
      });
      socket.on('data', (data: Buffer) => (said += data.toString()));
      socket.once('close', () => resolve(said)).once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 [2-5]\d\d /);
    expect((await get('/manifest.xml')).status).toBe(200);
    expect(running.child.exitCode).toBeNull();
  });

  test('says so when its port is taken, and leaves no database behind', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const address = blocker.address();
    const taken = address && typeof address === 'object' ? address.port : 0;
    const other = await mkdtemp(path.join(tmpdir(), 'yuanping-taken-'));
    try {
      await expect(start(taken, other)).rejects.toThrow(new RegExp(`ended with 1:\\s+Port ${taken} is taken`));
    } finally {
      blocker.close();
      await rm(other, { recursive: true, force: true });
    }
  });
});
