import { replayYear } from '../../../functions/integrity/replay/replay-year';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { verifyTable } from '../../../functions/integrity/verify-table';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { tableItems } from '../../../functions/store/backup/table-items';
import { unpackedTable } from '../../../functions/store/backup/unpacked-table';
import type { EarlierYear } from '../../../shared/evaluation/money/earlier-year';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { apiForEach } from '../support/api-for-tests';
import { caller, parkPerson, PEOPLE } from '../support/caller';
import { payAs } from '../support/deeds/money';
import { typeOf } from '../support/deeds/panel-year';
import {
  confirmPastAs,
  decidePastsAs,
  paperYear,
  pastOf,
  recordPastAs,
  recordPastsAs,
  sendPastBackAs,
  settlePastAs,
  UNKNOWN_PAST,
} from '../support/deeds/past';
import {
  approveAs,
  confirmAs,
  draftPlan,
  figures,
  gradeAs,
  MEETING,
  must,
  PARKS,
  passAs,
  planOf,
  publishAs,
  settleAllAs,
  submitAs,
  walkToPublished,
  YEAR,
} from '../support/deeds/year';

const FAILING = figures({ revenue: 1000, tax: 0, employment: 0, talent: 0 });
/** dazu was recognised in 2023, yubei in 2024, the others in the system's first year. */
const RECOGNISED: Readonly<Record<string, number>> = { dazu: 2023, yubei: 2024 };
const paid = (year: number, instalment: number, base: number, changes: Partial<EarlierYear> = {}) =>
  paperYear(year, { instalment, base, paid: base, ...changes });
const DAZU = pastOf(2023, [paid(2023, 1, 150, { spent: 120 }), paid(2024, 2, 100)]);
const YUBEI = pastOf(2024, [paid(2024, 1, 150)]);

describe('years before the system', () => {
  const api = apiForEach();
  const bureau = (method: string, path: string, body?: object) =>
    caller(api, PEOPLE.bureau)(method, `/v1/${path}`, body && { body });
  const participants = (parks: readonly string[]) =>
    planOf(parks).participants.map((one) => ({ ...one, recognised: RECOGNISED[one.park] ?? YEAR }));
  const planned = async () => {
    must(await draftPlan(api, PARKS, { participants: participants(PARKS) }));
    must(await confirmAs(api));
  };
  const settled = async (failing: readonly string[] = []) => {
    for (const [hazards, park] of PARKS.entries())
      must(await submitAs(api, park, failing.includes(park) ? FAILING : figures({ hazards })));
    for (const park of PARKS) must(await passAs(api, park));
    must(await settleAllAs(api));
  };
  const publish = async () => {
    const { run } = must(await gradeAs(api)).body;
    must(await approveAs(api, run));
    must(await publishAs(api, run));
  };
  const later = (days: number) => api.setClock(new Date(api.clock().getTime() + days * 86_400_000).toISOString());
  const resultOf = async (park: string) =>
    must(await caller(api, parkPerson(park))('GET', `/v1/evaluations/${YEAR}/${park}`)).body.result.subsidy;
  const ledgerOf = async (park: string) => must(await bureau('GET', `evaluations/${YEAR}/${park}/ledger`)).body;
  const rowOf = async (park: string) =>
    must(await bureau('GET', `years/${YEAR}/pasts`)).body.rows.find((row: { park: string }) => row.park === park);
  const proved = async () => {
    const head = await api.store.yearHead(Year.parse(YEAR));
    if (!head) throw new RangeError('no year');
    return [(await verifyTrails(api.store)).findings, (await replayYear(api.store, head)).findings];
  };

  /** What waits for somebody of the years before the system. */
  const tasks = async (who: Parameters<typeof caller>[1]) =>
    must(await caller(api, who)('GET', `/v1/years/${YEAR}/work`)).body.tasks.filter(({ task }: { task: string }) =>
      task.endsWith('-pasts'),
    );

  /** dazu spends money of a year before the system, or of the system's first. */
  const spend = (year: number, amount: number) =>
    caller(api, parkPerson('dazu'))('POST', `/v1/evaluations/${YEAR}/dazu/spending`, {
      body: {
        ...{ category: 'rent', date: '2026-03-01', amount, voucher: 'V-1', note: '' },
        ...(year !== YEAR && { moneyOf: year }),
      },
    });

  test('are asked of the parks that were recognised before, and of no other', async () => {
    await planned();
    expect(must(await bureau('GET', `years/${YEAR}/pasts`)).body).toMatchObject({
      first: YEAR,
      isAsked: true,
      rows: [
        { park: 'dazu', recognised: 2023, recorded: null, confirmed: null, awaitsConfirmation: false },
        { park: 'yubei', recognised: 2024, recorded: null },
      ],
    });
    expect(await recordPastAs(api, 'fuling', UNKNOWN_PAST)).toContain('fuling园区在本系统启用（2025年度）以后认定');
  });

  test('are recorded once there is a plan, which need not be confirmed: before that it is said what comes first', async () => {
    for (const answer of [
      await bureau('GET', `years/${YEAR}/pasts`),
      await recordPastsAs(api, { dazu: DAZU }),
      await decidePastsAs(api, [{ park: 'dazu', record: 1 }]),
    ])
      expect([answer.status, typeOf(answer), answer.body.detail]).toEqual([
        404,
        'year-has-no-plan',
        expect.stringMatching(/按方案中的园区和认定年度登记：请先由市人力社保局保存2025年度方案/),
      ]);
    must(await draftPlan(api, PARKS, { participants: participants(PARKS) }));
    expect(await settlePastAs(api, 'dazu', DAZU)).toBe(1);
  });

  test('hold up grading, by name, until they are recorded and confirmed', async () => {
    await planned();
    await settled();
    const first = await gradeAs(api);
    expect([first.status, typeOf(first), first.body.detail]).toEqual([
      409,
      'past-open',
      expect.stringMatching(/dazu园区、yubei园区的历史情况尚未登记.*第十一条/),
    ]);
    const recorded = await recordPastAs(api, 'dazu', DAZU);
    await settlePastAs(api, 'yubei', UNKNOWN_PAST);
    expect((await gradeAs(api)).body.detail).toContain('dazu园区的历史情况待领导小组确认');
    await confirmPastAs(api, 'dazu', recorded);
    must(await gradeAs(api));
    expect(await proved().catch(() => 'unpublished')).toBe('unpublished');
  });

  test('wait in the work lists of bureau and leading group', async () => {
    await planned();
    expect(await tasks(PEOPLE.bureau)).toMatchObject([
      { task: 'record-pasts', count: 2, subjects: ['dazu园区', 'yubei园区'] },
    ]);
    await recordPastAs(api, 'dazu', DAZU);
    expect(await tasks(PEOPLE.leader)).toMatchObject([{ task: 'confirm-pasts', count: 1, subjects: ['dazu园区'] }]);
  });

  test.each<[string, object, RegExp]>([
    ['a year left out', pastOf(2023, [paid(2023, 1, 150)]), /2024年度还缺这一年度/],
    ['another year of recognition', pastOf(2024, [paid(2024, 1, 150)]), /认定年度与评估方案中的不同/],
    ['more than 300 in all', pastOf(2023, [paid(2023, 1, 250), paid(2024, 2, 100)]), /超过 300 万元/],
    [
      'a year that the system evaluates',
      pastOf(2023, [paid(2023, 1, 150), paid(2024, 2, 100), paid(2025, 3, 50)]),
      /2025年度这一年度已在本系统评估/,
    ],
    [
      'what one year earned said twice',
      {
        ...UNKNOWN_PAST,
        figures: [1, 2].map((revenue) => ({ year: 2024, revenue, tax: null })),
      },
      /2024年度同一园区的同一年度出现了两次/,
    ],
    [
      'what a year earned that the system evaluates',
      { ...DAZU, figures: [{ year: YEAR, revenue: 1, tax: 1 }] },
      /2025年度这一年度已在本系统评估/,
    ],
    [
      'a bonus that the law does not know',
      pastOf(2023, [paid(2023, 1, 150, { grade: '优秀', bonus: 100_000 }), paid(2024, 2, 100)]),
      /2023年度奖励超过 10 万元/,
    ],
  ])('are refused with %s', async (_, body, detail) => {
    await planned();
    expect(await recordPastAs(api, 'dazu', body)).toEqual(expect.stringMatching(detail));
    expect((await rowOf('dazu')).recorded).toBeNull();
  });

  test('are corrected by a new record with a reason, which has to be confirmed anew', async () => {
    await planned();
    const sequence = await settlePastAs(api, 'dazu', DAZU);
    expect(await recordPastAs(api, 'dazu', { ...DAZU, reason: '更正' })).toContain('已另行登记');
    expect(await recordPastAs(api, 'dazu', { ...DAZU, seen: sequence })).toContain('更正历史情况');
    await recordPastAs(api, 'dazu', { ...UNKNOWN_PAST, seen: sequence, reason: '原文件作废' });
    const row = await rowOf('dazu');
    expect(row).toMatchObject({
      recorded: { past: { known: false }, reason: '原文件作废' },
      confirmed: { record: sequence },
      awaitsConfirmation: true,
    });
    expect(await confirmPastAs(api, 'dazu', sequence)).toContain('已另行登记');
    expect(await confirmPastAs(api, 'dazu', row.recorded.sequence)).toEqual(expect.any(Number));
    expect(await confirmPastAs(api, 'dazu', row.recorded.sequence)).toContain('已经确认');
    expect(await api.store.moneyFacts(row.park)).toMatchObject([
      { kind: 'past-recorded', past: { known: true } },
      { kind: 'past-confirmed' },
      { kind: 'past-recorded' },
      { kind: 'past-confirmed' },
    ]);
  });

  test('are sent back with a reason at the meeting that confirms others: the bureau finds them in its work list, corrects them, and has them confirmed', async () => {
    await planned();
    const parks = ['dazu', 'yubei'];
    must(await recordPastsAs(api, { dazu: DAZU, yubei: YUBEI }));
    const records = parks.map((park) => ({ park, record: 1, ...(park === 'yubei' && { sendBack: '拨付文号不对' }) }));
    const { body } = must(await decidePastsAs(api, records));
    expect(body).toMatchObject({ done: parks.map((park) => ({ park, sequence: 2 })), left: [] });
    expect(await rowOf('dazu')).toMatchObject({ confirmed: { record: 1 }, sentBack: null });
    expect(await rowOf('yubei')).toMatchObject({
      confirmed: null,
      sentBack: { record: 1, reason: '拨付文号不对', meeting: { document: MEETING.document } },
      awaitsConfirmation: false,
    });
    expect(await tasks(PEOPLE.leader)).toEqual([]);
    expect(await tasks(PEOPLE.bureau)).toMatchObject([{ task: 'correct-pasts', count: 1, subjects: ['yubei园区'] }]);
    expect(await confirmPastAs(api, 'yubei', 1)).toContain('已经确认、退回');
    await settled();
    const early = await gradeAs(api);
    expect([typeOf(early), early.body.detail]).toEqual([
      'past-open',
      expect.stringContaining('yubei园区的历史情况已被领导小组退回，请更正'),
    ]);
    const again = await recordPastAs(api, 'yubei', { ...YUBEI, seen: 1, reason: '文号已核对，原登记无误' });
    expect(await rowOf('yubei')).toMatchObject({ sentBack: null, awaitsConfirmation: true });
    expect(await tasks(PEOPLE.bureau)).toEqual([]);
    await confirmPastAs(api, 'yubei', again);
    must(await gradeAs(api));
    expect((await verifyTrails(api.store)).findings).toEqual([]);
  });

  test('that are corrected and sent back count as they were confirmed before', async () => {
    await planned();
    const first = await settlePastAs(api, 'dazu', DAZU);
    const second = await recordPastAs(api, 'dazu', { ...UNKNOWN_PAST, seen: first, reason: '原文件作废' });
    await sendPastBackAs(api, 'dazu', second, '请附作废文件');
    expect(await rowOf('dazu')).toMatchObject({
      recorded: { sequence: second, past: { known: false } },
      confirmed: { record: first, past: DAZU.past },
      sentBack: { record: second },
    });
  });

  test.each<[string, (record: number) => Promise<number | string>, string]>([
    ['without a reason', (record) => sendPastBackAs(api, 'dazu', record, ' '), '退回dazu园区的历史情况'],
    ['where another record has taken its place', () => sendPastBackAs(api, 'dazu', 99, '文号不对'), '已另行登记'],
    [
      'once they are confirmed',
      async (record) => {
        await confirmPastAs(api, 'dazu', record);
        return sendPastBackAs(api, 'dazu', record, '文号不对');
      },
      '已经确认',
    ],
    [
      'twice',
      async (record) => {
        await sendPastBackAs(api, 'dazu', record, '文号不对');
        return sendPastBackAs(api, 'dazu', record, '文号不对');
      },
      '退回',
    ],
  ])('are not sent back %s', async (_, sendBack, why) => {
    await planned();
    expect(await sendBack(Number(await recordPastAs(api, 'dazu', DAZU)))).toEqual(expect.stringContaining(why));
  });

  test('are confirmed at a meeting that is named', async () => {
    await planned();
    const record = Number(await recordPastAs(api, 'dazu', DAZU));
    const answer = await decidePastsAs(api, [{ park: 'dazu', record }], { meeting: { ...MEETING, document: '' } });
    expect([typeOf(answer), answer.body.detail]).toEqual(['meeting-needed', expect.stringContaining('文号')]);
    expect((await rowOf('dazu')).awaitsConfirmation).toBe(true);
  });

  test('of many parks are recorded and confirmed in one request, each by itself: one that is refused does not stop the others', async () => {
    const parks = Array.from({ length: 30 }, (_, index) => `park-${String(index).padStart(2, '0')}`);
    const participants = planOf(parks).participants.map((one) => ({ ...one, recognised: 2024 }));
    must(await draftPlan(api, parks, { participants }));
    must(await confirmAs(api));
    const [first = '', second = '', ...others] = parks;
    const bodies = { ...Object.fromEntries(parks.map((park) => [park, YUBEI])), [second]: DAZU, nowhere: YUBEI };
    const recorded = must(await recordPastsAs(api, bodies)).body;
    expect(recorded.left).toEqual([
      { park: second, name: `${second}园区`, why: expect.stringContaining('认定年度与评估方案中的不同') },
      { park: 'nowhere', name: 'nowhere', why: expect.stringContaining('请核对年度和园区') },
    ]);
    expect(recorded.done).toHaveLength(29);
    await settlePastAs(api, first, { ...UNKNOWN_PAST, seen: 1, reason: '原文件作废' });
    const seen = recorded.done.map(({ park, sequence }: { park: string; sequence: number }) => ({
      park,
      record: sequence,
    }));
    const confirmed = must(await decidePastsAs(api, seen)).body;
    expect(confirmed.left).toEqual([{ park: first, name: `${first}园区`, why: expect.stringContaining('已经确认') }]);
    expect(confirmed.done.map(({ park }: { park: string }) => park)).toEqual(others);
    expect((await rowOf(parks.at(-1) ?? '')).confirmed).toMatchObject({
      record: 1,
      meeting: { document: MEETING.document },
    });
    expect(await api.store.moneyFacts(ParkId.parse(second))).toEqual([]);
    expect((await verifyTrails(api.store)).findings).toEqual([]);
  });

  test('of one park cannot be said twice in a request', async () => {
    await planned();
    const twice = { pasts: [YUBEI, UNKNOWN_PAST].map((past) => ({ park: 'yubei', ...past })) };
    const answer = await bureau('POST', `years/${YEAR}/pasts`, twice);
    expect([typeOf(answer), answer.body.detail]).toEqual([
      'malformed-request',
      expect.stringContaining('同一园区出现了两次'),
    ]);
  });

  test('count for the instalment and the ceiling, and stand in the ledger as not evaluated here', async () => {
    await planned();
    await settlePastAs(api, 'dazu', DAZU);
    await settlePastAs(api, 'yubei', YUBEI);
    await settled();
    await publish();
    expect(await resultOf('dazu')).toMatchObject({ yearOfRecognition: 3, base: 50, state: '应拨付' });
    expect(await resultOf('yubei')).toMatchObject({ yearOfRecognition: 2, base: 100, state: '应拨付' });
    const { entries, spent } = await ledgerOf('dazu');
    expect(entries[0]).toMatchObject({
      year: 2023,
      kind: 'earlier',
      amount: 150,
      words: expect.stringContaining('未在本系统评估'),
    });
    expect(spent).toBe(120);
    expect(await proved()).toEqual([[], []]);
  });

  test('leave nothing of the 300 where all of it was granted on paper', async () => {
    await planned();
    await settlePastAs(api, 'dazu', pastOf(2023, [paid(2023, 1, 150), paid(2024, 2, 150)]));
    await settlePastAs(api, 'yubei', YUBEI);
    await settled();
    const over = await bureau('POST', `evaluations/${YEAR}/dazu/adjustment`, { base: 50, reason: '综合确定' });
    expect([typeOf(over), over.body.detail]).toEqual(['over-ceiling', expect.stringContaining('最多还可确定 0 万元')]);
    await publish();
    expect(await resultOf('dazu')).toMatchObject({ base: 0, state: '应拨付' });
  });

  test('count for two years running: a paper 不合格 and one here end the title', async () => {
    await planned();
    await settlePastAs(api, 'dazu', DAZU);
    await settlePastAs(
      api,
      'yubei',
      pastOf(2024, [paperYear(2024, { grade: '不合格', rectified: true, instalment: 1, base: 150 })]),
    );
    await settled(['yubei']);
    await publish();
    expect(await resultOf('yubei')).toMatchObject({ total: 0, state: '取消授牌' });
    expect(await proved()).toEqual([[], []]);
  });

  test('that nobody knows hold the base, until they are known and the bureau sets it', async () => {
    await planned();
    await settlePastAs(api, 'dazu', UNKNOWN_PAST);
    await settlePastAs(api, 'yubei', YUBEI);
    await settled();
    await publish();
    expect(await resultOf('dazu')).toMatchObject({ base: 0, state: '待核历史' });
    later(30);
    const { recorded } = await rowOf('dazu');
    await settlePastAs(api, 'dazu', { ...DAZU, seen: recorded.sequence, reason: '已查到拨付文件' });
    const before = await ledgerOf('dazu');
    expect(before.granted).toBe(260);
    expect((await rowOf('dazu')).differences).toEqual([{ year: YEAR, published: 10, byPast: 60 }]);
    later(1);
    must(await bureau('POST', `evaluations/${YEAR}/dazu/adjustment`, { base: 50, reason: '历史情况已核清' }));
    expect((await ledgerOf('dazu')).granted).toBe(310);
    expect((await rowOf('dazu')).differences).toEqual([]);
    expect(await proved()).toEqual([[], []]);
  });

  test('that are corrected after a publication change no published amount, and are told as a difference', async () => {
    await planned();
    await settlePastAs(api, 'dazu', DAZU);
    await settlePastAs(api, 'yubei', YUBEI);
    await settled();
    await publish();
    later(30);
    const { recorded } = await rowOf('dazu');
    const more = pastOf(2023, [paid(2023, 1, 150), paid(2024, 2, 150)], {
      seen: recorded.sequence,
      reason: '漏登一笔',
    });
    await settlePastAs(api, 'dazu', more);
    const { body } = must(await bureau('GET', `years/${YEAR}/subsidies`));
    const shown = body.rows.find((row: { park: string }) => row.park === 'dazu');
    expect([shown.subsidy.base, shown.grantedInAll]).toEqual([50, 360]);
    expect((await rowOf('dazu')).differences).toEqual([{ year: YEAR, published: 60, byPast: 10 }]);
    expect(await proved()).toEqual([[], []]);
  });

  test('are told to bureau and leading group; the park sees what they come to in its ledger', async () => {
    await planned();
    await settlePastAs(api, 'dazu', DAZU);
    const own = must(await caller(api, parkPerson('dazu'))('GET', `/v1/evaluations/${YEAR}/dazu/ledger`)).body;
    expect(own.facts).toEqual([]);
    expect(own.entries.map(({ kind }: { kind: string }) => kind)).toEqual(['earlier', 'earlier-spent', 'earlier']);
    expect(typeOf(await caller(api, parkPerson('dazu'))('GET', `/v1/years/${YEAR}/pasts`))).toBe('not-allowed');
  });

  test('are counted exactly in what the year is graded from, also in the minute in which its first park submits', async () => {
    await planned();
    await settlePastAs(api, 'yubei', YUBEI);
    must(await submitAs(api, 'dazu', figures()));
    await settlePastAs(api, 'dazu', DAZU);
    const items = (await tableItems(api.database.client, api.database.table)).map((item) => unmarshall(item));
    const told = async (by: number) => {
      const changed = items.map((item) =>
        'settlements' in item ? { ...item, settlements: Number(item['settlements']) + by } : item,
      );
      const { store, keys } = unpackedTable(changed);
      return (await verifyTable(store, keys, [])).findings.map(({ words }) => words).join('；');
    };
    expect(await told(0)).toBe('');
    for (const by of [1, -1]) expect(await told(by)).toContain('核定次数与各园区的记录不符');
  });

  test('are not confirmed once a year of theirs is planned here, which stays gradable when they are corrected', async () => {
    const all = PARKS.map((park) => ({ ...planOf([park]).participants[0], recognised: 2023 }));
    must(await draftPlan(api, PARKS, { participants: all }));
    const sequence = await recordPastAs(api, 'dazu', DAZU);
    must(await draftPlan(api, PARKS, { year: 2024, participants: all }));
    expect(await confirmPastAs(api, 'dazu', sequence)).toContain('2024年度这一年度已在本系统评估');
    const fewer = pastOf(2023, [paid(2023, 1, 150)], { seen: sequence, reason: '2024年度在本系统评估' });
    await settlePastAs(api, 'dazu', fewer);
    expect((await ledgerOf('dazu')).entries.map(({ year }: { year: number }) => year)).toEqual([2023]);
  });

  test('are not corrected below what was set off of them', async () => {
    await planned();
    const overpaid = (changes: Partial<EarlierYear> = {}) =>
      pastOf(2023, [
        paid(2023, 1, 150),
        paid(2024, 2, 100, { grade: '不合格', rectified: false, cancelled: 100, ...changes }),
      ]);
    await settlePastAs(api, 'dazu', overpaid());
    await settlePastAs(api, 'yubei', YUBEI);
    await settled();
    await publish();
    later(1);
    const { recorded } = await rowOf('dazu');
    const lower = { ...overpaid({ paid: 10 }), seen: recorded.sequence, reason: '已退回国库' };
    const early = await recordPastAs(api, 'dazu', lower);
    // Of a year on paper nothing can be returned here, and nobody is sent to where it cannot be.
    const stopped = await payAs(api, 'dazu', 50);
    expect([typeOf(stopped), stopped.body.detail]).toEqual([
      'recovery-open',
      expect.stringMatching(
        /收回以前不再拨付。2024年度没有在本系统评估：已经退回的，请更正历史情况中的已拨付；没有退回的，.*抵扣。$/,
      ),
    ]);
    const setOff = must(await payAs(api, 'dazu', 50, { setOff: 2024 })).body;
    const words = expect.stringContaining('2024年度的应收回已在以后年度抵扣 50 万元');
    const late = { ...overpaid({ paid: 0 }), seen: early, reason: '已退回国库' };
    const answers = [
      await confirmPastAs(api, 'dazu', early),
      await recordPastAs(api, 'dazu', late),
      await recordPastAs(api, 'dazu', { ...UNKNOWN_PAST, seen: early, reason: '文件作废' }),
    ];
    expect(answers).toEqual([words, words, words]);
    must(await bureau('POST', `evaluations/${YEAR}/dazu/payment/${setOff.sequence}/cancellation`, { reason: '记错' }));
    expect(await confirmPastAs(api, 'dazu', early)).toEqual(expect.any(Number));
    const { payments } = await ledgerOf('dazu');
    expect(payments).toContainEqual({
      ...{ year: 2024, payable: 0, paid: 10, owed: 0, recoverable: 10, spent: 0, unregistered: 0, available: 0 },
    });
    expect(await proved()).toEqual([[], []]);
  });

  test('that are corrected below what was spent of them leave that without a payment, and say so', async () => {
    await planned();
    await settlePastAs(api, 'dazu', DAZU);
    await settlePastAs(api, 'yubei', YUBEI);
    await settled();
    await publish();
    later(1);
    must(await spend(2023, 30));
    must(await spend(2024, 100));
    expect(await ledgerOf('dazu')).toMatchObject({ paid: 250, spent: 250, unregistered: 0, available: 0 });
    const { recorded } = await rowOf('dazu');
    const less = pastOf(2023, [paid(2023, 1, 150, { spent: 120 }), paid(2024, 2, 100, { paid: 60 })]);
    await settlePastAs(api, 'dazu', { ...less, seen: recorded.sequence, reason: '多登一笔' });
    const ledger = await ledgerOf('dazu');
    expect(ledger).toMatchObject({ paid: 210, spent: 250, unregistered: 40, available: 0 });
    expect(ledger.payments).toMatchObject([{ unregistered: 0 }, { year: 2024, unregistered: 40 }, { year: YEAR }]);
    // Nor is it lost where papers tell of the year no more.
    const gone = { ...UNKNOWN_PAST, seen: (await rowOf('dazu')).recorded.sequence, reason: '文件查不到' };
    await settlePastAs(api, 'dazu', gone);
    const unknown = await ledgerOf('dazu');
    expect(unknown).toMatchObject({ paid: 0, spent: 130, unregistered: 130, available: 0 });
    expect(unknown.entries.map(({ year, amount }: Record<string, number>) => [year, amount])).toEqual(
      expect.arrayContaining([
        [2023, -30],
        [2024, -100],
      ]),
    );
    expect(await proved()).toEqual([[], []]);
  });

  test('leave money that is spent as theirs, never over what of each was left, and by itself', async () => {
    await planned();
    await settlePastAs(api, 'dazu', DAZU);
    await settlePastAs(api, 'yubei', YUBEI);
    await settled();
    await publish();
    later(1);
    must(await payAs(api, 'dazu', 20));
    const over = await spend(2023, 30.000001);
    expect([typeOf(over), over.body.detail]).toEqual([
      'over-paid',
      expect.stringContaining(
        '2023年度的补助已拨付 150 万元，已支出 120 万元，现可支出 30 万元，本次超过这个数额（第十二条）。其他年度还可支出：2024年度 100 万元、2025年度 20 万元。',
      ),
    ]);
    const unknown = await spend(2022, 1);
    expect([typeOf(unknown), unknown.body.detail]).toEqual([
      'malformed-request',
      expect.stringContaining('历史情况中没有2022年度'),
    ]);
    must(await spend(2023, 30));
    const { sequence } = must(await spend(2024, 7)).body;
    must(await spend(YEAR, 20));
    must(
      await caller(api, parkPerson('dazu'))('POST', `/v1/evaluations/${YEAR}/dazu/spending/${sequence}/cancellation`, {
        body: { reason: '记错' },
      }),
    );
    const { payments, entries, spent, available } = await ledgerOf('dazu');
    expect([spent, available]).toEqual([170, 100]);
    expect(payments).toMatchObject([
      { year: 2023, spent: 150, available: 0 },
      { year: 2024, spent: 0, available: 100 },
      { year: YEAR, spent: 20, available: 0 },
    ]);
    expect(
      entries.flatMap(({ year, kind, amount }: { year: number; kind: string; amount: number }) =>
        kind.startsWith('sp') ? [[year, kind, amount]] : [],
      ),
    ).toEqual([
      [2023, 'spent', -30],
      [2024, 'spent', -7],
      [2024, 'spending-cancelled', 7],
      [YEAR, 'spent', -20],
    ]);
    const { rows } = must(await bureau('GET', `years/${YEAR}/spendings`)).body;
    expect(rows.map(({ moneyOf, amount }: Record<string, number>) => [moneyOf, amount])).toEqual([
      [2023, 30],
      [2024, 7],
      [YEAR, 20],
    ]);
    expect(await proved()).toEqual([[], []]);
    // What is of the year that it is recorded under is stored as it was before a spending could be of another.
    const facts = await api.store.moneyFacts(ParkId.parse('dazu'));
    expect(facts.filter(({ kind }) => kind === 'spent').map((fact) => 'moneyOf' in fact)).toEqual([true, true, false]);
    const items = (await tableItems(api.database.client, api.database.table)).map((item) => unmarshall(item));
    const told = async (year: number) => {
      const changed = items.map((item) => (item['moneyOf'] === 2023 ? { ...item, moneyOf: year } : item));
      const { store, keys } = unpackedTable(changed);
      return (await verifyTable(store, keys, [])).findings.map(({ words }) => words).join('；');
    };
    expect(await told(2023)).toBe('');
    expect(await told(2024)).toContain('链条在此断开');
    expect(await told(2022)).toContain('这一步不符合资金办理程序');
  });

  test('and what was decided of earlier years stay as they were while grades of a later one are proposed', async () => {
    const all = PARKS.map((park) => ({ ...planOf([park]).participants[0], recognised: 2023 }));
    must(await draftPlan(api, PARKS, { year: 2024, participants: all }));
    must(await confirmAs(api, 1, 2024));
    const blank = (park: string) => settlePastAs(api, park, pastOf(2023, [paid(2023, 1, 150)]), 2024);
    for (const park of PARKS) await blank(park);
    for (const [hazards, park] of PARKS.entries())
      must(await submitAs(api, park, figures({ hazards }), { year: 2024 }));
    must(await walkToPublished(api, PARKS, 2024));
    must(await draftPlan(api, PARKS, { participants: all }));
    must(await confirmAs(api));
    await settled();
    const { recorded } = await rowOf('dazu');
    const more = pastOf(2023, [paid(2023, 1, 200)], { seen: recorded.sequence, reason: '漏登一笔' });
    const { run } = must(await gradeAs(api)).body;
    const sequence = await recordPastAs(api, 'dazu', more, 2024);
    const confirm = () => confirmPastAs(api, 'dazu', sequence, 2024);
    const adjust = () => bureau('POST', 'evaluations/2024/fuling/adjustment', { base: 90, reason: '综合确定' });
    const refused = /2025年度现为“等次已拟定”.*领导小组退回/;
    expect(await confirm()).toMatch(refused);
    const adjusted = await adjust();
    expect([typeOf(adjusted), adjusted.body.detail]).toEqual(['not-open', expect.stringMatching(refused)]);
    must(await approveAs(api, run));
    expect(await confirm()).toEqual(expect.any(String));
    expect(typeOf(await adjust())).toBe('not-open');
    must(await publishAs(api, run));
    later(1);
    expect(await confirm()).toEqual(expect.any(Number));
    must(await adjust());
    expect((await rowOf('dazu')).differences).toMatchObject([{ year: 2025, published: 60, byPast: 10 }]);
    expect(await proved()).toEqual([[], []]);
  });

  test('do not let a later plan say otherwise when the park was recognised', async () => {
    await planned();
    await settlePastAs(api, 'dazu', DAZU);
    const moved = participants(PARKS).map((one) => (one.park === 'dazu' ? { ...one, recognised: 2024 } : one));
    const answer = await bureau('PUT', `years/${YEAR}/plan`, {
      plan: planOf(PARKS, { participants: moved }),
      basedOn: 1,
    });
    expect([answer.status, typeOf(answer), answer.body.detail]).toEqual([
      422,
      'past-unfit',
      expect.stringContaining('dazu园区的认定年份与已登记的历史情况不同'),
    ]);
  });
});
