import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { Year } from '../../../shared/vocabulary/ids';
import type { ProblemType } from '../../../shared/api/problem';
import { caller, parkPerson, PEOPLE } from '../support/caller';
import { apiForAll, apiForEach } from '../support/api-for-tests';
import { refused } from '../support/refused';
import {
  PARKS,
  CLOSES,
  draftPlan,
  figures,
  must,
  passAs,
  planOf,
  putPlan,
  returnAs,
  settleAllAs,
  submissionOf,
  submitAs,
  walkToPublished,
  YEAR,
} from '../support/deeds/year';

const PANEL = {
  members: [
    { account: 'expert1', name: '甲' },
    { account: 'expert2', name: '乙' },
  ],
  quorum: 2,
  masked: true,
  items: ['3.1', '1.1'],
  closes: '2026-05-01T00:00:00.000Z',
};
const planPath = `/v1/years/${YEAR}/plan`;
const amendmentsPath = `${planPath}/amendments`;
type PlanBody = ReturnType<typeof planOf>;

describe('年度评估方案', () => {
  const api = apiForEach();
  const bureau = (method: string, path: string, body?: object, key?: string) =>
    caller(api, PEOPLE.bureau)(method, path, { body, ...(key ? { key } : {}) });
  const amend = (plan: object, changes: object = {}, key?: string) =>
    bureau('POST', amendmentsPath, { plan, basedOn: 1, reason: '目标任务有误', preview: false, ...changes }, key);
  /** The plan with one park's target set otherwise. */
  const withTarget = (target: number, park = 'dazu', changes: object = {}): PlanBody => {
    const plan = planOf(PARKS, changes);
    const participants = plan.participants.map((one) => (one.park === park ? { ...one, revenueTarget: target } : one));
    return { ...plan, participants };
  };

  test.each<readonly [string, RegExp, object]>([
    ['closes before it opens', /开始时间应早于/, { submissionsOpen: '2026-04-02T00:00:00.000Z' }],
    ['reviews before it closes', /初审截止时间不应早于自评/, { reviewsClose: '2026-03-31T00:00:00.000Z' }],
    [
      'lets experts finish before the districts',
      /不应早于初审/,
      { reviewsClose: '2026-05-02T00:00:00.000Z', panel: PANEL },
    ],
    [
      'names an expert twice',
      /expert1 出现了两次/,
      { panel: { ...PANEL, members: [PANEL.members[0], PANEL.members[0]] } },
    ],
    ['asks for more experts than it names', /要求为 3 人，专家只有 2 位/, { panel: { ...PANEL, quorum: 3 } }],
    ['has an item scored twice', /3\.1 出现了两次/, { panel: { ...PANEL, items: ['3.1', '3.1'] } }],
    ['names a park twice', /dazu 出现了两次/, { participants: planOf(['dazu', 'dazu']).participants }],
    ['is of another year', /年度不一致/, { year: 2026 }],
  ])('that %s is refused in words', async (_, says, changes) => {
    refused(await bureau('PUT', planPath, { plan: planOf(PARKS, changes), basedOn: 0 }), 'malformed-request', says);
  });

  test('may not take the panel away without a word, and says so by name', async () => {
    const parks = ['dazu'];
    must(await putPlan(api, parks, { panel: PANEL }));
    must(await submitAs(api, 'dazu', figures()));
    const plan = { ...planOf(parks, { panel: null }), departures: {} };
    const body = { plan, basedOn: 1, reason: '没有专家', preview: false };
    refused(await bureau('POST', amendmentsPath, body), 'reason-needed', /不安排专家评审/);
  });

  test('is read by everybody who takes part, the experts by the bureau and the leading group only', async () => {
    must(await putPlan(api, PARKS, { panel: PANEL, reviewsClose: CLOSES }));
    const membersFor = async (person: object) =>
      must(await caller(api, { ...person })('GET', planPath)).body.plan.panel.members;
    expect(await membersFor(PEOPLE.bureau)).toHaveLength(2);
    expect(await membersFor(PEOPLE.leader)).toHaveLength(2);
    expect(await membersFor(PEOPLE.dazu)).toEqual([]);
    expect(await membersFor(PEOPLE.districtDazu)).toEqual([]);
    refused(await caller(api, PEOPLE.expert)('GET', planPath), 'not-allowed', /评审专家/);
    const me = await caller(api, PEOPLE.expert)('GET', '/v1/me');
    expect(me.body.years).toMatchObject([{ year: YEAR, state: 'open', ruleSet: '2021-57/1' }]);
  });

  test('is frozen by the first submission, and points to the amendment then', async () => {
    must(await putPlan(api, PARKS));
    refused(await amend(withTarget(90_000)), 'not-open', /可以直接修改/);
    must(await submitAs(api, 'dazu', figures()));
    refused(
      await bureau('PUT', planPath, { plan: withTarget(90_000), basedOn: 1 }),
      'plan-frozen',
      /办理“调整评估方案”/,
    );
  });

  test('a preview of an amendment says what it would change and whom it touches, keeps nothing and spends no key', async () => {
    must(await putPlan(api, PARKS));
    for (const park of ['dazu', 'yubei']) must(await submitAs(api, park, figures()));
    must(await passAs(api, 'dazu'));
    must(await settleAllAs(api));
    const preview = must(await amend(withTarget(98_000), { preview: true }, 'amendment')).body;
    expect(preview).toMatchObject({
      version: 2,
      applied: false,
      changes: [{ park: 'dazu', what: 'dazu园区：年营业收入目标任务', before: '100000 万元', after: '98000 万元' }],
      touched: [{ park: 'dazu', name: 'dazu园区', before: 70, after: 75, settled: true }],
    });
    expect((await bureau('GET', planPath)).body).toMatchObject({ version: 1, state: 'frozen' });
    expect((await bureau('GET', amendmentsPath)).body.amendments).toEqual([]);

    const kept = must(await amend(withTarget(98_000), {}, 'amendment')).body;
    expect(kept).toEqual({ ...preview, applied: true });
    expect(must(await amend(withTarget(98_000), {}, 'amendment')).body).toEqual(kept);
    expect((await bureau('GET', amendmentsPath)).body.amendments).toEqual([kept]);
    expect((await bureau('GET', planPath)).body).toMatchObject({ version: 2, state: 'frozen' });
    const mine = await caller(api, PEOPLE.dazu)('GET', `/v1/evaluations/${YEAR}/dazu`);
    expect(mine.body).toMatchObject({ latest: { total: 70 }, computed: { total: 75 } });
    const trail = await bureau('GET', `/v1/years/${YEAR}/events`);
    expect(trail.body.events).toMatchObject([
      { kind: 'plan-written', reason: '' },
      { kind: 'plan-confirmed', by: 'leader' },
      { kind: 'plan-amended', reason: '目标任务有误', by: 'bureau' },
    ]);
  });

  test('an amendment may change readings, dates, the panel, and who takes part besides', async () => {
    must(await putPlan(api, PARKS));
    must(await submitAs(api, 'dazu', figures()));
    const plan = planOf([...PARKS, 'hechuan'], {
      readings: { ...DEFAULT_READINGS, 'R-ceiling': 'scaled', 'R-sixty': 'fail' },
      submissionsClose: '2026-04-15T00:00:00.000Z',
      panel: PANEL,
    });
    const { changes, touched } = must(await amend(plan)).body;
    const said = changes.map(({ what, before, after }: Record<string, string>) => `${what}|${before}|${after}`);
    expect(said).toEqual([
      expect.stringMatching(/^评价标准能得的最高分.*\|按评价标准原文计分.*\|按比例折算/),
      expect.stringMatching(/^“60分以下”是否包含60分？\|不包含.*\|包含/),
      '自评截止时间|2026年4月1日 08:00|2026年4月15日 08:00',
      '专家评审|无|有',
      '评审专家|无|乙（expert2）、甲（expert1）',
      '评分人数要求|无|2 人',
      '专家是否隐名评审|无|是',
      '专家实地考察记录|无|不要求',
      '专家评分项目|无|1.1、3.1',
      '专家评审截止时间|无|2026年5月1日 08:00',
      '理由：不安排专家评审|本年度条件所限|无',
      '理由：专家只评部分项目|无|本年度条件所限',
      '理由：专家隐名评审，不能查阅佐证材料|无|本年度条件所限',
      '理由：专家评分不附实地考察记录|无|本年度条件所限',
      'hechuan园区：参加评估|否|是',
    ]);
    expect(touched).toMatchObject([{ park: 'dazu', before: 70, settled: false }]);
    must(await caller(api, parkPerson('hechuan'))('GET', `/v1/evaluations/${YEAR}/hechuan`));
  });

  test.each(['dazu', 'yubei'])(
    'no park is taken out of a plan that is confirmed, with or without a submission: %s',
    async (leaving) => {
      must(await putPlan(api, PARKS));
      const without = planOf(PARKS.filter((park) => park !== leaving));
      const says = new RegExp(`${leaving}园区.*不能从方案中删除.*提议按不合格认定.*领导小组审核`);
      refused(await bureau('PUT', planPath, { plan: without, basedOn: 1 }), 'park-kept', says);
      must(await submitAs(api, 'dazu', figures()));
      for (const preview of [true, false])
        refused(await amend(without, { reason: '经研究', preview }), 'park-kept', says);
      expect((await bureau('GET', planPath)).body.plan.participants).toHaveLength(PARKS.length);
    },
  );

  test('a plan that nobody has confirmed yet still loses a park', async () => {
    must(await draftPlan(api, PARKS));
    must(await bureau('PUT', planPath, { plan: planOf(['fuling', 'wanzhou', 'yubei']), basedOn: 1 }));
    expect((await caller(api, PEOPLE.dazu)('GET', `/v1/evaluations/${YEAR}/dazu`)).status).toBe(404);
  });

  test('after an amendment of the readings a returned park may also bring its other claims to what the rules give now', async () => {
    must(await putPlan(api, PARKS));
    must(await submitAs(api, 'dazu', figures()));
    must(await returnAs(api, 'dazu', ['1.5']));
    const readings = { ...DEFAULT_READINGS, 'R-ceiling': 'scaled' };
    must(await amend(planOf(PARKS, { readings })));
    const { claimed, ...rest } = submissionOf(figures({ employment: 90_000 }), 1);
    const scaled = { '1.6': 6.4, '2.4': 3.33, '2.6': 3.75, '3.2': 5, '3.4': 5 };
    const submit = (claims: object) =>
      caller(api, PEOPLE.dazu)('PUT', `/v1/evaluations/${YEAR}/dazu/submission`, {
        body: { ...rest, claimed: claims },
      });
    refused(await submit({ ...claimed, ...scaled, '1.1': 2 }), 'outside-return', /1\.1「得分」/);
    expect(must(await submit({ ...claimed, ...scaled })).body).toMatchObject({ version: 2, items: scaled });
  });

  test('after an amendment of its target a park that corrects something else adopts the score that this gives', async () => {
    must(await putPlan(api, PARKS));
    must(await submitAs(api, 'dazu', figures()));
    must(await returnAs(api, 'dazu', ['1.5']));
    must(await amend(withTarget(200_000)));
    const { claimed, ...rest } = submissionOf(figures({ employment: 90_000 }), 1);
    const submit = (score: number) =>
      caller(api, PEOPLE.dazu)('PUT', `/v1/evaluations/${YEAR}/dazu/submission`, {
        body: { ...rest, claimed: { ...claimed, '2.1': score } },
      });
    refused(await submit(20), 'outside-return', /2\.1「得分」/);
    expect(must(await submit(0)).body).toMatchObject({ version: 2, items: { '2.1': 0 } });
  });

  test.each<readonly [string, ProblemType, RegExp, (plan: PlanBody) => object]>([
    ['without a reason', 'reason-needed', /调整评估方案须写明理由/, (plan) => ({ plan, reason: ' ' })],
    ['of another version', 'stale-version', /第 1 版/, (plan) => ({ plan, basedOn: 3 })],
    ['of another year', 'malformed-request', /年度不一致/, (plan) => ({ plan: { ...plan, year: 2026 } })],
    ['that changes nothing', 'malformed-request', /没有需要调整/, () => ({ plan: planOf(PARKS) })],
  ])('an amendment %s is refused', async (_, type, says, changes) => {
    must(await putPlan(api, PARKS));
    must(await submitAs(api, 'dazu', figures()));
    refused(await amend(withTarget(90_000), changes(withTarget(90_000))), type, says);
  });

  test('of two amendments at once one is kept; a submission under way is scored under the plan that stands', async () => {
    must(await putPlan(api, PARKS));
    must(await submitAs(api, 'dazu', figures()));
    const [one, two, submitted] = await Promise.all([
      amend(withTarget(98_000)),
      amend(withTarget(97_000)),
      submitAs(api, 'yubei', figures()),
    ]);
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([200, 409]);
    must(submitted);
    expect((await bureau('GET', amendmentsPath)).body.amendments).toHaveLength(1);
  });

  test('an amendment that touches more parks than one item of the database could hold is kept whole', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => `park-${String(index).padStart(4, '0')}`);
    must(await putPlan(api, many));
    must(await submitAs(api, 'park-0000', figures()));
    const plan = planOf(many);
    const name = (park: string) => `${park}${'园'.repeat(40)}`;
    const participants = plan.participants.map((one) => ({ ...one, name: name(one.park) }));
    const { body } = must(await amend({ ...plan, participants }));
    expect(body.changes).toHaveLength(many.length);
    expect((await bureau('GET', amendmentsPath)).body.amendments).toEqual([body]);
  });

  test('a published year takes no plan and no amendment', async () => {
    must(await putPlan(api, PARKS));
    for (const [hazards, park] of PARKS.entries()) must(await submitAs(api, park, figures({ hazards })));
    must(await walkToPublished(api, PARKS));
    refused(await bureau('PUT', planPath, { plan: withTarget(1), basedOn: 1 }), 'not-open', /已经公布/);
    refused(await amend(withTarget(1)), 'not-open', /已经公布/);
  });

  test('a park whose title was withdrawn cannot be planned for any more', async () => {
    const failing = figures({ revenue: 1000, tax: 0, employment: 0, talent: 0 });
    for (const year of [2023, 2024]) {
      const participants = planOf(PARKS).participants.map((one) => ({ ...one, recognised: 2023 }));
      must(await putPlan(api, PARKS, { year, participants }));
      for (const [hazards, park] of PARKS.entries()) {
        must(await submitAs(api, park, park === 'yubei' ? failing : figures({ hazards }), { year }));
      }
      must(await walkToPublished(api, PARKS, year));
    }
    refused(await putPlan(api, PARKS), 'park-withdrawn', /yubei园区已被取消授牌.*第二十五条第（二）项/);
    must(await putPlan(api, PARKS.slice(0, 3)));
    expect((await api.store.yearHead(Year.parse(YEAR)))?.participants).toBe(3);
    expect((await caller(api, parkPerson('yubei'))('GET', planPath)).status).toBe(404);
  });
});

describe('换一种读法', () => {
  const api = apiForAll(async (api) => {
    must(await putPlan(api, PARKS));
    for (const [hazards, park] of PARKS.entries()) must(await submitAs(api, park, figures({ hazards })));
  });
  const compare = (query: string) => caller(api, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/comparison${query}`);

  test('under the readings of the plan nothing differs', async () => {
    expect((await compare('')).body).toMatchObject({ parks: 4, changed: [] });
    expect((await compare('?R-ceiling=literal')).body).toMatchObject({ parks: 4, changed: [] });
  });

  test('under another reading it is said park by park what would', async () => {
    const { body } = await compare('?R-ceiling=scaled');
    expect(body).toMatchObject({ readings: { 'R-ceiling': 'literal' }, against: { 'R-ceiling': 'scaled' } });
    expect(body.changed).toHaveLength(4);
    expect(body.changed[0]).toMatchObject({
      park: 'dazu',
      name: 'dazu园区',
      before: { total: 71, rank: 1, grade: '优秀', subsidy: 160 },
      after: { rank: 1, grade: '优秀', subsidy: 160 },
    });
    expect(body.changed[0].after.total).toBeGreaterThan(71);
  });

  test('a reading that does not exist is malformed', async () => {
    refused(await compare('?R-ceiling=other'), 'malformed-request', /R-ceiling/);
    refused(await compare('?R-ceiling='), 'malformed-request', /R-ceiling/);
  });

  test('it is for the bureau alone', async () => {
    const answer = await caller(api, PEOPLE.leader)('GET', `/v1/years/${YEAR}/comparison`);
    refused(answer, 'not-allowed', /绩效评估领导小组/);
  });
});
