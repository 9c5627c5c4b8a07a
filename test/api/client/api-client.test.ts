import { createApiClient } from '../../../addin/client/api-client';
import { ApiProblem, UnreadableAnswer } from '../../../addin/client/api-problem';
import { NetworkFailed } from '../../../addin/client/network-failed';
import { IdempotencyKey } from '../../../shared/vocabulary/ids';
import type { ProblemType } from '../../../shared/api/problem';
import { PARK, YEAR, draft, problem, receipt } from './examples';
import { scriptedServer, type Scripted } from './scripted-server';

const me = {
  status: 200,
  json: { principal: { role: 'bureau', account: 'bureau', name: '市局' }, years: [], ruleSets: [] },
} as const;
const waits: number[] = [];
const preparing: string[] = [];
const talkTo = async (...script: Scripted[]) => {
  const server = await scriptedServer(script);
  waits.length = 0;
  preparing.length = 0;
  const pacing = {
    wait: (milliseconds: number) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    random: () => 0.5,
  };
  stop = server.stop;
  const onPreparing = ({ message }: ApiProblem) => void preparing.push(message);
  const api = createApiClient({ base: server.base, accessToken: async () => 'the-token', pacing, onPreparing });
  return { ...server, api };
};
let stop: () => Promise<void> = () => Promise.resolve();
afterEach(() => stop());

const submit = { path: { year: YEAR, park: PARK }, body: draft.request, key: draft.key };

describe('a call', () => {
  it('goes to the route’s path with the token, and a read carries no key', async () => {
    const { api, heard } = await talkTo(me);
    await api.call('me', { path: {} });
    expect(heard).toEqual([expect.objectContaining({ method: 'GET', url: '/v1/me', body: '' })]);
    expect(heard[0]?.headers).toMatchObject({ authorization: 'Bearer the-token' });
    expect(heard[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('fills in path and query, escaped', async () => {
    const { api, heard } = await talkTo(problem('not-found'));
    const call = api.call('events', { path: { year: 2025, park: 'a/b?c' }, query: { cursor: 'x&y=z' } });
    await expect(call).rejects.toThrow(ApiProblem);
    expect(heard[0]?.url).toBe('/v1/evaluations/2025/a%2Fb%3Fc/events?cursor=x%26y%3Dz');
  });

  it('sends a write as JSON under the key of its effect and reads the answer', async () => {
    const { api, heard } = await talkTo({ status: 200, json: receipt });
    await expect(api.call('submit', submit)).resolves.toEqual(receipt);
    expect(heard[0]).toMatchObject({ method: 'PUT', url: '/v1/evaluations/2025/dazu/submission' });
    expect(heard[0]?.headers).toMatchObject({ 'idempotency-key': draft.key, 'content-type': 'application/json' });
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual(draft.request);
  });
});

describe('data that are being prepared', () => {
  it('are waited for, however long it takes, and the pane is told in the API’s words', async () => {
    const making = problem('being-prepared', { detail: '演示数据正在准备' });
    const { api, heard } = await talkTo(...Array.from({ length: 9 }, () => making), me);
    await expect(api.call('me', { path: {} })).resolves.toMatchObject({ principal: { role: 'bureau' } });
    expect(heard).toHaveLength(10);
    expect(preparing).toEqual(Array.from({ length: 9 }, () => '演示数据正在准备'));
    expect(new Set(waits)).toEqual(new Set([1000]));
  });

  it('leave a call all of its tries for when they are there', async () => {
    const { api, heard } = await talkTo(problem('being-prepared'), problem('being-prepared'), 'break');
    await expect(api.call('me', { path: {} })).rejects.toThrow(NetworkFailed);
    expect(heard).toHaveLength(6);
    expect(waits.filter((each) => each < 1000)).not.toEqual([]);
  });
});

describe('a failure that may pass', () => {
  it.each<[string, Scripted]>([
    ['a broken connection', 'break'],
    ['too many requests', problem('too-many-requests')],
    ['a service that is away', problem('temporarily-unavailable')],
    ['a gateway’s own error page', { status: 502, text: '<html>Bad gateway</html>' }],
  ])('is tried again: %s', async (_, failure) => {
    const { api, heard } = await talkTo(failure, failure, me);
    await expect(api.call('me', { path: {} })).resolves.toMatchObject({ principal: { role: 'bureau' } });
    expect(heard).toHaveLength(3);
  });

  it('is tried again under the same key, so that nothing is done twice', async () => {
    const { api, heard } = await talkTo('break', 'break', { status: 200, json: receipt });
    await api.call('submit', submit);
    expect(heard.map(({ headers }) => headers['idempotency-key'])).toEqual([draft.key, draft.key, draft.key]);
  });

  it('is given up after four tries, with growing pauses between them', async () => {
    const { api, heard } = await talkTo('break');
    await expect(api.call('submit', submit)).rejects.toThrow(NetworkFailed);
    expect(heard).toHaveLength(4);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(new Set(waits).size).toBe(3);
  });
});

describe('a refusal', () => {
  it.each<ProblemType>([
    'not-signed-in',
    'not-allowed',
    'stale-version',
    'invalid-submission',
    'service-fault',
    'internal-error',
  ])('%s is told at once, with the words of the server', async (type) => {
    const { api, heard } = await talkTo(problem(type, { detail: '请改正后重新提交。', currentVersion: 2 }));
    const failure = await api.call('submit', submit).catch((caught: unknown) => caught);
    expect(failure).toBeInstanceOf(ApiProblem);
    expect(failure).toMatchObject({ message: '请改正后重新提交。', problem: { currentVersion: 2 } });
    expect(failure instanceof ApiProblem && failure.is(type)).toBe(true);
    expect(heard).toHaveLength(1);
  });

  it.each<[string, Scripted]>([
    ['not JSON', { status: 200, text: '<html>请先登录校园网</html>' }],
    ['JSON of another shape', { status: 200, json: { principal: { role: 'emperor' } } }],
    ['an error of another shape', { status: 418, json: { message: 'teapot' } }],
  ])('an answer that is not the API’s is named as such: %s', async (_, answer) => {
    const { api } = await talkTo(answer);
    await expect(api.call('me', { path: {} })).rejects.toThrow(UnreadableAnswer);
  });

  it.each([
    [502, '服务暂时不可用'],
    [503, '服务暂时不可用'],
    [504, '服务暂时不可用'],
    [429, '服务暂时不可用'],
    [500, '服务器回复异常'],
    [403, '服务器回复异常'],
  ])('a page of a gateway’s own (%i) is said to be what it is, in Chinese, with what to do', async (status, title) => {
    const { api } = await talkTo(...Array<Scripted>(4).fill({ status, text: '<h1>Service Unavailable</h1>' }));
    const failure: unknown = await api.call('me', { path: {} }).catch((caught: unknown) => caught);
    expect(failure).toBeInstanceOf(UnreadableAnswer);
    expect(failure).toMatchObject({ title, message: expect.stringMatching(/^[^A-Za-z]*请过几分钟重试[^A-Za-z]*$/) });
  });

  it.each([
    [401, { message: 'Unauthorized' }],
    [403, { message: 'Forbidden' }],
  ])('a gateway that turns the token away (%i) means that nobody is signed in any more', async (status, json) => {
    const { api } = await talkTo({ status, json });
    const failure = await api.call('me', { path: {} }).catch((caught: unknown) => caught);
    expect(failure instanceof ApiProblem && failure.is('not-signed-in')).toBe(true);
  });
});

it('a key is one word of its own for every effect', async () => {
  const { newIdempotencyKey } = await import('../../../addin/client/api-client');
  const keys = new Set(Array.from({ length: 50 }, newIdempotencyKey));
  expect(keys.size).toBe(50);
  for (const key of keys) expect(IdempotencyKey.safeParse(key).success).toBe(true);
});
