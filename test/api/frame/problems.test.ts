import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { PutCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Problem, PROBLEMS, problemUri, type ProblemType } from '../../../shared/api/problem';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';
import { connect } from '../../../functions/store/table/connect';
import { headsPartition } from '../../../functions/store/table/kinds';
import { createStore } from '../../../functions/store/store';
import { Year } from '../../../shared/vocabulary/ids';
import { caller, PEOPLE, type Answer } from '../support/caller';
import { apiForAll } from '../support/api-for-tests';
import { serveApi, type LocalApi } from '../support/local-api';
import { PARKS, CLOSES, figures, planOf, putPlan, submissionOf, submitAs, YEAR } from '../support/deeds/year';

const ALL_TESTS = path.resolve(__dirname, '..');

const submission = `/v1/evaluations/${YEAR}/dazu/submission`;
const AFTER_CLOSING = new Date(Date.parse(CLOSES) + 1000).toISOString();

/** One way to run into each problem, and what its detail must tell. */
const WAYS: readonly {
  readonly type: ProblemType;
  readonly says: RegExp;
  readonly run: (api: LocalApi) => Promise<Answer>;
}[] = [
  {
    type: 'malformed-request',
    says: /请求内容不符合格式要求。basedOn/,
    run: (api) =>
      caller(api, PEOPLE.dazu)('PUT', submission, { body: { ...submissionOf(figures()), basedOn: undefined } }),
  },
  {
    type: 'malformed-request',
    says: /Idempotency-Key/,
    run: (api) => caller(api, PEOPLE.dazu)('PUT', submission, { body: submissionOf(figures()), key: null }),
  },
  {
    type: 'not-signed-in',
    says: /重新登录/,
    run: (api) => caller(api, PEOPLE.dazu)('GET', '/v1/me', { headers: { authorization: 'Bearer a.b.c' } }),
  },
  {
    type: 'not-allowed',
    says: /园区/,
    run: (api) => caller(api, PEOPLE.dazu)('GET', `/v1/years/${YEAR}/consolidated`),
  },
  { type: 'not-found', says: /核对/, run: (api) => caller(api, PEOPLE.dazu)('GET', '/v1/nothing') },
  {
    type: 'not-found',
    says: /第 9 版/,
    run: (api) => caller(api, PEOPLE.dazu)('GET', `/v1/evaluations/${YEAR}/dazu/submissions/9`),
  },
  {
    type: 'year-has-no-plan',
    says: /2030年度尚未制定评估方案/,
    run: (api) => caller(api, PEOPLE.dazu)('GET', '/v1/evaluations/2030/dazu'),
  },
  { type: 'stale-version', says: /第 1 版/, run: (api) => submitAs(api, 'yubei', figures()) },
  {
    type: 'idempotency-key-reused',
    says: /换用新的编号/,
    run: (api) => submitAs(api, 'yubei', figures({ hazards: 2 }), { basedOn: 1, key: 'yubei-first' }),
  },
  {
    type: 'not-open',
    says: /2026年4月1日 08:00截止/,
    run: async (api) => {
      api.setClock(AFTER_CLOSING);
      const answer = await submitAs(api, 'dazu', figures());
      api.setClock('2026-03-01T02:00:00.000Z');
      return answer;
    },
  },
  {
    type: 'plan-frozen',
    says: /调整评估方案/,
    run: (api) =>
      caller(api, PEOPLE.bureau)('PUT', `/v1/years/${YEAR}/plan`, { body: { plan: planOf(PARKS), basedOn: 1 } }),
  },
  {
    type: 'body-too-large',
    says: /4 MB/,
    run: (api) => caller(api, PEOPLE.bureau)('PUT', `/v1/years/${YEAR}/plan`, { body: ' '.repeat(5 * 1024 * 1024) }),
  },
  {
    type: 'body-too-large',
    says: /256 KB/,
    run: (api) => caller(api, PEOPLE.dazu)('PUT', submission, { body: ' '.repeat(2 * 1024 * 1024) }),
  },
  {
    type: 'no-role',
    says: /账号：visitor.*区县人力社保局.*市人力社保局/,
    run: (api) => caller(api, { sub: 'visitor', name: '来访者', role: 'visitor' })('GET', '/v1/me'),
  },
  {
    type: 'invalid-submission',
    says: /处错误/,
    run: (api) =>
      caller(api, PEOPLE.dazu)('PUT', submission, {
        body: { ...submissionOf(figures()), reported: figures({ talent: '1720.5', hazards: -1 }) },
      }),
  },
  {
    type: 'internal-error',
    says: /请求编号/,
    run: async (api) => {
      const documents = DynamoDBDocumentClient.from(api.database.client);
      const Item = { pk: headsPartition(Year.parse(YEAR)), sk: 'wanzhou', schema: 99 };
      await documents.send(new PutCommand({ TableName: api.database.table, Item }));
      return submitAs(api, 'wanzhou', figures());
    },
  },
  {
    type: 'temporarily-unavailable',
    says: /稍候/,
    run: async (api) => {
      let calls = 0;
      const throttling = createServer((_, response) => {
        calls += 1;
        response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
        response.end(JSON.stringify({ __type: 'com.amazonaws.dynamodb.v20120810#ThrottlingException' }));
      });
      await new Promise<void>((resolve) => throttling.listen(0, '127.0.0.1', resolve));
      // A TCP server's address is an AddressInfo.
      const { port } = throttling.address() as AddressInfo;
      const client = connect(`http://127.0.0.1:${port}`);
      const retry = {
        attempts: 3,
        first: 1,
        longest: 1,
        random: () => 0,
        sleep: async () => undefined,
        timeLeft: () => Infinity,
      };
      const store = createStore({ client, table: 'any', retry });
      const busy = await serveApi({ ...api.dependencies, store });
      const answer = await caller({ ...api, url: busy.url }, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/plan`);
      await busy.stop();
      client.destroy();
      throttling.close();
      throttling.closeAllConnections();
      expect([calls, answer.headers.get('retry-after')]).toEqual([6, '2']);
      return answer;
    },
  },
];
/** Run into by the tests beside this one, each in its own part of the year. */
const ELSEWHERE: readonly ProblemType[] = [
  'too-early',
  'wrong-stage',
  'reason-needed',
  'outside-return',
  'score-out-of-range',
  'unknown-item',
  'items-incomplete',
  'declaration-needed',
  'recused',
  'already-scored',
  'not-scored',
  'site-visit-needed',
  'quorum-not-met',
  'past-unfit',
  'past-open',
  'opinion-undecided',
  'opinion-withdrawn',
  'figure-unfit',
  'figure-evidence-needed',
  'figure-verified',
  'figure-withdrawn',
  'figure-undecided',
  'hearing-open',
  'hearing-over',
  'absence-unfit',
  'absence-open',
  'no-absence-proposal',
  'ground-needed',
  'park-kept',
  'park-unsettled',
  'plan-unconfirmed',
  'meeting-needed',
  'not-approved',
  'ties-undecided',
  'pick-over-quota',
  'pick-not-undecided',
  'pick-not-proposed',
  'passed-over-unnamed',
  'over-ceiling',
  'after-last-instalment',
  'over-payable',
  'recovery-open',
  'set-off-unfit',
  'over-returned',
  'payment-bound',
  'over-paid',
  'spent-before-paid',
  'description-needed',
  'already-cancelled',
  'unknown-item',
  'nothing-to-rectify',
  'rectification-open',
  'park-withdrawn',
  'application-incomplete',
  'application-stage',
  'application-open',
  'relaxation-not-allowed',
  'notice-dates',
  'notice-running',
  'objections-open',
  'conditions-unmet',
  'park-id-taken',
  'award-year',
  'file-type-refused',
  'file-too-large',
  'evidence-duplicate',
  'evidence-full',
  'upload-incomplete',
  'upload-differs',
  'panel-masked',
  'service-fault',
  'invalid-tenants',
  'being-prepared',
];
/** Answered by the gateway in front, never by the app. */
const BY_THE_GATEWAY: readonly ProblemType[] = ['too-many-requests', 'blocked'];

describe('every refusal', () => {
  const api = apiForAll(async (api) => {
    await putPlan(api, PARKS);
    await submitAs(api, 'yubei', figures(), { key: 'yubei-first' });
  });

  test.each(WAYS)('$type is a problem that says $says', async ({ type, says, run }) => {
    const { status, headers, body } = await run(api);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const problem = Problem.parse(body);
    expect(problem).toMatchObject({ type: problemUri(type), ...PROBLEMS[type] });
    expect(status).toBe(PROBLEMS[type].status);
    expect(problem.detail).toMatch(says);
    expect(problem.detail).toMatch(/[\u4e00-\u9fff]/);
    expect(problem.instance).toBe(`urn:yuanping:request:${headers.get('x-request-id')}`);
    expect(JSON.stringify(body)).not.toMatch(/node_modules|Error:|at \w+ \(|\.ts/);
    expect(
      api.records.some(({ request, problem: logged }) => logged === type && problem.instance?.endsWith(request)),
    ).toBe(true);
  });

  test('none of the contract is left out', () => {
    const covered = new Set<string>([...WAYS.map(({ type }) => type), ...ELSEWHERE, ...BY_THE_GATEWAY]);
    expect(Object.keys(PROBLEMS).filter((type) => !covered.has(type))).toEqual([]);
  });

  test('those that are left to other tests are expected there', async () => {
    const files = (await readdir(ALL_TESTS, { recursive: true })).filter(
      (name) => name.endsWith('.test.ts') && !__filename.endsWith(name),
    );
    const texts = await Promise.all(files.map((name) => readFile(path.join(ALL_TESTS, name), 'utf8')));
    expect(ELSEWHERE.filter((type) => !texts.some((text) => text.includes(`'${type}'`)))).toEqual([]);
  });
});

describe('what is wrong in a submission', () => {
  const api = apiForAll(async (api) => {
    await putPlan(api, PARKS);
  });
  const put = (body: object) => caller(api, PEOPLE.dazu)('PUT', submission, { body });

  test('is said field by field, and nothing is stored', async () => {
    const reported = figures({ employment: '20万', revenue: 'abc', guidance: 'excellent', surprise: 1 });
    const { status, body } = await put({ ...submissionOf(figures()), reported });
    expect(status).toBe(422);
    const places = body.findings.map(
      ({ code, place, field }: { code: string; place: { figure?: string }; field?: string }) => [
        code,
        place.figure ?? field,
      ],
    );
    expect(places).toEqual(
      expect.arrayContaining([
        ['number-as-text', 'employment'],
        ['not-a-number', 'revenue'],
        ['not-an-option', 'guidance'],
        ['unknown-field', 'surprise'],
      ]),
    );
    expect((await caller(api, PEOPLE.dazu)('GET', `/v1/evaluations/${YEAR}/dazu`)).body.currentVersion).toBe(0);
  });

  test('a claim that the standard cannot give, and one that is missing, stop it', async () => {
    const good = submissionOf(figures());
    const { body } = await put({ ...good, claimed: { ...good.claimed, '1.1': 2.5, '2.1': null } });
    expect(body.findings.map(({ code }: { code: string }) => code)).toEqual(['claimed-impossible', 'claimed-missing']);
  });

  test("the server scores by itself, with the plan's own target and prior year", async () => {
    const good = submissionOf(figures());
    const inflated = { ...good.claimed, '2.1': 20 };
    const reported = figures({ revenueTarget: 50000, priorRevenue: 1 });
    const { status, body } = await put({ ...good, reported, claimed: inflated });
    expect(status).toBe(200);
    expect(body.items).toMatchObject({ '2.1': 15, '2.2': 6 });
    expect(body).toMatchObject({ total: 70, claimedTotal: 75 });
    const codes = body.findings.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['differs-from-plan', 'differs-from-plan', 'claimed-differs']);
    const { body: stored } = await caller(api, PEOPLE.dazu)('GET', `/v1/evaluations/${YEAR}/dazu/submissions/1`);
    expect(stored.reported).toMatchObject({ revenueTarget: 100000, priorRevenue: 72000 });
    expect(Object.keys(stored.items)).toEqual([...ITEM_IDS]);
  });

  test('the same figures typed otherwise have the same hash', async () => {
    const good = submissionOf(figures(), 1);
    const one = await put(good);
    const two = await put({ ...good, basedOn: 2, reported: figures({ revenue: '98000.000', tax: '4100' }) });
    const three = await put({ ...good, basedOn: 3, reported: figures({ revenue: '98000.01' }) });
    expect(two.body.hash).toBe(one.body.hash);
    expect(three.body.hash).not.toBe(one.body.hash);
  });
});
