import { EventEmitter, once as nextEvent } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect as connectTo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { createApi } from '../../../functions/api/create-api';
import type { RequestRecord } from '../../../functions/observability/request-record';
import { serviceFailure } from '../../../functions/aws/service-failure';
import { s3EvidenceStore } from '../../../functions/evidence/s3-evidence-store';
import { causesOf } from '../../../functions/observability/causes';
import { connect } from '../../../functions/store/table/connect';
import { DEFAULT_RETRY } from '../../../functions/store/table/retry';
import { createStore } from '../../../functions/store/store';
import { caller, PEOPLE, type Answer } from '../support/caller';
import { announced, evidenceOf, pdfOf } from '../support/deeds/evidence';
import { goodClaims, serveApi, startApi, type LocalApi } from '../support/local-api';
import { listen } from '../support/servers/listen';
import { typeOf } from '../support/deeds/panel-year';
import { CLOSES, figures, must, putPlan, submissionOf, YEAR } from '../support/deeds/year';

const REQUEST_OF_AWS = 'AWS-REQUEST-1';
const ROLE = 'arn:aws:sts::123456789012:assumed-role/api is not authorized';

/** AWS, as far as it refuses: every request gets one answer. */
const startRefusing = async (
  answer: (request: IncomingMessage) => readonly [status: number, type: string, body: string],
) => {
  const server = createServer((request, response) => {
    const [status, type, body] = answer(request);
    request.resume();
    response.writeHead(status, {
      'content-type': type,
      'x-amzn-requestid': REQUEST_OF_AWS,
      'x-amz-request-id': REQUEST_OF_AWS,
    });
    response.end(request.method === 'HEAD' ? '' : body);
  });
  const { port, stop } = await listen(server);
  return { endpoint: `http://127.0.0.1:${port}`, stop };
};

describe('what the server cannot do', () => {
  let api: LocalApi;
  let upload: string;
  const stops: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    api = await startApi();
    must(await putPlan(api, ['dazu', 'yubei']));
    upload = must(await evidenceOf(api, 'dazu').request(announced(pdfOf('表彰决定')))).body.id;
  });
  afterEach(async () => {
    for (const stop of stops.splice(0).toReversed()) await stop();
  });
  afterAll(() => api.stop());

  const apiWith = async (changes: Partial<LocalApi['dependencies']>) => {
    const records: RequestRecord[] = [];
    const server = await serveApi({ ...api.dependencies, ...changes, log: (record) => records.push(record) });
    stops.push(server.stop);
    return { ...api, url: server.url, records };
  };
  /** A read of a database that gives one answer. */
  const databaseThat = async (...given: readonly [status: number, type: string, body: string]) => {
    const refusing = await startRefusing(() => given);
    const client = connect(refusing.endpoint);
    stops.push(refusing.stop, async () => client.destroy());
    const store = createStore({ client, table: 'any', retry: { ...DEFAULT_RETRY, attempts: 1 } });
    const behind = await apiWith({ store });
    const answer = await caller(behind, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/plan`);
    return { answer, records: behind.records };
  };
  /** A read of a database that refuses. */
  const database = (status: number, name: string) =>
    databaseThat(
      status,
      'application/x-amz-json-1.0',
      JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: ROLE }),
    );
  /** A confirmation of a file, in a bucket that refuses. */
  const bucket = async (status: number, name: string) => {
    const refusing = await startRefusing(() => [
      status,
      'application/xml',
      `<?xml version="1.0"?><Error><Code>${name}</Code><Message>${ROLE}</Message></Error>`,
    ]);
    const client = new S3Client({
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      endpoint: refusing.endpoint,
      forcePathStyle: true,
      maxAttempts: 1,
    });
    stops.push(refusing.stop, async () => client.destroy());
    const behind = await apiWith({
      evidence: s3EvidenceStore({ client, bucket: 'evidence', encryptionKey: 'key', lockYears: 10 }),
    });
    return { answer: await evidenceOf(behind, 'dazu').confirm(upload), records: behind.records };
  };
  type Ask = (
    status: number,
    name: string,
  ) => Promise<{ readonly answer: Answer; readonly records: readonly RequestRecord[] }>;

  test.each<readonly [what: string, ask: Ask, call: string, status: number, name: string]>([
    ['the table', database, 'GetItem', 400, 'AccessDeniedException'],
    ['a table that is not there', database, 'GetItem', 400, 'ResourceNotFoundException'],
    ['the table, with credentials that have run out,', database, 'GetItem', 400, 'ExpiredTokenException'],
    ['the table, with credentials that nobody knows,', database, 'GetItem', 400, 'UnrecognizedClientException'],
    ['the bucket', bucket, 'GetObject', 403, 'AccessDenied'],
    ['a bucket that is not there', bucket, 'GetObject', 404, 'NoSuchBucket'],
    ['the bucket, with credentials that have run out,', bucket, 'GetObject', 400, 'ExpiredToken'],
    ['the bucket, with credentials that nobody knows,', bucket, 'GetObject', 403, 'InvalidAccessKeyId'],
    ['a key that is disabled', bucket, 'GetObject', 400, 'KMS.DisabledException'],
    ['a key that is to be deleted', bucket, 'GetObject', 400, 'KMS.KMSInvalidStateException'],
  ])(
    'because %s is denied to it is a fault of ours: told as such, logged with its cause, and counted',
    async (_, ask, call, status, name) => {
      const { answer, records } = await ask(status, name);
      expect([answer.status, typeOf(answer)]).toEqual([503, 'service-fault']);
      // Not by itself a moment later: nothing asks for it again and again.
      expect(answer.headers.get('retry-after')).toBeNull();
      expect(answer.body).toMatchObject({
        title: '系统故障，已通知管理员',
        detail: expect.stringMatching(/权限或配置.*与您的网络和填写的内容无关.*已自动通知系统管理员/),
      });
      expect(JSON.stringify(answer.body)).not.toMatch(/arn:|Denied|Exception/);
      expect(records).toEqual([
        expect.objectContaining({
          level: 'error',
          status: 503,
          // What the alarm counts.
          problem: 'service-fault',
          causes: [{ name: 'ServiceDenied' }, { name, message: ROLE, call, awsRequest: REQUEST_OF_AWS }],
        }),
      ]);
    },
  );

  test.each<readonly [what: string, ask: Ask, status: number, name: string]>([
    ['the table is busy', database, 400, 'ThrottlingException'],
    ['the table is at fault itself', database, 500, 'InternalServerError'],
    ['the bucket is busy', bucket, 503, 'SlowDown'],
    ['the key is busy', bucket, 400, 'KMS.ThrottlingException'],
  ])('because %s may be asked for again, and its cause is logged', async (_, ask, status, name) => {
    const { answer, records } = await ask(status, name);
    expect([answer.status, typeOf(answer), answer.headers.get('retry-after')]).toEqual([
      503,
      'temporarily-unavailable',
      '2',
    ]);
    expect(records).toEqual([expect.objectContaining({ level: 'error', problem: 'temporarily-unavailable' })]);
    expect(records[0]?.causes?.at(-1)).toMatchObject({ name, message: ROLE, awsRequest: REQUEST_OF_AWS });
  });

  test.each([
    ['in place of it', 200],
    ['that nothing is there', 404],
  ])('because something else answered %s may be asked for again, and is not quoted in the log', async (_, status) => {
    const { answer, records } = await databaseThat(status, 'text/html', '<html>张三');
    expect([answer.status, typeOf(answer)]).toEqual([503, 'temporarily-unavailable']);
    expect(records[0]?.causes).toEqual([
      { name: 'StoreBusy' },
      { name: 'SyntaxError', call: 'GetItem', awsRequest: REQUEST_OF_AWS },
    ]);
  });

  test.each([
    ['HPE_INVALID_CONSTANT', 'passing'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'passing'],
    ['EPROTO', 'passing'],
    ['ECONNREFUSED', 'passing'],
    ['CERT_HAS_EXPIRED', 'denied'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'denied'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'denied'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'denied'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'denied'],
    ['ERR_INVALID_ARG_TYPE', null],
  ])('because a connection ended in %s is of a kind, and the log has the code', (code, kind) => {
    const error = Object.assign(new Error('as Node says it'), { code });
    expect(serviceFailure(error)).toBe(kind);
    expect(causesOf(error)).toEqual([
      { name: 'Error', code, ...(kind === null ? {} : { message: 'as Node says it' }) },
    ]);
  });

  test.each(['RequestThrottled', 'ThrottledException', 'TooManyRequestsException'])('%s is busy', (name) => {
    expect(serviceFailure(Object.assign(new Error(''), { name }))).toBe('passing');
  });

  test('is told from a file that has not come', async () => {
    const { answer, records } = await bucket(404, 'NoSuchKey');
    expect([answer.status, typeOf(answer)]).toEqual([409, 'upload-incomplete']);
    expect(records).toEqual([expect.not.objectContaining({ causes: expect.anything() })]);
  });

  test('because of a defect is logged with its name and without its words', async () => {
    const { answer, records } = await database(400, 'ValidationException');
    expect([answer.status, typeOf(answer)]).toEqual([500, 'internal-error']);
    expect(records[0]?.causes).toEqual([{ name: 'ValidationException', call: 'GetItem', awsRequest: REQUEST_OF_AWS }]);
  });

  describe('for want of the whole request', () => {
    const submission = `/v1/evaluations/${YEAR}/dazu/submission`;
    const headers = async () => ({
      authorization: `Bearer ${await api.keys.sign(goodClaims(api.clock(), PEOPLE.dazu))}`,
      'content-type': 'application/json',
      'idempotency-key': 'broken-off-1',
    });

    test.each([
      ['while it is read', async () => undefined],
      // An answer from elsewhere takes longer than the news that a connection is closed.
      ['before anybody reads it', async () => caller(api, PEOPLE.dazu)('GET', '/v1/me')],
    ])(
      'because whoever sent it has hung up %s is no failure: it has a status of its own, and nothing counts it',
      async (_, wait) => {
        const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
        const steps = new EventEmitter();
        const logged = nextEvent(steps, 'logged');
        const server = await serveApi({
          ...api.dependencies,
          verifyToken: async (token) => {
            socket.destroy();
            await wait();
            return api.dependencies.verifyToken(token);
          },
          log: (record) => steps.emit('logged', record),
        });
        stops.push(server.stop);
        const socket = connectTo(Number(new URL(server.url).port), '127.0.0.1');
        const head = Object.entries(await headers()).map(([name, value]) => `${name}: ${value}\r\n`);
        socket.write(
          `PUT ${submission} HTTP/1.1\r\nhost: api\r\n${head.join('')}content-length: 1000\r\n\r\n{"reported":`,
        );
        const [record] = await logged;
        expect(record).toMatchObject({ level: 'info', operation: 'submit', status: 499, role: 'park', park: 'dazu' });
        expect(record.causes?.[0]).toEqual({ name: 'ClientGone' });
        expect(record).not.toHaveProperty('problem');
        expect(record).not.toHaveProperty('fault');
        expect(printed).not.toHaveBeenCalled();
        printed.mockRestore();
      },
    );

    test('is decided when it has come: one that begins before a deadline and ends after it is late', async () => {
      const before = api.clock().toISOString();
      const body = new TextEncoder().encode(JSON.stringify(submissionOf(figures())));
      const slow = new ReadableStream<Uint8Array>(
        {
          // Asked for the body, the sender takes its time.
          pull: (controller) => {
            api.setClock(new Date(Date.parse(CLOSES) + 1).toISOString());
            controller.enqueue(body);
            controller.close();
          },
        },
        { highWaterMark: 0 },
      );
      // A body that streams asks for `duplex`, which the types of fetch do not know yet.
      const init = { method: 'PUT', headers: await headers(), body: slow, duplex: 'half' };
      const request = new Request(`http://api${submission}`, init);
      const answer = await createApi(api.dependencies).fetch(request);
      api.setClock(before);
      expect(answer.status).toBe(409);
      expect(await answer.json()).toMatchObject({ type: 'urn:yuanping:problem:not-open' });
    });
  });
});
