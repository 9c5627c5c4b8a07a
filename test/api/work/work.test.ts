import type { TaskId } from '../../../shared/evaluation/work/tasks';
import { caller, districtPerson, parkPerson, PEOPLE, type Person } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { reportAs } from '../support/deeds/months';
import { refused } from '../support/refused';
import {
  PARKS,
  approveAs,
  CLOSES,
  figures,
  gradeAs,
  must,
  passAs,
  planOf,
  publishAs,
  putPlan,
  returnAs,
  settleAllAs,
  submitAs,
  YEAR,
} from '../support/deeds/year';

const PANEL = {
  members: [
    { account: 'expert1', name: '甲' },
    { account: 'expert2', name: '乙' },
  ],
  quorum: 1,
  masked: true,
  items: ['3.1'],
  closes: '2026-05-01T00:00:00.000Z',
};
const REVIEWS_CLOSE = '2026-04-20T00:00:00.000Z';
type Told = readonly [task: TaskId, count: number, deadline: string | null, subjects: readonly string[]];
/** The year is over, and nobody has reported a month of it. */
const ALL_MONTHS: Told = ['report-months', 12, null, Array.from({ length: 12 }, (_, n) => `${n + 1}月`)];
/** The next year has no plan yet, and two of its months are over. */
const AHEAD: Told = ['report-months-ahead', 2, null, ['2026年1月', '2026年2月']];

describe('待办', () => {
  const api = apiForEach();
  const workOf = async (person: Person): Promise<Told[]> => {
    const { body } = must(await caller(api, person)('GET', `/v1/years/${YEAR}/work`));
    return body.tasks.map(({ task, count, deadline, subjects }: Record<string, unknown>) => [
      task,
      count,
      deadline,
      subjects,
    ]);
  };
  const { bureau, leader, dazu, districtDazu, expert } = PEOPLE;
  const names = (parks: readonly string[]) => parks.map((park) => `${park}园区`);

  test('a year without a plan is for the bureau to plan', async () => {
    expect(await workOf(bureau)).toEqual([['write-plan', 1, null, []]]);
    refused(await caller(api, dazu)('GET', `/v1/years/${YEAR}/work`), 'year-has-no-plan', /等待/);
  });

  test('before the opening there is nothing to do', async () => {
    must(await putPlan(api, PARKS, { submissionsOpen: '2026-03-05T00:00:00.000Z' }));
    for (const person of [dazu, bureau, leader, expert]) expect(await workOf(person)).toEqual([]);
    expect(await workOf(districtDazu)).toEqual([ALL_MONTHS, AHEAD]);
    api.setClock('2026-03-05T00:00:00.000Z');
    expect(await workOf(dazu)).toEqual([['submit', 1, CLOSES, ['dazu园区']]]);
  });

  test('everybody finds what waits for them, and only their own, from plan to closed year', async () => {
    must(await putPlan(api, PARKS, { panel: PANEL, reviewsClose: REVIEWS_CLOSE }));
    expect(await workOf(dazu)).toEqual([['submit', 1, CLOSES, ['dazu园区']]]);
    expect(await workOf(bureau)).toEqual([['chase-submissions', 4, CLOSES, names(PARKS)]]);

    for (const [index, park] of PARKS.entries()) {
      // The last one fails.
      const failing = { revenue: 1000, tax: 0, employment: 0, talent: 0 };
      must(await submitAs(api, park, figures(index === 3 ? failing : { hazards: index })));
    }
    expect(await workOf(dazu)).toEqual([]);
    expect(await workOf(districtDazu)).toEqual([ALL_MONTHS, AHEAD, ['review', 1, REVIEWS_CLOSE, ['dazu园区']]]);
    expect(await workOf(bureau)).toEqual([]);

    const correctBy = '2026-04-10T00:00:00.000Z';
    must(await returnAs(api, 'dazu', ['3.3'], { correctBy }));
    expect(await workOf(dazu)).toEqual([['correct', 1, correctBy, ['dazu园区']]]);
    expect(await workOf(districtDazu)).toEqual([ALL_MONTHS, AHEAD]);
    must(await submitAs(api, 'dazu', figures(), { basedOn: 1 }));
    must(await passAs(api, 'dazu', { version: 2 }));
    for (const park of PARKS.slice(1)) must(await passAs(api, park));

    expect(await workOf(bureau)).toEqual([['follow-panel', 4, PANEL.closes, names(PARKS)]]);
    const labels = ['园区01', '园区02', '园区03', '园区04'];
    expect(await workOf(expert)).toEqual([['declare', 4, PANEL.closes, labels]]);
    expect(await workOf({ ...expert, sub: 'expert9' })).toEqual([]);

    const panelPath = `/v1/years/${YEAR}/panel`;
    const { entries } = must(await caller(api, expert)('GET', panelPath)).body;
    for (const { entry } of entries) {
      const body = { conflict: false, reason: '' };
      must(await caller(api, expert)('POST', `${panelPath}/${entry}/declaration`, { body }));
    }
    expect(await workOf(expert)).toEqual([['score', 4, PANEL.closes, labels]]);
    for (const { entry, version } of entries) {
      const body = { version, scores: { '3.1': 5 }, remarks: [], siteVisit: '' };
      must(await caller(api, expert)('PUT', `${panelPath}/${entry}/scores`, { body }));
    }
    expect(await workOf(expert)).toEqual([]);
    expect(await workOf(bureau)).toEqual([['settle', 4, null, names(PARKS)]]);

    must(await settleAllAs(api));
    expect(await workOf(bureau)).toEqual([['grade', 1, null, []]]);
    // An amendment that changes a settled park's scores makes it wait again.
    const plan = planOf(PARKS, { panel: PANEL, reviewsClose: REVIEWS_CLOSE });
    const participants = plan.participants.map((one) =>
      one.park === 'fuling' ? { ...one, revenueTarget: 98000 } : one,
    );
    const amendment = { plan: { ...plan, participants }, basedOn: 1, reason: '目标任务有误' };
    must(await caller(api, bureau)('POST', `/v1/years/${YEAR}/plan/amendments`, { body: amendment }));
    expect(await workOf(bureau)).toEqual([['settle', 1, null, ['fuling园区']]]);
    const settlement = { version: 1, panelSeen: 1, overrides: [] };
    must(await caller(api, bureau)('PUT', `/v1/evaluations/${YEAR}/fuling/settlement`, { body: settlement }));

    expect(await workOf(leader)).toEqual([]);
    const { run } = must(await gradeAs(api)).body;
    expect(await workOf(bureau)).toEqual([]);
    expect(await workOf(leader)).toEqual([['approve', 1, null, []]]);
    must(await approveAs(api, run));
    expect(await workOf(leader)).toEqual([]);
    expect(await workOf(bureau)).toEqual([['publish', 1, null, []]]);
    must(await publishAs(api, run));

    expect(await workOf(bureau)).toEqual([['order-rectification', 1, null, ['yubei园区']]]);
    const due = '2026-08-01T00:00:00.000Z';
    const rectification = `/v1/evaluations/${YEAR}/yubei/rectification`;
    must(await caller(api, bureau)('POST', rectification, { body: { due, requirements: '限期整改' } }));
    expect(await workOf(bureau)).toEqual([['decide-rectification', 1, due, ['yubei园区']]]);
    expect(await workOf(parkPerson('yubei'))).toEqual([['rectify', 1, due, ['yubei园区']]]);
    expect(await workOf(dazu)).toEqual([]);
    expect(await workOf(districtPerson('yubei'))).toEqual([AHEAD]);
    must(
      await caller(api, bureau)('POST', `${rectification}/outcome`, { body: { rectified: true, reason: '已整改' } }),
    );
    expect(await workOf(bureau)).toEqual([['close', 1, null, []]]);
    must(await caller(api, bureau)('POST', `/v1/years/${YEAR}/closure`, { body: {} }));
    for (const person of [dazu, bureau, leader, expert]) expect(await workOf(person)).toEqual([]);
    expect(await workOf(districtDazu)).toEqual([AHEAD]);
  });

  test('parks that are tied across the quota are the leading group’s to decide', async () => {
    must(await putPlan(api, PARKS));
    for (const [index, park] of PARKS.entries()) {
      must(await submitAs(api, park, figures({ hazards: index < 2 ? 0 : index })));
      must(await passAs(api, park));
    }
    must(await settleAllAs(api));
    must(await gradeAs(api));
    expect(await workOf(leader)).toEqual([['pick', 2, null, ['dazu园区', 'fuling园区']]]);
    expect(await workOf(bureau)).toEqual([]);
  });

  test('a month that is over waits for the district until it is reported, and nobody else is asked', async () => {
    api.setClock('2025-04-10T02:00:00.000Z');
    must(await putPlan(api, PARKS));
    must(await reportAs(api, 'dazu', 2));
    expect(await workOf(districtDazu)).toEqual([['report-months', 2, null, ['1月', '3月']]]);
    expect((await workOf(bureau)).map(([task]) => task)).toEqual(['chase-submissions']);
    expect(await workOf(districtPerson('qijiang'))).toEqual([]);
    for (const month of [1, 3, 4]) must(await reportAs(api, 'dazu', month));
    expect(await workOf(districtDazu)).toEqual([]);
  });

  test('an extension moves the date of the one park', async () => {
    must(await putPlan(api, PARKS));
    const until = '2026-04-05T00:00:00.000Z';
    const body = { until, reason: '受灾停电' };
    must(await caller(api, bureau)('POST', `/v1/evaluations/${YEAR}/dazu/extension`, { body }));
    expect(await workOf(dazu)).toEqual([['submit', 1, until, ['dazu园区']]]);
    expect(await workOf(bureau)).toEqual([['chase-submissions', 4, CLOSES, names(PARKS)]]);
  });
});
