import { createApiClient } from '../../../addin/client/api-client';
import { quietStorage } from '../../../addin/client/browser-storage';
import { createDrafts, submitDraft } from '../../../addin/submission/draft';
import { RememberedContext, recallContext, rememberContext } from '../../../addin/client/remembered-context';
import { ParkId } from '../../../shared/vocabulary/ids';
import type { ProblemType } from '../../../shared/api/problem';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { PARK, YEAR, draft, problem, receipt } from './examples';
import { scriptedServer, type Scripted } from './scripted-server';

/** localStorage as browsers have it, as far as it is used. */
const memory = (kept = new Map<string, string>()) => ({
  kept,
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});
const draftsIn = (storage: ReturnType<typeof memory>, partition = '') =>
  createDrafts(quietStorage(() => storage, partition));

let stop: () => Promise<void> = () => Promise.resolve();
afterEach(() => stop());
const submitTo = async (...script: Scripted[]) => {
  const server = await scriptedServer(script);
  stop = server.stop;
  const storage = memory();
  const pacing = { wait: () => Promise.resolve(), random: () => 0 };
  const api = createApiClient({ base: server.base, accessToken: async () => null, pacing });
  const drafts = draftsIn(storage);
  return { ...server, drafts, send: () => submitDraft(api, drafts, draft) };
};

describe('a submission that is sent', () => {
  it('is kept as a draft until its receipt is there', async () => {
    const { send, drafts } = await submitTo({ status: 200, json: receipt });
    const sending = send();
    expect(drafts.find(PARK, YEAR)).toEqual(draft);
    await expect(sending).resolves.toEqual(receipt);
    expect(drafts.find(PARK, YEAR)).toBeNull();
  });

  it.each<[string, Scripted]>([
    ['the line breaks', 'break'],
    ['the sign-in has run out', problem('not-signed-in')],
    ['the service is away', problem('temporarily-unavailable')],
    ['the server errs', problem('internal-error')],
    ['something is denied to the server', problem('service-fault')],
    ['something else answers', { status: 200, text: 'hello' }],
  ])('stays a draft when %s, and is sent again under the same key', async (_, failure) => {
    const { send, drafts, heard } = await submitTo(failure);
    await expect(send()).rejects.toThrow();
    expect(drafts.find(PARK, YEAR)).toEqual(draft);
    await expect(send()).rejects.toThrow();
    expect(new Set(heard.map(({ headers }) => headers['idempotency-key']))).toEqual(new Set([draft.key]));
  });

  it.each<ProblemType>(['invalid-submission', 'stale-version', 'not-open', 'not-allowed', 'body-too-large'])(
    'is no draft any more once the server has said %s',
    async (type) => {
      const { send, drafts } = await submitTo(problem(type));
      await expect(send()).rejects.toThrow();
      expect(drafts.find(PARK, YEAR)).toBeNull();
    },
  );
});

describe('drafts on a computer', () => {
  it('belong to one park and year', () => {
    const drafts = draftsIn(memory());
    drafts.keep(draft);
    expect(drafts.find(ParkId.parse('yubei'), YEAR)).toBeNull();
  });

  it('are kept apart by Excel’s partition', () => {
    const storage = memory();
    draftsIn(storage, 'one').keep(draft);
    expect(draftsIn(storage, 'other').find(PARK, YEAR)).toBeNull();
    expect(draftsIn(storage, 'one').find(PARK, YEAR)).toEqual(draft);
  });

  it.each(['', 'null', '{', '{"park":"dazu"}', JSON.stringify({ ...draft, extra: 1 })])(
    'that do not read as drafts are none: %s',
    (text) => {
      const storage = memory();
      const drafts = draftsIn(storage);
      drafts.keep(draft);
      for (const key of storage.kept.keys()) storage.kept.set(key, text);
      expect(drafts.find(PARK, YEAR)).toBeNull();
    },
  );

  it('do without a storage that is full or not allowed', () => {
    const refused = createDrafts(
      quietStorage(() => {
        throw new DOMException('denied', 'SecurityError');
      }),
    );
    refused.keep(draft);
    refused.drop(PARK, YEAR);
    expect(refused.find(PARK, YEAR)).toBeNull();
  });
});

describe('the context for the ribbon', () => {
  const context = {
    park: PARK,
    year: YEAR,
    participant: {
      park: PARK,
      name: '大足园区',
      district: 'dazu',
      districtName: '大足区',
      recognised: 2023,
      revenueTarget: 100_000,
      priorRevenue: null,
      priorTax: '3000.5',
    },
    ruleSet: '2021-57/2',
    readings: DEFAULT_READINGS,
    returned: [{ item: '2.1', remark: '请附凭证' }],
  };
  it('is what was remembered last', () => {
    const storage = quietStorage(() => kept);
    const kept = memory();
    rememberContext(storage, RememberedContext.parse(context));
    expect(recallContext(storage)).toEqual(context);
  });
  it('of an older version of the add-in had nothing returned, and the first rules', () => {
    const older = { ...context, ruleSet: undefined, returned: undefined };
    expect(RememberedContext.parse(older)).toMatchObject({ returned: [], ruleSet: '2021-57/1' });
  });
  it('is nothing where nothing was', () => {
    expect(recallContext(quietStorage(() => memory()))).toBeNull();
  });
});
