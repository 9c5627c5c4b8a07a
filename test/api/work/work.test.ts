import type { TaskId } from '../../../shared/evaluation/work/tasks';
import { caller, districtPerson, parkPerson, PEOPLE, type Person } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { applyAs, contentOf, stepOn } from '../support/deeds/recognition';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { payAs, publishedAs, submittedAs } from '../support/deeds/money';
import { reportAs } from '../support/deeds/months';
import { refused } from '../support/refused';
import {
  PARKS,
  approveAs,
  MEETING,
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
  const workOf = async (person: Person, year: number = YEAR): Promise<Told[]> => {
    const { body } = must(await caller(api, person)('GET', `/v1/years/${year}/work`));
    return body.tasks.map(({ task, count, deadline, subjects }: Record<string, unknown>) => [
      task,
      count,
      deadline,
      subjects,
    ]);
  };
  const { bureau, leader, dazu, districtDazu, expert } = PEOPLE;
  const ledgerOf = async (park: string, year: number) =>
    must(await caller(api, bureau)('GET', `/v1/evaluations/${year}/${park}/ledger`)).body;
  const owedOf = async (park: string, year: number = YEAR): Promise<number> => (await ledgerOf(park, year)).owed;
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

  test('an expert whose scores went back is told so, until others are in', async () => {
    must(await putPlan(api, ['dazu'], { panel: PANEL }));
    must(await submitAs(api, 'dazu', figures()));
    must(await passAs(api, 'dazu'));
    const panel = caller(api, expert);
    const panelPath = `/v1/years/${YEAR}/panel`;
    const [{ entry, version }] = must(await panel('GET', panelPath)).body.entries;
    must(await panel('POST', `${panelPath}/${entry}/declaration`, { body: { conflict: false, reason: '' } }));
    const score = async (given: number) => {
      const body = { version, scores: { '3.1': given }, remarks: [], siteVisit: '' };
      must(await panel('PUT', `${panelPath}/${entry}/scores`, { body }));
    };
    await score(5);
    expect(await workOf(expert)).toEqual([]);
    must(await panel('POST', `${panelPath}/${entry}/withdrawal`, { body: { reason: '填串了行' } }));
    expect(await workOf(expert)).toEqual([['score-again', 1, PANEL.closes, ['园区01']]]);
    await score(4);
    expect(await workOf(expert)).toEqual([]);
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

    const granted: Told = ['pay', 3, null, names(['dazu', 'fuling', 'wanzhou'])];
    expect(await workOf(bureau)).toEqual([['order-rectification', 1, null, ['yubei园区']], granted]);
    const due = '2026-08-01T00:00:00.000Z';
    const rectification = `/v1/evaluations/${YEAR}/yubei/rectification`;
    must(await caller(api, bureau)('POST', rectification, { body: { due, requirements: '限期整改' } }));
    expect(await workOf(bureau)).toEqual([['decide-rectification', 1, due, ['yubei园区']], granted]);
    expect(await workOf(parkPerson('yubei'))).toEqual([['rectify', 1, due, ['yubei园区']]]);
    expect(await workOf(dazu)).toEqual([]);
    expect(await workOf(districtPerson('yubei'))).toEqual([AHEAD]);
    must(
      await caller(api, bureau)('POST', `${rectification}/outcome`, { body: { rectified: true, reason: '已整改' } }),
    );
    expect(await workOf(bureau)).toEqual([
      ['close', 1, null, []],
      ['pay', 4, null, names(PARKS)],
    ]);
    must(await caller(api, bureau)('POST', `/v1/years/${YEAR}/closure`, { body: {} }));
    for (const person of [dazu, leader, expert]) expect(await workOf(person)).toEqual([]);
    for (const [index, park] of PARKS.entries()) {
      expect(await workOf(bureau)).toEqual([['pay', PARKS.length - index, null, names(PARKS.slice(index))]]);
      must(await payAs(api, park, await owedOf(park)));
    }
    expect(await workOf(bureau)).toEqual([]);
    expect(await workOf(districtDazu)).toEqual([AHEAD]);
  });

  test('what is owed, or was taken away after it was paid, waits for the bureau until it moved: in its year, and in the newest', async () => {
    await publishedAs(api, YEAR);
    await submittedAs(api, YEAR + 1);
    const money = async (year: number) =>
      (await workOf(bureau, year))
        .filter(([task]) => task === 'pay' || task === 'recover-payments')
        .map(([task, , , subjects]) => [task, subjects]);
    const inNewest = (parks: readonly string[]) => names(parks).map((name) => `${name}（${YEAR} 年度）`);
    expect(await money(YEAR)).toEqual([['pay', names(PARKS)]]);
    expect(await money(YEAR + 1)).toEqual([['pay', inNewest(PARKS)]]);
    const [first = '', second = '', ...others] = PARKS;
    for (const park of others) must(await payAs(api, park, await owedOf(park)));
    // In part is not in full.
    must(await payAs(api, second, 1));
    const paid = await owedOf(first);
    must(await payAs(api, first, paid));
    expect(await money(YEAR)).toEqual([['pay', names([second])]]);
    const at = `/v1/evaluations/${YEAR}/${first}`;
    must(await caller(api, bureau)('POST', `${at}/adjustment`, { body: { base: 0, reason: '停业' } }));
    const { recoverable } = await ledgerOf(first, YEAR);
    expect(recoverable).toBeGreaterThan(0);
    expect(await money(YEAR)).toEqual([
      ['recover-payments', names([first])],
      ['pay', names([second])],
    ]);
    expect(await money(YEAR + 1)).toEqual([
      ['recover-payments', inNewest([first])],
      ['pay', inNewest([second])],
    ]);
    const back = { date: '2026-03-01', amount: recoverable, document: '缴款书1号', reason: '核减' };
    must(await caller(api, bureau)('POST', `${at}/return`, { body: back }));
    must(await payAs(api, second, await owedOf(second)));
    for (const year of [YEAR, YEAR + 1]) expect(await money(year)).toEqual([]);
    for (const person of [leader, dazu, districtDazu])
      expect((await workOf(person)).filter(([task]) => task === 'pay' || task === 'recover-payments')).toEqual([]);
  });

  test('a condition that only the leading group may relax waits for it until it decided, or the application ended', async () => {
    const readings = { ...DEFAULT_READINGS, 'R-principle': 'reasoned' };
    must(await putPlan(api, PARKS, { year: 2026, readings }));
    const relaxing = async (person: Person = leader) =>
      (await workOf(person, 2026)).filter(([task]) => task === 'decide-relaxations');
    must(await applyAs(api, 'fuling', contentOf('齐备')));
    must(await applyAs(api, 'wanzhou', contentOf('市局可放宽', { talent: 100 }, { districtName: '万州区' })));
    expect(await relaxing()).toEqual([]);
    const { application } = must(await applyAs(api, 'dazu', contentOf('甲', { talent: 1500, institutions: 3 }))).body;
    const { application: other } = must(await applyAs(api, 'yubei', contentOf('乙', { talent: 1500 }))).body;
    const named = (count: number, subjects: readonly string[]) => [['decide-relaxations', count, null, subjects]];
    const [one, two] = ['甲人力资源服务产业园', '乙人力资源服务产业园'];
    expect((await relaxing()).map(([, count, , subjects]) => [count, [...subjects].toSorted()])).toEqual([
      [2, [one, two].toSorted()],
    ]);
    expect(await relaxing(bureau)).toEqual([]);
    must(await stepOn(api)(other, 'refusal', { reason: '规划不符' }));
    for (const requirement of ['talent', 'institutions']) {
      expect(await relaxing()).toEqual(named(1, [one]));
      const body = { requirement, version: 1, reason: '逐年上升', meeting: MEETING };
      must(await caller(api, leader)('POST', `/v1/applications/${application}/group-relaxations`, { body }));
    }
    expect(await relaxing()).toEqual([]);
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
