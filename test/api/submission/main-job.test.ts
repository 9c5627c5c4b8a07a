import { caller, PEOPLE } from '../support/caller';
import { apiForAll } from '../support/api-for-tests';
import {
  PARKS,
  approveAs,
  figures,
  gradeAs,
  must,
  passAs,
  putPlan,
  settleAllAs,
  submitAs,
  YEAR,
} from '../support/deeds/year';

/** Hazards cost a point each: four different totals. */
const HAZARDS: Readonly<Record<string, number>> = { dazu: 0, fuling: 1, wanzhou: 2, yubei: 3 };
const path = (park: string) => `/v1/evaluations/${YEAR}/${park}`;

describe('the year from plan to published result', () => {
  const api = apiForAll();

  test('the bureau writes the plan down', async () => {
    const answer = await putPlan(api, PARKS);
    expect(answer).toMatchObject({ status: 200, body: { version: 1, state: 'open' } });
    const me = await caller(api, PEOPLE.dazu)('GET', '/v1/me');
    expect(me.body).toMatchObject({ principal: { park: 'dazu' }, years: [{ year: YEAR, state: 'open' }] });
  });

  test('every park submits and is told its own score', async () => {
    for (const park of PARKS) {
      const answer = await submitAs(api, park, figures({ hazards: HAZARDS[park] ?? 0 }));
      expect(answer).toMatchObject({ status: 200, body: { version: 1, total: 71 - (HAZARDS[park] ?? 0) } });
      expect(answer.body.hash).toMatch(/^[0-9a-f]{64}$/);
    }
    const mine = await caller(api, PEOPLE.dazu)('GET', path('dazu'));
    expect(mine.body).toMatchObject({ state: '已提交', currentVersion: 1, result: null });
  });

  test('the bureau sees one row per park, without grades', async () => {
    const { body } = await caller(api, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/consolidated`);
    expect(
      body.rows.map((row: { park: string; total: number; grade: null }) => [row.park, row.total, row.grade]),
    ).toEqual(PARKS.map((park) => [park, 71 - (HAZARDS[park] ?? 0), null]));
  });

  test('graded, published, and back at the park with grade and money', async () => {
    const bureau = caller(api, PEOPLE.bureau);
    for (const park of PARKS) must(await passAs(api, park));
    must(await settleAllAs(api));
    const run = await gradeAs(api);
    expect(run).toMatchObject({ status: 200, body: { quota: 1, undecided: [], participants: 4, published: false } });
    expect((await caller(api, PEOPLE.dazu)('GET', path('dazu'))).body.result).toBeNull();

    must(await approveAs(api, run.body.run));
    const published = await bureau('POST', `/v1/years/${YEAR}/publication`, { body: { run: run.body.run } });
    expect(published).toMatchObject({ status: 200, body: { parks: 4, run: run.body.run } });

    const mine = await caller(api, PEOPLE.dazu)('GET', path('dazu'));
    expect(mine.body).toMatchObject({
      state: '已公布',
      result: { grade: '优秀', rank: 1, outOf: 4, total: 71, subsidy: { base: 150, bonus: 10, total: 160 } },
    });
    const trail = await caller(api, PEOPLE.dazu)('GET', `${path('dazu')}/events`);
    expect(trail.body.events.map(({ kind }: { kind: string }) => kind)).toEqual([
      'submitted',
      'passed',
      'settled',
      'result-published',
    ]);
  });

  test('the log names routes and roles, and no figure', () => {
    const text = JSON.stringify(api.records);
    expect(api.records.every(({ status }) => status === 200)).toBe(true);
    expect(text).toContain('"route":"/v1/evaluations/{year}/{park}/submission"');
    expect(text).toContain('"park":"dazu"');
    expect(text).not.toMatch(/98000|163000|Bearer|eyJ/);
  });
});
