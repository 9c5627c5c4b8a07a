import { replayYear } from '../../../functions/integrity/replay/replay-year';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { verifyTable } from '../../../functions/integrity/verify-table';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { tableItems } from '../../../functions/store/backup/table-items';
import { unpackedTable } from '../../../functions/store/backup/unpacked-table';
import type { EarlierYear } from '../../../shared/evaluation/money/earlier-year';
import { Year } from '../../../shared/vocabulary/ids';
import { apiForEach } from '../support/api-for-tests';
import { caller, parkPerson, PEOPLE } from '../support/caller';
import { typeOf } from '../support/deeds/panel-year';
import { confirmPastAs, paperYear, pastOf, recordPastAs, settlePastAs, UNKNOWN_PAST } from '../support/deeds/past';
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
    const refused = await recordPastAs(api, 'fuling', UNKNOWN_PAST);
    expect([refused.status, refused.body.detail]).toEqual([
      422,
      expect.stringContaining('fuling园区在本系统启用（2025年度）以后认定'),
    ]);
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
    const recorded = must(await recordPastAs(api, 'dazu', DAZU)).body;
    must(await settlePastAs(api, 'yubei', UNKNOWN_PAST));
    expect((await gradeAs(api)).body.detail).toContain('dazu园区的历史情况待领导小组确认');
    must(await confirmPastAs(api, 'dazu', recorded.sequence));
    must(await gradeAs(api));
    expect(await proved().catch(() => 'unpublished')).toBe('unpublished');
  });

  test('wait in the work lists of bureau and leading group', async () => {
    await planned();
    const tasks = async (who: Parameters<typeof caller>[1]) =>
      must(await caller(api, who)('GET', `/v1/years/${YEAR}/work`)).body.tasks.filter(({ task }: { task: string }) =>
        task.endsWith('-pasts'),
      );
    expect(await tasks(PEOPLE.bureau)).toMatchObject([
      { task: 'record-pasts', count: 2, subjects: ['dazu园区', 'yubei园区'] },
    ]);
    must(await recordPastAs(api, 'dazu', DAZU));
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
  ])('are refused with %s', async (_, body, detail) => {
    await planned();
    const answer = await recordPastAs(api, 'dazu', body);
    expect([answer.status, typeOf(answer), answer.body.detail]).toEqual([
      422,
      'past-unfit',
      expect.stringMatching(detail),
    ]);
  });

  test('are corrected by a new record with a reason, which has to be confirmed anew', async () => {
    await planned();
    const { sequence } = must(await recordPastAs(api, 'dazu', DAZU)).body;
    must(await confirmPastAs(api, 'dazu', sequence));
    expect(typeOf(await recordPastAs(api, 'dazu', { ...DAZU, reason: '更正' }))).toBe('stale-version');
    expect(typeOf(await recordPastAs(api, 'dazu', { ...DAZU, seen: sequence }))).toBe('reason-needed');
    must(await recordPastAs(api, 'dazu', { ...UNKNOWN_PAST, seen: sequence, reason: '原文件作废' }));
    const row = await rowOf('dazu');
    expect(row).toMatchObject({
      recorded: { past: { known: false }, reason: '原文件作废' },
      confirmed: { record: sequence },
      awaitsConfirmation: true,
    });
    expect(typeOf(await confirmPastAs(api, 'dazu', sequence))).toBe('stale-version');
    must(await confirmPastAs(api, 'dazu', row.recorded.sequence));
    expect(typeOf(await confirmPastAs(api, 'dazu', row.recorded.sequence))).toBe('not-open');
    expect(await api.store.moneyFacts(row.park)).toMatchObject([
      { kind: 'past-recorded', past: { known: true } },
      { kind: 'past-confirmed' },
      { kind: 'past-recorded' },
      { kind: 'past-confirmed' },
    ]);
  });

  test('are confirmed at a meeting that is named', async () => {
    await planned();
    const { sequence } = must(await recordPastAs(api, 'dazu', DAZU)).body;
    const answer = await caller(api, PEOPLE.leader)('POST', `/v1/evaluations/${YEAR}/dazu/past/confirmation`, {
      body: { record: sequence, meeting: { ...MEETING, document: '' } },
    });
    expect([typeOf(answer), answer.body.detail]).toEqual(['meeting-needed', expect.stringContaining('文号')]);
  });

  test('count for the instalment and the ceiling, and stand in the ledger as not evaluated here', async () => {
    await planned();
    must(await settlePastAs(api, 'dazu', DAZU));
    must(await settlePastAs(api, 'yubei', YUBEI));
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
    must(await settlePastAs(api, 'dazu', pastOf(2023, [paid(2023, 1, 150), paid(2024, 2, 150)])));
    must(await settlePastAs(api, 'yubei', YUBEI));
    await settled();
    const over = await bureau('POST', `evaluations/${YEAR}/dazu/adjustment`, { base: 50, reason: '综合确定' });
    expect([typeOf(over), over.body.detail]).toEqual(['over-ceiling', expect.stringContaining('最多还可确定 0 万元')]);
    await publish();
    expect(await resultOf('dazu')).toMatchObject({ base: 0, state: '应拨付' });
  });

  test('count for two years running: a paper 不合格 and one here end the title', async () => {
    await planned();
    must(await settlePastAs(api, 'dazu', DAZU));
    must(
      await settlePastAs(
        api,
        'yubei',
        pastOf(2024, [paperYear(2024, { grade: '不合格', rectified: true, instalment: 1, base: 150 })]),
      ),
    );
    await settled(['yubei']);
    await publish();
    expect(await resultOf('yubei')).toMatchObject({ total: 0, state: '取消授牌' });
    expect(await proved()).toEqual([[], []]);
  });

  test('that nobody knows hold the base, until they are known and the bureau sets it', async () => {
    await planned();
    must(await settlePastAs(api, 'dazu', UNKNOWN_PAST));
    must(await settlePastAs(api, 'yubei', YUBEI));
    await settled();
    await publish();
    expect(await resultOf('dazu')).toMatchObject({ base: 0, state: '待核历史' });
    later(30);
    const { recorded } = await rowOf('dazu');
    must(await settlePastAs(api, 'dazu', { ...DAZU, seen: recorded.sequence, reason: '已查到拨付文件' }));
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
    must(await settlePastAs(api, 'dazu', DAZU));
    must(await settlePastAs(api, 'yubei', YUBEI));
    await settled();
    await publish();
    later(30);
    const { recorded } = await rowOf('dazu');
    const more = pastOf(2023, [paid(2023, 1, 150), paid(2024, 2, 150)], {
      seen: recorded.sequence,
      reason: '漏登一笔',
    });
    must(await settlePastAs(api, 'dazu', more));
    const { body } = must(await bureau('GET', `years/${YEAR}/subsidies`));
    const shown = body.rows.find((row: { park: string }) => row.park === 'dazu');
    expect([shown.subsidy.base, shown.grantedInAll]).toEqual([50, 360]);
    expect((await rowOf('dazu')).differences).toEqual([{ year: YEAR, published: 60, byPast: 10 }]);
    expect(await proved()).toEqual([[], []]);
  });

  test('are told to bureau and leading group; the park sees what they come to in its ledger', async () => {
    await planned();
    must(await settlePastAs(api, 'dazu', DAZU));
    const own = must(await caller(api, parkPerson('dazu'))('GET', `/v1/evaluations/${YEAR}/dazu/ledger`)).body;
    expect(own.facts).toEqual([]);
    expect(own.entries.map(({ kind }: { kind: string }) => kind)).toEqual(['earlier', 'earlier-spent', 'earlier']);
    expect(typeOf(await caller(api, parkPerson('dazu'))('GET', `/v1/years/${YEAR}/pasts`))).toBe('not-allowed');
  });

  test('are counted exactly in what the year is graded from, also in the minute in which its first park submits', async () => {
    await planned();
    must(await settlePastAs(api, 'yubei', YUBEI));
    must(await submitAs(api, 'dazu', figures()));
    must(await settlePastAs(api, 'dazu', DAZU));
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

  test('do not let a later plan say otherwise when the park was recognised', async () => {
    await planned();
    must(await settlePastAs(api, 'dazu', DAZU));
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
