import { randomUUID } from 'node:crypto';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import type { Key } from '../../../functions/store/table/kind';
import { KINDS } from '../../../functions/store/table/kinds';
import { ApplicationId, ParkId } from '../../../shared/vocabulary/ids';
import { caller, districtPerson, parkPerson, PEOPLE, type Answer } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { typeOf } from '../support/deeds/panel-year';
import {
  AFTER_NOTICE,
  applyAs,
  contentOf,
  NOTICE,
  NO_ANSWERS,
  PASSED,
  REMARKS,
  stepOn,
} from '../support/deeds/recognition';
import { DEFAULT_READINGS, type Readings } from '../../../shared/regulation/readings';
import { MEETING, PARKS, figures, must, planOf, putPlan, submitAs, walkToPublished } from '../support/deeds/year';

describe('recognition', () => {
  const api = apiForEach();

  const step = (application: string, part: string, body: object, key?: string) =>
    stepOn(api)(application, part, body, key);
  const applied = async (district = 'dazu', content: object = contentOf(district)): Promise<string> =>
    must(await applyAs(api, district, content)).body.application;
  const assessed = async (...how: Parameters<typeof applied>): Promise<string> => {
    const application = await applied(...how);
    must(await step(application, 'assessment', PASSED));
    return application;
  };
  const noticed = async (...how: Parameters<typeof applied>): Promise<string> => {
    const application = await assessed(...how);
    must(await step(application, 'notice', NOTICE));
    return application;
  };
  /** Holds the next writes back until so many have been decided on, each without knowing the others. */
  const writeTogether = (count: number) => {
    let waiting = 0;
    let go: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (go = resolve));
    api.database.client.middlewareStack.add(
      (next) => async (args) => {
        if ('TransactItems' in args.input && waiting < count) {
          waiting += 1;
          if (waiting === count) go();
          await all;
        }
        return next(args);
      },
      { step: 'initialize' },
    );
  };
  const award = (
    application: string,
    {
      park = 'dazu-new',
      year = 2026,
      key,
    }: { readonly park?: string; readonly year?: number; readonly key?: string } = {},
  ) => step(application, 'award', { park, year }, key);
  const seen = async (application: string, who: Parameters<typeof caller>[1] = PEOPLE.bureau) =>
    must(await caller(api, who)('GET', `/v1/applications/${application}`)).body;
  const district = districtPerson('dazu');
  const correct = (application: string, content: object, basedOn: number) =>
    caller(api, district)('PUT', `/v1/applications/${application}`, { body: { content, basedOn } });
  const refusal = (answer: Answer) => [answer.status, typeOf(answer)];

  test('goes from the application to the title, and the park is in the roster from then on', async () => {
    const application = await noticed();
    expect(await seen(application)).toMatchObject({ state: 'public-notice', version: 1, notice: NOTICE });
    api.setClock(AFTER_NOTICE);
    expect(must(await award(application)).body).toMatchObject({ kind: 'awarded', park: 'dazu-new', year: 2026 });
    const { state, facts } = await seen(application, district);
    expect(state).toBe('awarded');
    expect(facts.map(({ kind }: { kind: string }) => kind)).toEqual(['applied', 'assessed', 'notice-set', 'awarded']);
    const { parks } = must(await caller(api, PEOPLE.bureau)('GET', '/v1/parks')).body;
    expect(parks).toEqual([
      {
        park: 'dazu-new',
        name: 'dazu人力资源服务产业园',
        district: 'dazu',
        districtName: '大足区',
        kind: 'comprehensive',
        recognition: { recognised: 2026, recorded: { application, awardedAt: AFTER_NOTICE }, withdrawn: false },
      },
    ]);
    expect((await verifyTrails(api.store)).findings).toEqual([]);
  });

  describe('an application', () => {
    test('is refused while anything is missing, and says each thing with its clause', async () => {
      const answer = await applyAs(
        api,
        'dazu',
        contentOf(
          'dazu',
          { talent: null },
          { notes: {}, materials: { letter: true, policies: false, premises: true, institutions: true } },
        ),
      );
      expect(refusal(answer)).toEqual([422, 'application-incomplete']);
      expect(answer.body.detail).toMatch(/还缺 8 项/);
      expect(answer.body.detail).toContain('「年帮助优秀紧缺人才流动」的填报内容（第八条第（七）项）');
      expect(answer.body.detail).toContain(
        '「政策措施或发展规划」的说明：政策文件或规划的名称、文号（第八条第（一）项）',
      );
      expect(answer.body.detail).toContain('（第十条第（二）项）');
      expect(must(await caller(api, district)('GET', '/v1/applications')).body.applications).toEqual([]);
    });

    test('of which nothing is filled in names all seven conditions', async () => {
      const { body } = await applyAs(api, 'dazu', { ...contentOf('dazu'), answers: NO_ANSWERS });
      for (const item of '一二三四五六七') expect(body.detail).toContain(`第八条第（${item}）项`);
    });

    test('with unmet conditions is taken, and each is said', async () => {
      const application = await applied('dazu', contentOf('dazu', { floorArea: 8000, policy: false }));
      const { requirements } = await seen(application);
      const unmet = requirements.filter(({ met }: { met: boolean }) => !met);
      expect(unmet.map(({ finding }: { finding: string }) => finding)).toEqual([
        '「政策措施或发展规划」不具备。（第八条第（一）项）',
        '「建筑面积」8,000 平方米，条件为不少于 10000 平方米，还差 2,000 平方米。（第八条第（二）项）',
      ]);
      expect(must(await caller(api, PEOPLE.bureau)('GET', '/v1/applications')).body.applications).toMatchObject([
        { application, state: 'applied', unmet: 2 },
      ]);
    });

    test('of one park that is sent from several windows at once gets in once; of several parks, each', async () => {
      writeTogether(6);
      const same = await Promise.all(Array.from({ length: 6 }, () => applyAs(api, 'dazu')));
      expect(same.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(5).fill(409)]);
      writeTogether(3);
      const others = await Promise.all(['龙水', '双桥', '棠香'].map((name) => applyAs(api, 'dazu', contentOf(name))));
      for (const answer of others) must(answer);
      const { applications } = must(await caller(api, PEOPLE.bureau)('GET', '/v1/applications')).body;
      expect(applications).toHaveLength(4);
    });

    test('is not renamed to a park that another one was sent for meanwhile', async () => {
      const application = await applied('dazu', contentOf('龙水'));
      writeTogether(2);
      const both = await Promise.all([
        correct(application, contentOf('双桥'), 1),
        applyAs(api, 'dazu', contentOf('双桥')),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    });

    test.each([
      ['a figure below zero', { talent: -1 }],
      ['half a person', { talent: 1720.5 }],
      ['a text', { talent: '2300' }],
      ['a yes for a figure', { talent: true }],
    ])('with %s is malformed', async (_, answers) => {
      const content = { ...contentOf('dazu'), answers: { ...contentOf('dazu').answers, ...answers } };
      expect(refusal(await applyAs(api, 'dazu', content))).toEqual([400, 'malformed-request']);
    });

    test('can be corrected until it is assessed, by whoever saw the last version', async () => {
      const application = await applied('dazu', contentOf('dazu', { floorArea: 8000 }));
      expect(must(await correct(application, contentOf('dazu', { floorArea: 9000 }), 1)).body.version).toBe(2);
      const stale = await correct(application, contentOf('dazu'), 1);
      expect(refusal(stale)).toEqual([409, 'stale-version']);
      expect(stale.body.currentVersion).toBe(2);
      expect(refusal(await step(application, 'assessment', PASSED))).toEqual([409, 'stale-version']);
      must(await step(application, 'assessment', { ...PASSED, version: 2 }));
      const late = await correct(application, contentOf('dazu'), 2);
      expect(refusal(late)).toEqual([409, 'application-stage']);
      expect(late.body.detail).toContain('现在可以办理：撤回申报、放宽条件、决定放宽条件、公示、不予认定。');
    });

    test('is not to be found by another district, whatever it tries', async () => {
      const application = await applied();
      const yubei = caller(api, districtPerson('yubei'));
      const path = `/v1/applications/${application}`;
      const tries = [
        await yubei('GET', path),
        await yubei('PUT', path, { body: { content: contentOf('yubei'), basedOn: 1 } }),
        await yubei('POST', `${path}/withdrawal`, { body: { reason: '不申报了' } }),
        await applyAs(api, 'yubei', contentOf('yubei'), { earlier: application }),
        await yubei('GET', `/v1/applications/${randomUUID()}`),
      ];
      expect(tries.map(refusal)).toEqual(tries.map(() => [404, 'not-found']));
      expect(must(await yubei('GET', '/v1/applications')).body.applications).toEqual([]);
    });

    test('is made once under one key, however often it is sent', async () => {
      const key = randomUUID();
      const send = () => applyAs(api, 'dazu', contentOf('dazu'), { key });
      const [one, two] = await Promise.all([send(), send()]);
      expect(must(one).body).toEqual(must(two).body);
      expect(must(await send()).body).toEqual(one.body);
      expect(must(await caller(api, district)('GET', '/v1/applications')).body.applications).toHaveLength(1);
    });

    test('of a park that is being dealt with, or has the title, is refused', async () => {
      const application = await noticed();
      expect(refusal(await applyAs(api, 'dazu'))).toEqual([409, 'application-open']);
      api.setClock(AFTER_NOTICE);
      must(await award(application));
      expect(refusal(await applyAs(api, 'dazu'))).toEqual([409, 'application-open']);
    });

    test('that was refused stays with its reasons, and a new one points to it', async () => {
      const application = await applied();
      expect(refusal(await step(application, 'refusal', { reason: ' ' }))).toEqual([422, 'reason-needed']);
      must(await step(application, 'refusal', { reason: '土地手续不全' }));
      expect(await seen(application, district)).toMatchObject({ state: 'refused', ended: { reason: '土地手续不全' } });
      const next = must(await applyAs(api, 'dazu', contentOf('dazu'), { earlier: application })).body.application;
      expect(await seen(next)).toMatchObject({ state: 'applied', earlier: application });
      expect(refusal(await applyAs(api, 'dazu', contentOf('另一个'), { earlier: next }))).toEqual([
        409,
        'application-stage',
      ]);
      expect((await seen(application)).state).toBe('refused');
    });

    test('can be taken back by its district, with a reason', async () => {
      const application = await noticed();
      const withdraw = (reason: string) => stepOn(api, district)(application, 'withdrawal', { reason });
      expect(refusal(await withdraw(''))).toEqual([422, 'reason-needed']);
      must(await withdraw('建设方案调整'));
      expect(await seen(application)).toMatchObject({ state: 'withdrawn', ended: { reason: '建设方案调整' } });
      expect(refusal(await award(application))).toEqual([409, 'application-stage']);
    });
  });

  describe('a relaxation', () => {
    const relax = (application: string, requirement: string, reason = '区域发展需要', version = 1) =>
      step(application, 'relaxations', { requirement, version, reason });

    test.each([
      ['any condition of 渝东北', '万州区', 'onSite', 'talent', 200],
      ['any condition of 渝东南', '秀山土家族苗族自治县', 'onSite', 'institutions', 200],
      ['the floor area of a park that is online too', '大足区', 'onlineToo', 'floorArea', 200],
      ['anything else of a park that is online too', '大足区', 'onlineToo', 'talent', 'relaxation-not-allowed'],
      ['the floor area of an ordinary park', '大足区', 'onSite', 'floorArea', 'relaxation-not-allowed'],
      ['a condition of a district that only sounds alike', '万州新区', 'onSite', 'talent', 'relaxation-not-allowed'],
    ])('of %s (%s, %s, %s) is answered %s', async (_, districtName, mode, requirement, outcome) => {
      const low = { talent: 100, institutions: 3, floorArea: 500 };
      const application = await applied('dazu', contentOf('dazu', low, { districtName, mode }));
      const answer = await relax(application, requirement);
      expect(answer.status === 200 ? 200 : typeOf(answer)).toBe(outcome);
    });

    test('needs a reason, is not for what is met, and lets the title be given', async () => {
      const application = await noticed('dazu', contentOf('dazu', { floorArea: 6000 }, { mode: 'onlineToo' }));
      api.setClock(AFTER_NOTICE);
      const early = await award(application);
      expect(refusal(early)).toEqual([409, 'conditions-unmet']);
      expect(early.body.detail).toContain('还差 4,000 平方米');
      expect(refusal(await relax(application, 'floorArea', ''))).toEqual([422, 'reason-needed']);
      expect(refusal(await relax(application, 'talent'))).toEqual([422, 'relaxation-not-allowed']);
      must(await relax(application, 'floorArea', '线上平台覆盖全区'));
      must(await award(application));
    });

    test('is of the version that was seen: a correction takes it away', async () => {
      const application = await applied('wanzhou', contentOf('wanzhou', { talent: 100 }, { districtName: '万州区' }));
      must(await relax(application, 'talent'));
      expect((await seen(application)).requirements.at(-1)).toMatchObject({ relaxed: '区域发展需要' });
      const content = contentOf('wanzhou', { talent: 90 }, { districtName: '万州区' });
      const path = `/v1/applications/${application}`;
      must(await caller(api, districtPerson('wanzhou'))('PUT', path, { body: { content, basedOn: 1 } }));
      expect((await seen(application)).requirements.at(-1)).toMatchObject({ relaxed: null, met: false });
      expect(refusal(await relax(application, 'talent'))).toEqual([409, 'stale-version']);
    });
  });

  describe('a relaxation by the leading group', () => {
    const byGroup = (application: string, changes: object = {}) =>
      caller(api, PEOPLE.leader)('POST', `/v1/applications/${application}/group-relaxations`, {
        body: { requirement: 'talent', version: 1, reason: '近三年流动人次逐年上升', meeting: MEETING, ...changes },
      });
    const low = () => applied('dazu', contentOf('dazu', { talent: 1500 }));
    const planned = (principle: Readings['R-principle']) =>
      putPlan(api, PARKS, { year: 2026, readings: { ...DEFAULT_READINGS, 'R-principle': principle } });

    test('is of any condition, with a reason and its meeting, where the plan of the year reads 原则上 so', async () => {
      must(await planned('reasoned'));
      const application = await low();
      const own = await step(application, 'relaxations', { requirement: 'talent', version: 1, reason: '区域需要' });
      expect(refusal(own)).toEqual([422, 'relaxation-not-allowed']);
      expect(own.body.detail).toMatch(/须由.*领导小组说明理由决定（第八条）/);
      expect(refusal(await byGroup(application, { reason: '' }))).toEqual([422, 'reason-needed']);
      expect(refusal(await byGroup(application, { meeting: null }))).toEqual([422, 'meeting-needed']);
      expect(refusal(await byGroup(application, { requirement: 'policy' }))).toEqual([422, 'relaxation-not-allowed']);
      must(await byGroup(application));
      expect((await seen(application)).requirements.at(-1)).toMatchObject({
        ...{ relaxed: '近三年流动人次逐年上升', ground: 'reasoned' },
        meeting: { document: MEETING.document, attendance: MEETING.attendance },
      });
    });

    test('names nobody who met to the district', async () => {
      must(await planned('reasoned'));
      const application = await low();
      must(await byGroup(application));
      const { body } = must(await caller(api, districtPerson('dazu'))('GET', `/v1/applications/${application}`));
      expect(body.requirements.at(-1)).toMatchObject({ meeting: { document: MEETING.document, attendance: [] } });
      expect(JSON.stringify(body)).not.toContain(MEETING.attendance[0]);
    });

    test.each<[string, (() => Promise<unknown>) | null]>([
      ['only what the article names may be relaxed', () => planned('listed')],
      ['there is no plan of the year', null],
    ])('is refused where %s', async (_, plan) => {
      if (plan) must((await plan()) as Answer);
      expect(refusal(await byGroup(await low()))).toEqual([422, 'relaxation-not-allowed']);
    });

    test('is not for what the bureau may relax itself', async () => {
      must(await planned('reasoned'));
      const application = await applied('wanzhou', contentOf('wanzhou', { talent: 100 }, { districtName: '万州区' }));
      expect(refusal(await byGroup(application))).toEqual([422, 'relaxation-not-allowed']);
    });
  });

  describe('the assessment', () => {
    test('that fails refuses the application, and needs a reason', async () => {
      const application = await applied();
      const fail = (reason: string) => step(application, 'assessment', { ...PASSED, passed: false, reason });
      expect(refusal(await fail(''))).toEqual([422, 'reason-needed']);
      must(await fail('平台体系尚未建成'));
      expect(await seen(application)).toMatchObject({ state: 'refused', ended: { reason: '平台体系尚未建成' } });
    });

    test('looks at all four points, each with a remark', async () => {
      const application = await applied();
      const remarks = { ...REMARKS, platform: '' };
      expect(refusal(await step(application, 'assessment', { ...PASSED, remarks }))).toEqual([
        400,
        'malformed-request',
      ]);
    });

    test('names its experts, and those who object, to the bureau and the leading group alone', async () => {
      const application = await noticed();
      must(await step(application, 'objections', { raisedBy: '举报人张某', content: '面积不实' }));
      const forDistrict = JSON.stringify(await seen(application, district));
      expect(forDistrict).not.toMatch(/李专家|王专家|张某/);
      expect(forDistrict).toContain('面积不实');
      expect(forDistrict).toContain('特色明显');
      for (const who of [PEOPLE.bureau, PEOPLE.leader])
        expect(JSON.stringify(await seen(application, who))).toMatch(/李专家.*张某/);
    });
  });

  describe('the public notice', () => {
    test.each([
      ['ends before it begins', { from: '2026-03-09T00:00:00.000Z', to: '2026-03-02T00:00:00.000Z' }],
      ['ends when it begins', { from: NOTICE.from, to: NOTICE.from }],
      ['is over already', { from: '2026-01-02T00:00:00.000Z', to: '2026-01-09T00:00:00.000Z' }],
    ])('that %s is refused', async (_, body) => {
      const application = await assessed();
      expect(refusal(await step(application, 'notice', body))).toEqual([422, 'notice-dates']);
    });

    test('has to be over by the server’s clock before the title is given', async () => {
      const application = await noticed();
      api.setClock(NOTICE.to);
      const early = await award(application);
      expect(refusal(early)).toEqual([409, 'notice-running']);
      expect(early.body.detail).toContain('公示到2026年3月9日 08:00结束');
      api.setClock(AFTER_NOTICE);
      must(await award(application));
    });

    test('can be set anew while it runs, and the later date counts', async () => {
      const application = await noticed();
      must(await step(application, 'notice', { ...NOTICE, to: '2026-03-20T00:00:00.000Z' }));
      api.setClock(AFTER_NOTICE);
      expect(refusal(await award(application))).toEqual([409, 'notice-running']);
    });

    test('an objection keeps the title back until it is dismissed, and refuses when it is upheld', async () => {
      const [one, other] = [await noticed(), await noticed('dazu', contentOf('另一个'))];
      const settle = (application: string, objection: number, upheld: boolean, reason = '经核查') =>
        step(application, 'objections/outcome', { objection, upheld, reason });
      for (const application of [one, other])
        must(await step(application, 'objections', { raisedBy: '某公司', content: '机构数量不实' }));
      api.setClock(AFTER_NOTICE);
      expect(refusal(await award(one))).toEqual([409, 'objections-open']);
      expect(refusal(await settle(one, 2, false))).toEqual([409, 'application-stage']);
      expect(refusal(await settle(one, 1, false, ''))).toEqual([422, 'reason-needed']);
      must(await settle(one, 1, false, '经核查不属实'));
      expect(refusal(await settle(one, 1, true))).toEqual([409, 'application-stage']);
      must(await award(one));
      must(await settle(other, 1, true, '经核查属实'));
      expect(await seen(other)).toMatchObject({ state: 'refused', ended: { reason: '经核查属实' } });
    });
  });

  describe('the award', () => {
    test('is not given under an id that is in the registry, or in a plan', async () => {
      must(await putPlan(api, ['dazu']));
      const [one, other] = [await noticed(), await noticed('dazu', contentOf('另一个'))];
      api.setClock(AFTER_NOTICE);
      expect(refusal(await award(one, { park: 'dazu' }))).toEqual([409, 'park-id-taken']);
      must(await award(one));
      expect(refusal(await award(other))).toEqual([409, 'park-id-taken']);
      must(await award(other, { park: 'dazu-other' }));
    });

    test('of one id to two parks at once is given to one of them', async () => {
      const both = [await noticed(), await noticed('dazu', contentOf('另一个'))];
      api.setClock(AFTER_NOTICE);
      const answers = await Promise.all(both.map((application) => award(application)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect((await verifyTrails(api.store)).findings).toEqual([]);
    });

    test.each([2025, 2027])('of the year %s, before the application or in the future, is refused', async (year) => {
      const application = await noticed();
      api.setClock(AFTER_NOTICE);
      expect(refusal(await award(application, { year }))).toEqual([422, 'award-year']);
    });

    test('comes before nothing else: no step is left', async () => {
      const application = await noticed();
      api.setClock(AFTER_NOTICE);
      const key = randomUUID();
      const first = must(await award(application, { key }));
      expect((await award(application, { key })).body).toEqual(first.body);
      expect(refusal(await award(application))).toEqual([409, 'application-stage']);
      expect(refusal(await step(application, 'refusal', { reason: '撤销' }))).toEqual([409, 'application-stage']);
    });
  });

  describe('two people at once', () => {
    test('a correction and the assessment of what it corrects: one of them is told', async () => {
      const application = await applied();
      const answers = await Promise.all([
        correct(application, contentOf('dazu', { floorArea: 9000 }), 1),
        step(application, 'assessment', PASSED),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect((await verifyTrails(api.store)).findings).toEqual([]);
    });
  });

  describe('a plan', () => {
    test('takes a recognised park only with the year of its award: its subsidy years start there', async () => {
      const application = await noticed();
      api.setClock(AFTER_NOTICE);
      must(await award(application));
      const participants = (recognised: number) =>
        planOf(['dazu-new']).participants.map((participant) => ({ ...participant, recognised }));
      const wrong = await putPlan(api, ['dazu-new'], { year: 2026, participants: participants(2025) });
      expect(refusal(wrong)).toEqual([422, 'award-year']);
      expect(wrong.body.detail).toContain('认定年份为 2026 年，方案中为 2025 年');
      must(await putPlan(api, ['dazu-new'], { year: 2026, participants: participants(2026) }));
    });
  });

  describe('the roster', () => {
    test('shows which parks have lost their title: a park that failed two years running', async () => {
      const failing = figures({ revenue: 1000, tax: 0, employment: 0, talent: 0 });
      const parks = ['dazu', 'yubei'];
      for (const year of [2024, 2025]) {
        const participants = planOf(parks).participants.map((one) => ({ ...one, recognised: 2023 }));
        must(await putPlan(api, parks, { year, participants }));
        must(await submitAs(api, 'dazu', failing, { year }));
        must(await submitAs(api, 'yubei', figures(), { year }));
        must(await walkToPublished(api, parks, year));
      }
      const { parks: rows } = must(await caller(api, PEOPLE.bureau)('GET', '/v1/parks')).body;
      const withdrawn = rows.map(({ park, recognition }: { park: string; recognition: { withdrawn: boolean } }) => [
        park,
        recognition.withdrawn,
      ]);
      expect(withdrawn).toEqual([
        ['dazu', true],
        ['yubei', false],
      ]);
      const members = must(await caller(api, parkPerson('yubei'))('GET', '/v1/parks')).body.parks;
      expect(members.map(({ park }: { park: string }) => park)).toEqual(['yubei']);
    });

    test('has the parks of the newest plan too, and says which were never recorded', async () => {
      must(await putPlan(api, ['dazu', 'yubei']));
      const application = await noticed();
      api.setClock(AFTER_NOTICE);
      must(await award(application));
      const rosterOf = async (who: Parameters<typeof caller>[1]) =>
        must(await caller(api, who)('GET', '/v1/parks')).body.parks;
      const everything = await rosterOf(PEOPLE.bureau);
      const recorded = everything.map(({ park, recognition }: { park: string; recognition: { recorded: unknown } }) => [
        park,
        recognition.recorded !== null,
      ]);
      expect(recorded).toEqual([
        ['dazu', false],
        ['dazu-new', true],
        ['yubei', false],
      ]);
      expect(everything[0].recognition.recognised).toBe(planOf(['dazu']).participants[0]?.recognised);
      expect(await rosterOf(PEOPLE.leader)).toEqual(everything);
      expect(await rosterOf(district)).toEqual(everything.slice(0, 2));
      const names = await rosterOf(parkPerson('yubei'));
      expect(names.map(({ park }: { park: string }) => park)).toEqual(['dazu', 'dazu-new', 'yubei']);
      expect(names.map(({ recognition }: { recognition: unknown }) => recognition)).toEqual([null, null, null]);
    });
  });

  describe('the trail', () => {
    const documents = () => DynamoDBDocumentClient.from(api.database.client);
    const tamper = async (key: Key, change: (item: Record<string, unknown>) => object) => {
      const TableName = api.database.table;
      const { Item } = await documents().send(new GetCommand({ TableName, Key: key }));
      await documents().send(new PutCommand({ TableName, Item: { ...Item, ...change(Object(Item)) } }));
    };
    test.each<readonly [string, (id: ApplicationId) => Key, (item: Record<string, unknown>) => object, RegExp]>([
      [
        'an answer of the application',
        (id) => KINDS.applicationFact.key(id, 1),
        (item) => ({ content: { ...Object(item['content']), letter: '另一个文号' } }),
        /链条在此断开/,
      ],
      [
        'the experts’ conclusion',
        (id) => KINDS.applicationFact.key(id, 2),
        () => ({ experts: ['别人'] }),
        /链条在此断开/,
      ],
      ['where it is said to stand', KINDS.applicationHead.key, () => ({ state: 'refused' }), /登记与办理记录不符/],
      [
        'the year of the registry',
        () => KINDS.registeredPark.key(ParkId.parse('dazu-new')),
        () => ({ recognised: 2021 }),
        /园区名册的登记与授牌记录不符/,
      ],
      [
        'a park of the registry that nobody awarded',
        () => KINDS.registeredPark.key(ParkId.parse('dazu-new')),
        () => ({ ...KINDS.registeredPark.key(ParkId.parse('nobody')), park: 'nobody' }),
        /没有授牌记录/,
      ],
    ])('shows that somebody changed %s', async (_, key, change, words) => {
      const application = await noticed();
      api.setClock(AFTER_NOTICE);
      must(await award(application));
      await tamper(key(ApplicationId.parse(application)), change);
      const { findings } = await verifyTrails(api.store);
      expect(findings.map(({ subject }) => subject)).toContain(`recognition/${application}`);
      expect(findings.map((finding) => finding.words).join()).toMatch(words);
    });
  });
});
