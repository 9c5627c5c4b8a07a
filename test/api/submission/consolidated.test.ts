import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { caller, PEOPLE } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { settleAsStanding } from '../support/deeds/decisions';
import { publishedAs, submittedAs } from '../support/deeds/money';
import { expertAt, panelOf, scoreAs, typeOf } from '../support/deeds/panel-year';
import {
  PARKS,
  approveAs,
  figures,
  gradeAs,
  must,
  passAs,
  planOf,
  publishAs,
  putPlan,
  submitAs,
  walkToPublished,
  YEAR,
} from '../support/deeds/year';

const path = `/v1/years/${YEAR}/consolidated`;

describe('the consolidated sheet', () => {
  const api = apiForEach();

  const rowsFor = async (person: (typeof PEOPLE)[keyof typeof PEOPLE]) =>
    must(await caller(api, person)('GET', path)).body.rows;

  test('shows each park where it stands, from nothing to the district’s scores', async () => {
    must(await putPlan(api, PARKS));
    for (const park of ['dazu', 'fuling', 'wanzhou']) must(await submitAs(api, park, figures()));
    must(await passAs(api, 'dazu', { scores: { '3.1': 4 }, remarks: [{ item: '3.1', remark: '场地不足' }] }));
    must(await passAs(api, 'fuling'));
    must(
      await caller(api, PEOPLE.bureau)('POST', `/v1/evaluations/${YEAR}/fuling/reopening`, {
        body: { reason: '初审有误' },
      }),
    );
    expect(await rowsFor(PEOPLE.bureau)).toMatchObject([
      {
        park: 'dazu',
        stage: 'passed',
        version: 1,
        total: 70,
        claimedTotal: 70,
        reviewed: { total: 69, items: { '3.1': 4 } },
      },
      { park: 'fuling', stage: 'submitted', reviewed: null },
      { park: 'wanzhou', stage: 'submitted', version: 1, reviewed: null, panel: null, scored: 0, final: null },
      { park: 'yubei', stage: 'not-submitted', version: 0, items: null, total: null, claimed: null, submittedAt: null },
    ]);
  });

  test('says of published money as it was graded what stands now, and by which decision and clause', async () => {
    const first = YEAR - 1;
    const bureau = (to: string, body: object) => caller(api, PEOPLE.bureau)('POST', `/v1/evaluations/${to}`, { body });
    await publishedAs(api, first, ['yubei']);
    await submittedAs(api, YEAR);
    const set = async (year: number, park: string, base: number, reason: string) =>
      must(await bureau(`${year}/${park}/adjustment`, { base, reason }));
    await set(YEAR, 'yubei', 250, '建设规模扩大');
    must(await walkToPublished(api, PARKS, YEAR));
    api.setClock('2026-05-01T02:00:00.000Z');
    const changes = async (year: number, person: (typeof PEOPLE)[keyof typeof PEOPLE] = PEOPLE.bureau) =>
      must(await caller(api, person)('GET', `/v1/years/${year}/consolidated`)).body.rows.flatMap(
        ({ park, subsidy, subsidyNow }: Record<string, unknown>) => (subsidyNow ? [{ park, subsidy, subsidyNow }] : []),
      );
    for (const year of [first, YEAR]) expect(await changes(year)).toEqual([]);

    const before = must(await caller(api, PEOPLE.bureau)('GET', `/v1/years/${first}/consolidated`)).body.rows;
    await set(first, 'dazu', 20, '审计核减');
    const changed = {
      park: 'dazu',
      subsidy: before[0].subsidy,
      subsidyNow: {
        ...{ total: 30, state: '应拨付' },
        why: [
          '2026年5月1日综合确定补助基准，理由：审计核减。',
          '根据建设运营及绩效评估等情况，综合确定为 20 万元（第十一条）。',
        ],
      },
    };
    expect(await changes(first)).toEqual([changed]);
    expect(await changes(first, PEOPLE.districtDazu)).toEqual([changed]);

    // Of a park that failed nothing was granted; rectified it is, and leaves less of the ceiling to the year after.
    must(await bureau(`${first}/yubei/rectification`, { due: '2026-08-01T00:00:00.000Z', requirements: '补齐台账' }));
    expect(await changes(first)).toEqual([changed]);
    must(await bureau(`${first}/yubei/rectification/outcome`, { rectified: true, reason: '台账已补' }));
    const granted = { park: 'yubei', subsidy: 0, subsidyNow: { total: 100, state: '应拨付' } };
    expect(await changes(first)).toMatchObject([changed, granted]);
    expect((await changes(first))[1].subsidyNow.why).toEqual([
      '2026年5月1日认定整改结果，理由：台账已补。',
      expect.stringMatching(/已按期整改合格，照拨本年补助（第二十五条第（二）项）/),
    ]);
    expect(await changes(YEAR)).toEqual([
      {
        ...{ park: 'yubei', subsidy: 250 },
        subsidyNow: {
          ...{ total: 200, state: '应拨付' },
          why: [
            `2026年5月1日认定整改结果（${first}年度），理由：台账已补。`,
            '补助累计最高 300 万元，以前年度已核定 100 万元，本年核定 200 万元（第十一条）。',
          ],
        },
      },
    ]);
    await set(first, 'dazu', 100, '恢复原定');
    expect(await changes(first)).toMatchObject([granted]);
  });

  test('shows panel and settlement to bureau and leading group at once, to districts after publication', async () => {
    must(await putPlan(api, PARKS, { panel: panelOf(['one', 'two'], { quorum: 1 }) }));
    for (const park of PARKS) must(await submitAs(api, park, figures()));
    for (const park of PARKS) must(await passAs(api, park));
    for (const park of PARKS) await scoreAs(api, 'one', `${park}园区`, [3, park === 'dazu' ? 5 : 4]);
    must(await expertAt(api, 'two').declare('dazu园区'));
    must(await expertAt(api, 'two').score('dazu园区', [2, 4.5]));
    for (const park of PARKS) must(await settleAsStanding(api, park));
    const { run } = must(await gradeAs(api)).body;

    const open = {
      park: 'dazu',
      scored: 2,
      panel: { items: { '1.1': 2.5, '3.1': 4.75, '3.4': 3 }, total: 69.25 },
      final: { items: { '1.1': 2.5 }, total: 69.25 },
    };
    const hidden = { park: 'dazu', scored: 0, panel: null, final: null, rank: null, grade: null, subsidy: null };
    for (const person of [PEOPLE.bureau, PEOPLE.leader]) {
      expect((await rowsFor(person))[0]).toMatchObject({ ...open, stage: 'settled', rank: 1, grade: '优秀' });
    }
    expect(await rowsFor(PEOPLE.districtDazu)).toMatchObject([hidden]);

    must(await approveAs(api, run));
    must(await publishAs(api, run));
    for (const person of [PEOPLE.bureau, PEOPLE.leader, PEOPLE.districtDazu]) {
      expect((await rowsFor(person))[0]).toMatchObject({ ...open, stage: 'published', grade: '优秀', subsidy: 160 });
    }
  });

  test('computes under the plan in force', async () => {
    must(await putPlan(api, ['dazu']));
    must(await submitAs(api, 'dazu', figures()));
    const readings = { ...DEFAULT_READINGS, 'R-ceiling': 'scaled' };
    const before = (await rowsFor(PEOPLE.bureau))[0].total;
    must(
      await caller(api, PEOPLE.bureau)('POST', `/v1/years/${YEAR}/plan/amendments`, {
        body: { plan: planOf(['dazu'], { readings }), basedOn: 1, reason: '上级要求', preview: false },
      }),
    );
    const [row] = await rowsFor(PEOPLE.bureau);
    expect(row.total).toBeGreaterThan(before);
    expect(row.claimedTotal).toBe(before);
  });

  test('is read page by page of one run; a run that was proposed meanwhile starts it anew', async () => {
    const parks = Array.from({ length: 1002 }, (_, index) => `park-${String(index).padStart(4, '0')}`);
    const participants = planOf(parks).participants.map((park) => ({ ...park, district: 'dazu' }));
    must(await putPlan(api, parks, { participants }));
    const leader = caller(api, PEOPLE.leader);
    const first = must(await leader('GET', path)).body;
    expect([first.rows.length, first.participants]).toEqual([1000, 1002]);
    const second = must(await leader('GET', `${path}?cursor=${first.next}`)).body;
    expect([second.rows.map(({ park }: { park: string }) => park), second.next]).toEqual([parks.slice(1000), null]);
    expect(typeOf(await leader('GET', `${path}?cursor=made-up`))).toBe('malformed-request');
    expect(must(await caller(api, PEOPLE.districtDazu)('GET', path)).body.rows).toHaveLength(1000);
    const other = Buffer.from(JSON.stringify({ after: 'park-0001', run: 'another-run' })).toString('base64url');
    expect(typeOf(await leader('GET', `${path}?cursor=${other}`))).toBe('stale-version');
  });
});
