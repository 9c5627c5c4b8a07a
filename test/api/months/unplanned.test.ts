import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { apiForEach } from '../support/api-for-tests';
import { caller, districtPerson, parkPerson, PEOPLE, type Person } from '../support/caller';
import { reportAs } from '../support/deeds/months';
import { must, putPlan, YEAR } from '../support/deeds/year';
import { refused } from '../support/refused';

const NEXT = YEAR + 1;
const DAZU = districtPerson('dazu');

describe('months of a year that has no plan yet', () => {
  const api = apiForEach(async (api) => {
    // Two months of the next year are over, the third has begun.
    api.setClock('2026-03-10T02:00:00.000Z');
    must(await putPlan(api, ['dazu', 'yubei']));
  });
  const get = async (person: Person, path: string) => must(await caller(api, person)('GET', path)).body;
  const tasksAhead = async () =>
    (await get(DAZU, `/v1/years/${YEAR}/work`)).tasks.filter(
      ({ task }: { task: string }) => task === 'report-months-ahead',
    );
  const nothingFound = async () => expect((await verifyTrails(api.store)).findings).toEqual([]);

  test('are awaited on the work list of the newest plan, and offered to whom they concern', async () => {
    expect(await tasksAhead()).toMatchObject([{ count: 2, subjects: ['2026年1月', '2026年2月'] }]);
    for (const person of [DAZU, parkPerson('dazu'), PEOPLE.bureau, PEOPLE.leader])
      expect((await get(person, '/v1/me')).unplanned).toEqual([NEXT]);
    for (const person of [PEOPLE.expert, districtPerson('wanzhou')])
      expect((await get(person, '/v1/me')).unplanned).toBeUndefined();
  });

  test('are reported of the parks of the roster, against no target yet, and count against it once the plan is there', async () => {
    expect(must(await reportAs(api, 'dazu', 1, {}, { year: NEXT })).body).toMatchObject({ version: 1, parks: 1 });
    expect(await tasksAhead()).toMatchObject([{ count: 1, subjects: ['2026年2月'] }]);
    const month = `/v1/years/${NEXT}/months/1/districts/dazu`;
    expect(await get(DAZU, month)).toMatchObject({ state: null, version: 1, parks: [{ park: 'dazu' }] });
    expect(await get(PEOPLE.bureau, `/v1/years/${NEXT}/months`)).toMatchObject({
      state: null,
      ended: [1, 2],
      districts: [
        { district: 'dazu', reported: [{ month: 1 }], missing: [2] },
        { district: 'yubei', reported: [], missing: [1, 2] },
      ],
    });
    const own = `/v1/evaluations/${NEXT}/dazu/months`;
    expect(await get(parkPerson('dazu'), own)).toMatchObject({
      plan: null,
      reported: [1],
      missing: [2],
      progress: null,
      forecast: null,
      sums: { enterprises: expect.any(Number) },
    });
    await nothingFound();

    must(await putPlan(api, ['dazu', 'yubei'], { year: NEXT, submissionsClose: '2027-03-01T00:00:00.000Z' }));
    const planned = await get(parkPerson('dazu'), own);
    expect(planned).toMatchObject({ plan: { revenueTarget: 100000 }, progress: { target: 100000 } });
    expect(planned.progress.revenue).toBe(planned.sums.revenue);
    expect(planned.forecast).not.toBeNull();
    expect((await get(DAZU, '/v1/me')).unplanned).toBeUndefined();
    expect(await tasksAhead()).toEqual([]);
    must(await reportAs(api, 'dazu', 1, { reason: '更正' }, { year: NEXT, basedOn: 1 }));
    await nothingFound();
  });

  test('are corrected with a reason like any other', async () => {
    must(await reportAs(api, 'dazu', 1, {}, { year: NEXT }));
    refused(await reportAs(api, 'dazu', 1, {}, { year: NEXT, basedOn: 1 }), 'reason-needed', /更正月报/);
    must(await reportAs(api, 'dazu', 1, { reason: '漏报一家' }, { year: NEXT, basedOn: 1 }));
    refused(await reportAs(api, 'dazu', 1, { reason: '更正' }, { year: NEXT, basedOn: 1 }), 'stale-version', /第 2 版/);
    await nothingFound();
  });

  test.each([
    ['of a month that has not begun', NEXT, 4, 'too-early', /还没有开始/],
    ['of a year that is not the next', NEXT + 3, 1, 'year-has-no-plan', /尚未制定评估方案/],
    ['of a year before the plans', YEAR - 1, 1, 'year-has-no-plan', /尚未制定评估方案/],
  ] as const)('are not taken %s', async (_, year, month, type, says) => {
    refused(await reportAs(api, 'dazu', month, {}, { year }), type, says);
  });

  test('are nobody else’s to report or to read', async () => {
    must(await reportAs(api, 'dazu', 1, {}, { year: NEXT }));
    const month = `/v1/years/${NEXT}/months/1/districts/dazu`;
    refused(await caller(api, districtPerson('yubei'))('GET', month), 'not-found', /没有/);
    refused(await reportAs(api, 'wanzhou', 1, {}, { year: NEXT }), 'not-found', /没有参评园区/);
    const own = `/v1/evaluations/${NEXT}/dazu/months`;
    for (const person of [districtPerson('yubei'), parkPerson('yubei')])
      refused(await caller(api, person)('GET', own), 'not-found', /没有您可以查看/);
    refused(await caller(api, PEOPLE.bureau)('GET', `/v1/evaluations/${NEXT}/wanzhou/months`), 'not-found', /没有/);
  });

  test('leave a trail like any other: what is changed behind everybody’s back is found', async () => {
    must(await reportAs(api, 'dazu', 1, {}, { year: NEXT }));
    const { chains } = await verifyTrails(api.store);
    expect(chains).toContain(`report/${NEXT}/dazu`);
  });
});
