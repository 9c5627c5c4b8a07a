import { createApiClient } from '../../../addin/client/api-client';
import { readConsolidated } from '../../../addin/client/lists/consolidated';
import { KeepsChanging } from '../../../addin/client/lists/pages';
import { YEAR } from './examples';
import { scriptedServer } from './scripted-server';

const row = (park: string) => ({
  park,
  name: park,
  district: 'dazu',
  districtName: '大足区',
  version: 0,
  submittedAt: null,
  stage: 'not-submitted',
  items: null,
  total: null,
  claimed: null,
  claimedTotal: null,
  reviewed: null,
  panel: null,
  scored: 0,
  final: null,
  rank: null,
  grade: null,
  subsidy: null,
});
const page = (parks: readonly string[], next: string | null, run: string | null = null) => ({
  status: 200,
  json: {
    year: 2025,
    ruleSet: '2021-57/1',
    readAt: '2026-11-23T06:05:00Z',
    run,
    published: false,
    participants: 3,
    rows: parks.map(row),
    next,
  },
});

let stop: () => Promise<void> = () => Promise.resolve();
afterEach(() => stop());
const read = async (...script: ReturnType<typeof page>[]) => {
  const server = await scriptedServer(script);
  stop = server.stop;
  const progress: number[] = [];
  const api = createApiClient({ base: server.base, accessToken: async () => null });
  return {
    heard: server.heard,
    progress,
    result: await readConsolidated(api, YEAR, (rows) => progress.push(rows)).catch((caught: unknown) => caught),
  };
};

it('follows the cursor to the last page and says how far it has come', async () => {
  const { heard, progress, result } = await read(page(['a'], 'one'), page(['b'], 'two'), page(['c'], null));
  expect(result).toMatchObject({ rows: [{ park: 'a' }, { park: 'b' }, { park: 'c' }] });
  expect(heard.map(({ url }) => url.split('?')[1])).toEqual([undefined, 'cursor=one', 'cursor=two']);
  expect(progress).toEqual([1, 2]);
});

it('starts over when grades were proposed between two pages', async () => {
  const before = page(['a'], 'one');
  const after = 'run-00000001';
  const { result } = await read(before, page(['b'], null, after), page(['a'], 'one', after), page(['b'], null, after));
  expect(result).toMatchObject({ stamp: { run: after }, rows: [{ park: 'a' }, { park: 'b' }] });
});

it('says so when the results never hold still', async () => {
  const runs = Array.from({ length: 6 }, (_, index) =>
    page(['a'], index % 2 === 0 ? 'one' : null, `run-0000000${String(index)}`),
  );
  const { result } = await read(...runs);
  expect(result).toBeInstanceOf(KeepsChanging);
});

it('ends on an empty page, whatever cursor it gives', async () => {
  const { heard } = await read(page(['a'], 'one'), page([], 'one'));
  expect(heard).toHaveLength(2);
});
