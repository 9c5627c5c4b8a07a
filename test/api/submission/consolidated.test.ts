import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { caller, PEOPLE } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { settleAsStanding } from '../support/deeds/decisions';
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
