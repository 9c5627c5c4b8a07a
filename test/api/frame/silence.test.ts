import { createServer } from 'node:http';
import { lateEvidenceStore } from '../../../functions/evidence/late-evidence-store';
import { createTokenVerifier, ClaimMap } from '../../../functions/identity/verify-token';
import { connect } from '../../../functions/store/table/connect';
import { DEFAULT_RETRY } from '../../../functions/store/table/retry';
import { createStore } from '../../../functions/store/store';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { RequestRecord } from '../../../functions/observability/request-record';
import { caller, PEOPLE, type Answer } from '../support/caller';
import { evidenceOf, announced, pdfOf } from '../support/deeds/evidence';
import { AUDIENCE, ISSUER, serveApi, startApi, type LocalApi } from '../support/local-api';
import { listen } from '../support/servers/listen';
import { startSilentServer, type SilenceOptions } from '../support/servers/silent-server';
import { PARKS, figures, must, putPlan, submitAs, YEAR } from '../support/deeds/year';

/** The head of an answer whose body never comes. */
const BEGUN = 'HTTP/1.1 200 OK\r\ncontent-type: application/x-amz-json-1.0\r\ncontent-length: 1000\r\n\r\n';
/** As in the cloud, but that nothing is tried again: that would only take longer. */
const ONCE = { ...DEFAULT_RETRY, attempts: 1 };
/** What DynamoDB's answer depends on. */
const SIGNED = ['x-amz-target', 'x-amz-date', 'content-type', 'authorization'];
type Changes = Partial<LocalApi['dependencies']>;

describe('a service that does not answer', () => {
  let api: LocalApi;
  const stops: (() => Promise<unknown>)[] = [];
  const printed: unknown[] = [];
  beforeAll(async () => {
    api = await startApi();
    must(await putPlan(api, PARKS));
    for (const method of ['warn', 'error', 'log'] as const)
      jest.spyOn(console, method).mockImplementation((...said) => printed.push(said));
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    for (const stop of stops.toReversed()) await stop();
    await api.stop();
  });

  const silent = async (options?: SilenceOptions) => {
    const server = await startSilentServer(options);
    stops.push(server.stop);
    return server;
  };
  /** The API with something else behind it, and its log. */
  const apiWith = async (changes: Changes) => {
    const records: RequestRecord[] = [];
    const server = await serveApi({ ...api.dependencies, ...changes, log: (record) => records.push(record) });
    stops.push(server.stop);
    return { ...api, url: server.url, records };
  };
  const storeAt = (endpoint: string, retry = ONCE) => {
    const client = connect(endpoint);
    stops.push(async () => client.destroy());
    return createStore({ client, table: api.database.table, retry });
  };
  const portOf = (endpoint: string) => Number(new URL(endpoint).port);

  /** Who is asked, in vain; and what the log says was given up. */
  const SERVICES: readonly (readonly [
    string,
    () => Promise<{
      readonly answer: Answer;
      readonly records: readonly RequestRecord[];
      readonly given: () => Promise<unknown>;
    }>,
    readonly object[],
  ])[] = [
    [
      'the database, to a read',
      async () => {
        const server = await silent();
        const behind = await apiWith({ store: storeAt(server.endpoint) });
        const answer = await caller(behind, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/plan`);
        return { answer, records: behind.records, given: server.givenUp };
      },
      [
        { name: 'StoreBusy' },
        { name: 'TimeoutError', code: 'ETIMEDOUT', message: expect.stringContaining('3000 ms'), call: 'GetItem' },
      ],
    ],
    [
      'the database, which begins to answer and does not go on',
      async () => {
        const server = await silent({ beginning: BEGUN });
        const behind = await apiWith({ store: storeAt(server.endpoint) });
        const answer = await caller(behind, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/plan`);
        return { answer, records: behind.records, given: server.givenUp };
      },
      [{ name: 'StoreBusy' }, { name: 'TimeoutError', message: expect.stringContaining('3000 ms'), call: 'GetItem' }],
    ],
    [
      'the bucket of the evidence',
      async () => {
        const server = await silent();
        const { id } = must(await evidenceOf(api, 'dazu').request(announced(pdfOf('表彰决定')))).body;
        const evidence = lateEvidenceStore(async () => {
          const { connectEvidence } = await import('../../../functions/evidence/connect-evidence');
          const before = { ...process.env };
          Object.assign(process.env, {
            AWS_ENDPOINT_URL_S3: server.endpoint,
            AWS_REGION: 'local',
            AWS_ACCESS_KEY_ID: 'local',
            AWS_SECRET_ACCESS_KEY: 'local',
          });
          stops.push(async () => (process.env = before));
          return connectEvidence('evidence', 'arn:aws:kms:local:123456789012:key/evidence', 10);
        });
        const behind = await apiWith({ evidence });
        const answer = await evidenceOf(behind, 'dazu').confirm(id);
        return { answer, records: behind.records, given: server.givenUp };
      },
      [
        { name: 'EvidenceUnavailable' },
        { name: 'TimeoutError', code: 'ETIMEDOUT', message: expect.stringContaining('5000 ms'), call: 'GetObject' },
      ],
    ],
    [
      'the provider of identities',
      async () => {
        const server = await silent();
        const verifyToken = createTokenVerifier({
          issuer: ISSUER,
          audience: AUDIENCE,
          algorithms: ['RS256'],
          keys: new URL(server.endpoint),
          clockToleranceSeconds: 5,
          type: 'at+jwt',
          scope: null,
          claims: ClaimMap.parse({}),
          clock: api.clock,
        });
        const behind = await apiWith({ verifyToken });
        const answer = await caller(behind, PEOPLE.dazu)('GET', '/v1/me');
        return { answer, records: behind.records, given: server.givenUp };
      },
      [
        { name: 'IdentityUnavailable' },
        { name: 'JWKSTimeout', code: 'ERR_JWKS_TIMEOUT', message: 'request timed out' },
      ],
    ],
  ];

  describe('is given up, and the person may try again', () => {
    // All at once: each is waited for as long as in the cloud, which is seconds.
    let outcomes: Awaited<ReturnType<(typeof SERVICES)[number][1]>>[];
    beforeAll(async () => {
      outcomes = await Promise.all(SERVICES.map(([, ask]) => ask()));
    });

    test.each(SERVICES.map(([what, , causes], index) => [what, causes, index] as const))(
      '%s',
      async (_, causes, index) => {
        const outcome = outcomes[index];
        if (!outcome) throw new RangeError('Nothing was asked');
        const { answer, records, given } = outcome;
        expect(answer.status).toBe(503);
        expect(answer.headers.get('retry-after')).toBe('2');
        expect(answer.body).toMatchObject({
          type: 'urn:yuanping:problem:temporarily-unavailable',
          title: '服务暂时不可用',
          detail: expect.stringMatching(/再试.*不会产生两份记录/),
        });
        expect(records).toEqual([expect.objectContaining({ level: 'error', status: 503 })]);
        expect(records[0]?.causes?.slice(0, 2)).toEqual(causes);
        // The other side sees the connection go.
        await given();
      },
    );

    test('and nothing is printed beside the log', () => expect(printed).toEqual([]));
  });

  test('the first time is asked again, and answers', async () => {
    const server = await silent({ behind: { port: portOf(api.database.endpoint), silent: (number) => number === 0 } });
    const behind = await apiWith({ store: storeAt(server.endpoint) });
    const answer = must(await caller(behind, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/plan`));
    expect(answer.body.plan.year).toBe(YEAR);
    expect(server.connections()).toBeGreaterThan(1);
  });

  test.each([
    ['the SDK', 1, ONCE],
    ['the store itself', 2, { ...DEFAULT_RETRY, sleep: async () => undefined }],
  ])('to a write that has arrived is asked again by %s, and has written once', async (who, silences, retry) => {
    const park = ParkId.parse(who === 'the SDK' ? 'fuling' : 'wanzhou');
    // Only what writes is left without an answer: everything before it is read on connections of its own.
    let left = silences;
    const tokens: unknown[] = [];
    const proxy = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      const isWrite = request.headers['x-amz-target'] === 'DynamoDB_20120810.TransactWriteItems';
      if (isWrite) tokens.push(JSON.parse(body.toString()).ClientRequestToken);
      const answered = await fetch(api.database.endpoint, {
        method: 'POST',
        headers: Object.fromEntries(SIGNED.map((name) => [name, String(request.headers[name])])),
        body,
      });
      const answer = Buffer.from(await answered.arrayBuffer());
      if (isWrite && left-- > 0) return;
      response.writeHead(answered.status, { 'content-type': 'application/x-amz-json-1.0' }).end(answer);
    });
    const { port, stop } = await listen(proxy);
    stops.push(stop);
    const behind = await apiWith({ store: storeAt(`http://127.0.0.1:${port}`, retry) });
    const receipt = must(await submitAs(behind, park, figures())).body;
    expect(receipt.version).toBe(1);
    expect(tokens.slice(0, silences + 1)).toEqual(Array(silences + 1).fill(expect.stringMatching(/^[0-9a-f-]{36}$/)));
    expect(new Set(tokens.slice(0, silences + 1)).size).toBe(1);
    const trail = await api.store.events(Year.parse(YEAR), park, 0, 10);
    expect(trail.map(({ kind }) => kind)).toEqual(['submitted']);
  });
});
