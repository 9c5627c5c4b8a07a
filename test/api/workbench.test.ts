import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { certificateFile } from '../../workbench/cloud/certificate';
import { DEMO_PARKS, DEMO_YEAR, OPEN_PARK } from '../../workbench/cloud/demo-parks';
import { freePort } from '../../workbench/cloud/free-port';
import { localFetch } from '../../workbench/cloud/local-fetch';
import { requestToken } from '../../workbench/cloud/request-token';
import { figures, submissionOf } from './support/year';

const ROOT = path.resolve(__dirname, '../..');
const TSX = ['--import', 'tsx'];
/** The first start builds the pages. */
const START_LIMIT = 180_000;

const start = async (port: number, dataDir: string, ...args: string[]) => {
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir };
  const child = spawn(process.execPath, [...TSX, 'workbench/start.ts', ...args], { cwd: ROOT, env });
  let said = '';
  const hear = (text: Buffer) => (said += text.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => said.includes('按 Ctrl+C 停止') && resolve());
    child.once('exit', (code) => reject(new Error(`The workbench ended with ${code}:\n${said}`)));
  });
  return { child, said: () => said };
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
  }, START_LIMIT);
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
    for (const account of ['district.dazu', 'expert1', 'bureau', 'leader']) {
      const answer = await get('/v1/me', { authorization: `Bearer ${await tokenOf(account)}` });
      expect(await answer.json()).toMatchObject({ principal: { account }, years: [{ year: DEMO_YEAR }] });
    }
  });

  test('says which accounts there are when asked for another', () => {
    const { status, stdout, stderr } = token('nobody');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`park.${OPEN_PARK}`);
  });

  test(
    'has a demo year with nine different totals and one park to go, and keeps what is added over a restart',
    async () => {
      const rows = async () => {
        const answer = await get(`/v1/years/${DEMO_YEAR}/consolidated`, {
          authorization: `Bearer ${await tokenOf('bureau')}`,
        });
        const page: unknown = await answer.json();
        return Object(page).rows as { park: string; total: number | null; version: number }[];
      };
      const before = await rows();
      expect(before).toHaveLength(DEMO_PARKS.length);
      const totals = before.flatMap(({ total }) => total ?? []);
      expect(new Set(totals).size).toBe(9);
      expect(totals.filter((total) => total < 60)).toHaveLength(1);
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
    },
    START_LIMIT,
  );

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
