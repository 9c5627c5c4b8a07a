import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { entryOf } from '../../../functions/store/table/panel-entry';
import { replayYear } from '../../../functions/integrity/replay/replay-year';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { tableItems } from '../../../functions/store/backup/table-items';
import { NewerSchema, NoSchema } from '../../../functions/store/table/failures';
import { SCHEMA } from '../../../functions/store/table/items';
import type { Key } from '../../../functions/store/table/kind';
import { KINDS } from '../../../functions/store/table/kinds';
import { LIFTS } from '../../../functions/store/table/migrations/lift';
import { endingOf } from '../../../workbench/trail/run-command';
import { replay } from '../../../workbench/trail/replay';
import { verify } from '../../../workbench/trail/verify';
import { READINGS_BEFORE } from '../../../shared/regulation/readings';
import { ParkId, RunId, Version, Year } from '../../../shared/vocabulary/ids';
import { caller, parkPerson, PEOPLE } from '../support/caller';
import type { LocalApi } from '../support/local-api';
import { fixture, startRestored } from '../support/restored-api';
import { startSeededYears } from '../support/deeds/seeded-years';
import { startCommand } from '../support/start-command';
import { approveAs, explained, gradeAs, MEETING, must, passAs, publishAs, settleAllAs } from '../support/deeds/year';

type Item = Record<string, unknown>;
const park = (slug: string) => ParkId.parse(slug);
const Y2024 = Year.parse(2024);
const Y2025 = Year.parse(2025);
const Y2026 = Year.parse(2026);

const headOf = async ({ store }: LocalApi, year: Year) => {
  const head = await store.yearHead(year);
  if (!head) throw new RangeError(`${year} has no plan`);
  return head;
};
/** Stores an item otherwise than it is. */
const change = async ({ database: { client, table } }: LocalApi, key: Key, to: (item: Item) => Item) => {
  const documents = DynamoDBDocumentClient.from(client);
  const { Item: item } = await documents.send(new GetCommand({ TableName: table, Key: key }));
  if (!item) throw new RangeError(`Nothing is stored under ${key.pk} ${key.sk}`);
  await documents.send(new PutCommand({ TableName: table, Item: to(item) }));
};

test('every item of the demo’s years carries the newest version', async () => {
  const years = await startSeededYears();
  const items = await tableItems(years.client, years.table);
  expect(items.length).toBeGreaterThan(500);
  expect(items.filter(({ schema }) => schema?.N !== String(SCHEMA)).map(({ pk, sk }) => `${pk?.S} ${sk?.S}`)).toEqual(
    [],
  );
  await years.stop();
});

test('every version but the newest is lifted to the next', () => {
  expect([...LIFTS.keys()]).toEqual(Array.from({ length: SCHEMA - 1 }, (_, index) => index + 1));
});

describe('a table of the first release', () => {
  let api: LocalApi;
  beforeEach(async () => {
    api = await startRestored('version-1-first');
    api.setClock('2027-03-05T02:00:00.000Z');
  });
  afterEach(() => api.stop());
  const get = async (who: (typeof PEOPLE)[keyof typeof PEOPLE] | ReturnType<typeof parkPerson>, where: string) =>
    must(await caller(api, who)('GET', `/v1/${where}`)).body;

  test('is of version 1 throughout, and reading it rewrites nothing', async () => {
    const { client, table } = api.database;
    const before = await tableItems(client, table);
    expect(new Set(before.map(({ schema }) => schema?.N))).toEqual(new Set(['1']));
    await get(PEOPLE.bureau, 'years/2025/consolidated');
    await verifyTrails(api.store);
    expect(await tableItems(client, table)).toEqual(before);
  });

  test('shows the bureau its years, the published one as it was published', async () => {
    const { years } = await get(PEOPLE.bureau, 'me');
    expect(years).toMatchObject([
      { year: 2026, state: 'frozen', ruleSet: '2021-57/1' },
      { year: 2025, state: 'published', ruleSet: '2021-57/1' },
    ]);
    const sheet = await get(PEOPLE.bureau, 'years/2025/consolidated');
    expect(sheet).toMatchObject({ published: true, participants: 10, next: null });
    expect(
      sheet.rows.map((row: Item & { final: Item }) => [row['park'], row['rank'], row['grade'], row.final['total']]),
    ).toEqual([
      ['dazu', 3, '优秀', 70],
      ['fuling', 9, '合格', 61],
      ['jiangbei', 2, '优秀', 84],
      ['jiulongpo', 4, '合格', 69],
      ['qijiang', 10, '不合格', 47],
      ['shapingba', 7, '合格', 65],
      ['wanzhou', 8, '合格', 62],
      ['yongchuan', 5, '合格', 68],
      ['yubei', 1, '优秀', 88],
      ['yuzhong', 6, '合格', 67],
    ]);
    const grading = await get(PEOPLE.bureau, 'years/2025/grading');
    expect(grading).toMatchObject({ published: true, outdated: false, undecided: [], quota: 3 });
  });

  test('shows a park what it sent and what it was given', async () => {
    const evaluation = await get(parkPerson('fuling'), 'evaluations/2025/fuling');
    expect(evaluation).toMatchObject({
      state: '已公布',
      stage: 'published',
      currentVersion: 2,
      latest: { version: 2, reported: { employment: 131000 } },
      computed: { total: 61 },
      review: null,
      result: { total: 61, rank: 9, outOf: 10, grade: '合格', overrides: [], subsidy: { state: '应拨付' } },
    });
    expect(evaluation.result.computed).toEqual(evaluation.result.items);
    const { events } = await get(parkPerson('fuling'), 'evaluations/2025/fuling/events');
    expect(events.map(({ kind, reason, changes }: Item) => [kind, reason, changes])).toEqual([
      ['submitted', '', []],
      ['submitted', '', []],
      ['result-published', '', []],
    ]);
  });

  test('proves all of its chains, and says what the first release did not keep', async () => {
    const { chains, entries, findings, unproven } = await verifyTrails(api.store);
    expect({ chains: chains.length, entries, findings }).toEqual({ chains: 26, entries: 32, findings: [] });
    expect(unproven).toEqual([
      { subject: 'year/2025', entry: 1, words: expect.stringContaining('园区次序') },
      { subject: 'year/2026', entry: 2, words: expect.stringContaining('园区次序') },
    ]);
  });

  test('comes out again, byte for byte', async () => {
    const { parks, findings } = await replayYear(api.store, await headOf(api, Y2025));
    expect({ parks, findings }).toEqual({ parks: 10, findings: [] });
  });

  test('goes on: its open year is carried to publication by today’s steps, and all of it holds', async () => {
    const parks = ['dazu', 'jiangbei', 'wanzhou', 'yubei'];
    for (const slug of parks) must(await passAs(api, slug, { year: 2026 }));
    must(await settleAllAs(api, 2026));
    const { run, undecided } = must(await gradeAs(api, 2026)).body;
    expect(undecided).toEqual(['jiangbei', 'yubei']);
    const leader = caller(api, PEOPLE.leader);
    const picked = must(
      await leader('POST', '/v1/years/2026/grading/picks', { body: { run, picks: ['jiangbei'], meeting: MEETING } }),
    ).body;
    must(await approveAs(api, picked.run, 2026));
    must(await publishAs(api, picked.run, 2026));
    expect((await verifyTrails(api.store)).findings).toEqual([]);
    expect((await replayYear(api.store, await headOf(api, Y2026))).findings).toEqual([]);
    const { result } = await get(parkPerson('jiangbei'), 'evaluations/2026/jiangbei');
    expect(result).toMatchObject({ grade: '优秀', total: 70 });
  });

  test('keeps the numbers under which experts see parks when a panel is called later', async () => {
    must(await passAs(api, 'dazu', { year: 2026 }));
    const before = await headOf(api, Y2026);
    expect(before.panelSalt.length).toBeGreaterThan(30);
    const { plan, version } = await get(PEOPLE.bureau, 'years/2026/plan');
    const panel = {
      members: [{ account: 'expert1', name: '甲' }],
      quorum: 1,
      masked: true,
      items: ['3.1'],
      closes: '2027-06-01T00:00:00.000Z',
    };
    const body = { plan: explained({ ...plan, panel }), basedOn: version, reason: '增设专家评审', preview: false };
    must(await caller(api, PEOPLE.bureau)('POST', '/v1/years/2026/plan/amendments', { body }));
    const { panelSalt } = await headOf(api, Y2026);
    expect(panelSalt).toBe(before.panelSalt);
    expect(await api.store.panelEntry(Y2026, entryOf(panelSalt, park('dazu')))).toBe('dazu');
    expect((await verifyTrails(api.store)).unproven).toHaveLength(1);
  });

  const CASES: readonly (readonly [
    string,
    (api: LocalApi) => Key | Promise<Key>,
    (item: Item) => Item,
    RegExp,
    RegExp,
  ])[] = [
    [
      'a figure of a submission',
      () => KINDS.submission.key(Y2025, park('yubei'), Version.parse(1)),
      (item) => ({ ...item, reported: { ...Object(item['reported']), revenue: 1 } }),
      /^evaluation\/2025\/yubei 第1版自评与记录的摘要不符/,
      /^yubei /,
    ],
    [
      'an entry of a park’s trail',
      () => KINDS.event.key(Y2025, park('yubei'), 1),
      (item) => ({ ...item, at: '2026-03-02T00:00:00.000Z' }),
      /^evaluation\/2025\/yubei .*链条在此断开/,
      /^$/,
    ],
    [
      'a reason put into an entry that has none',
      () => KINDS.yearEvent.key(Y2025, 1),
      (item) => ({ ...item, reason: '' }),
      /^year\/2025 .*链条在此断开/,
      /^$/,
    ],
    [
      'a published result',
      async (at) => KINDS.firstResult.key(Y2025, RunId.parse((await headOf(at, Y2025)).published?.run), park('yubei')),
      (item) => ({ ...item, rank: 2 }),
      /^year\/2025 公布的结果与记录的摘要不符/,
      /^yubei rank$/,
    ],
    [
      'a target of the plan, which no digest proves, by the copy of its district and by what follows from it',
      async (at) => KINDS.participant.key(Y2025, (await headOf(at, Y2025)).revision, park('yubei')),
      (item) => ({ ...item, revenueTarget: 9_000_000 }),
      /^year\/2025 各区县的园区清单/,
      /^yubei /,
    ],
  ];
  test.each(CASES)('is found tampered with: %s', async (_, key, to, verifies, replays) => {
    await change(api, await key(api), to);
    const found = (await verifyTrails(api.store)).findings.map(({ subject, words }) => `${subject} ${words}`);
    expect(found.length > 0 ? found : ['']).toContainEqual(expect.stringMatching(verifies));
    const { findings } = await replayYear(api.store, await headOf(api, Y2025));
    const differing = findings.flatMap((one) => one.differences.map((difference) => `${one.park} ${difference.path}`));
    expect(differing.length > 0 ? differing : ['']).toContainEqual(expect.stringMatching(replays));
  });

  test('an item of a version that this deployment does not know is refused by name, and nothing is written', async () => {
    await change(api, KINDS.yearHead.key(Y2026), (item) => ({ ...item, schema: SCHEMA + 1 }));
    await expect(api.store.yearHead(Y2026)).rejects.toThrow(NewerSchema);
    const { client, table } = api.database;
    const before = await tableItems(client, table);
    const { status, body } = await passAs(api, 'dazu', { year: 2026 });
    expect([status, body.type]).toEqual([500, 'urn:yuanping:problem:internal-error']);
    expect(await tableItems(client, table)).toEqual(before);
  });

  test('an item without a version is refused by name', async () => {
    await change(api, KINDS.evaluationHead.key(Y2026, park('dazu')), ({ schema: _, ...item }) => item);
    await expect(api.store.evaluationHead(Y2026, park('dazu'))).rejects.toThrow(NoSchema);
  });

  test('is proved from the command line out of its export', async () => {
    const exported = ['--export', fixture('version-1-first')];
    expect(await endingOf(verify, exported)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/全部相符，另有 3 处无法核对。\n2025年度的公布：公布于有签名之前，没有签名。\n$/),
    });
    expect(startCommand('replay', ...exported, '--year', '2025')).toMatchObject({
      code: 0,
      said: expect.stringContaining('逐字节一致'),
    });
  });
});

test('a table of version 3, with random values and a signature, is proved by the key that lies beside it, and comes out again', async () => {
  const exported = ['--export', fixture('version-3')];
  expect(await endingOf(verify, exported)).toEqual({
    code: 0,
    said: expect.stringMatching(/全部相符。\n2025年度的公布：签名与公钥相符/),
    complaint: '',
  });
  expect(await endingOf(replay, [...exported, '--year', '2025'])).toMatchObject({
    code: 0,
    said: expect.stringContaining('逐字节一致'),
  });
});

describe.each([
  ['the second form of version 1', 'version-1-second', 38],
  ['version 2', 'version-2', 50],
])('a table of %s', (_, folder, chains) => {
  let api: LocalApi;
  beforeAll(async () => {
    api = await startRestored(folder);
  });
  afterAll(() => api.stop());

  test('proves all of its chains, with nothing left unproved', async () => {
    const proved = await verifyTrails(api.store);
    expect({ ...proved, chains: proved.chains.length, entries: 0 }).toEqual({
      chains,
      entries: 0,
      findings: [],
      unproven: [],
    });
  });

  test.each([2023, 2024])('comes out again, byte for byte: %s', async (year) => {
    expect((await replayYear(api.store, await headOf(api, Year.parse(year)))).findings).toEqual([]);
  });

  test('is read as it was computed, by whatever has been asked since', async () => {
    const { readings } = await headOf(api, Y2024);
    expect(readings).toEqual({
      ...READINGS_BEFORE,
      'R-ceiling': 'literal',
      'R-sixty': 'pass',
      'R-bonus': 'outside',
    });
    const submission = await api.store.submission(Y2024, park('yubei'), Version.parse(1));
    expect(submission?.readings).toEqual(readings);
  });
});
