import type { ProblemType } from '../../../shared/api/problem';
import { scoreLimit } from '../../../shared/assessment/outcome';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { indicatorOf, RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { entryOf } from '../../../functions/store/table/panel-entry';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { caller, districtPerson, parkPerson, PEOPLE } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { refused } from '../support/refused';
import {
  PARKS,
  CLOSES,
  figures,
  must,
  passAs,
  putPlan,
  returnAs,
  submissionOf,
  submitAs,
  YEAR,
} from '../support/deeds/year';

const START = '2026-03-01T02:00:00.000Z';
const AFTER_CLOSING = '2026-04-02T00:00:00.000Z';
const REVIEWS_CLOSE = '2026-04-20T00:00:00.000Z';
const path = (park: string) => `/v1/evaluations/${YEAR}/${park}`;

describe('区县初审', () => {
  const api = apiForEach(async (api) => {
    must(await putPlan(api, PARKS, { reviewsClose: REVIEWS_CLOSE }));
  });
  const evaluation = async (park: string) => (await caller(api, parkPerson(park))('GET', path(park))).body;
  const review = (park: string, body: object, key?: string) =>
    caller(api, districtPerson(park))('POST', `${path(park)}/review`, { body, ...(key ? { key } : {}) });

  test('passing keeps all sixteen of the scores that the district sees, and tells the park which differ and why', async () => {
    must(await submitAs(api, 'dazu', figures()));
    const { body } = must(
      await passAs(api, 'dazu', {
        scores: { '3.1': 4, '1.1': 3 },
        remarks: [{ item: '3.1', remark: '物业管理不到位' }],
      }),
    );
    expect(body).toMatchObject({
      kind: 'passed',
      version: 1,
      changes: [{ item: '3.1', from: 5, to: 4, reason: '物业管理不到位' }],
    });
    expect(await evaluation('dazu')).toMatchObject({
      stage: 'passed',
      review: { decision: 'pass', total: 69, scores: { '3.1': 4, '1.1': 3, '3.3': 4 }, by: 'district.dazu' },
    });
  });

  test('passing puts the park before the panel under its number', async () => {
    must(await submitAs(api, 'dazu', figures()));
    must(await passAs(api, 'dazu'));
    const head = await api.store.yearHead(Year.parse(YEAR));
    const park = ParkId.parse('dazu');
    expect(await api.store.panelEntry(Year.parse(YEAR), entryOf(head?.panelSalt ?? '', park))).toBe(park);
  });

  test('a return names items, which the park then finds with their remarks and a date of its own', async () => {
    must(await submitAs(api, 'dazu', figures()));
    const correctBy = '2026-04-10T00:00:00.000Z';
    must(await returnAs(api, 'dazu', ['1.5', '3.3'], { correctBy }));
    expect(await evaluation('dazu')).toMatchObject({
      stage: 'returned',
      submissionsClose: correctBy,
      review: {
        decision: 'return',
        correctBy,
        scores: null,
        remarks: [
          { item: '1.5', remark: '与证明材料不符' },
          { item: '3.3', remark: '与证明材料不符' },
        ],
      },
    });
  });

  test('the park corrects what was returned, also after the general deadline, and the trail says which scores changed', async () => {
    must(await submitAs(api, 'dazu', figures()));
    must(await returnAs(api, 'dazu', ['1.5'], { correctBy: '2026-04-10T00:00:00.000Z' }));
    api.setClock(AFTER_CLOSING);
    expect((await submitAs(api, 'dazu', figures({ employment: 150_000 }), { basedOn: 1 })).body).toMatchObject({
      version: 2,
    });
    must(await passAs(api, 'dazu', { version: 2 }));
    const trail = await caller(api, PEOPLE.dazu)('GET', `${path('dazu')}/events`);
    expect(trail.body.events).toMatchObject([
      { kind: 'submitted', version: 1, changes: [] },
      { kind: 'returned', version: 1, changes: [{ item: '1.5', from: null, to: null }] },
      { kind: 'submitted', version: 2, changes: [] },
      { kind: 'passed', version: 2 },
    ]);
  });

  test('a correction that lowers a score says so in the trail', async () => {
    must(await submitAs(api, 'dazu', figures()));
    must(await returnAs(api, 'dazu', ['1.5', '3.3']));
    must(await submitAs(api, 'dazu', figures({ employment: 90_000, hazards: 3 }), { basedOn: 1 }));
    const trail = await caller(api, PEOPLE.dazu)('GET', `${path('dazu')}/events`);
    expect(trail.body.events[2].changes).toEqual([
      { item: '1.5', from: 6, to: 2, reason: '' },
      { item: '3.3', from: 4, to: 2, reason: '' },
    ]);
  });

  test('a correction of anything else is refused with the cells to restore', async () => {
    must(await submitAs(api, 'dazu', figures()));
    must(await returnAs(api, 'dazu', ['1.5']));
    const good = submissionOf(figures({ employment: 150_000 }), 1);
    const claims = { ...good, claimed: { ...good.claimed, '1.1': 2 } };
    const answer = await caller(api, PEOPLE.dazu)('PUT', `${path('dazu')}/submission`, { body: claims });
    const problem = refused(answer, 'outside-return', /退回的是 1\.5.*评分表 1\.1「得分」与上一版不同.*恢复/);
    expect(problem.places).toEqual([{ kind: 'claimed', item: '1.1' }]);
    const other = await submitAs(api, 'dazu', figures({ employment: 150_000, talent: 2500, hazards: 0 }), {
      basedOn: 1,
    });
    expect(refused(other, 'outside-return', /年帮助人才有序流动人次.*发现安全隐患处数/).places).toEqual([
      { kind: 'figure', figure: 'talent' },
      { kind: 'figure', figure: 'hazards' },
      { kind: 'claimed', item: '1.6' },
      { kind: 'claimed', item: '3.3' },
    ]);
    expect(await evaluation('dazu')).toMatchObject({ stage: 'returned', currentVersion: 1 });
  });

  test('what was not returned stays as it was until the district has looked again', async () => {
    must(await submitAs(api, 'dazu', figures()));
    must(await returnAs(api, 'dazu', ['1.5']));
    must(await submitAs(api, 'dazu', figures({ employment: 150_000 }), { basedOn: 1 }));
    refused(
      await submitAs(api, 'dazu', figures({ employment: 150_000, hazards: 0 }), { basedOn: 2 }),
      'outside-return',
      /1\.5/,
    );
    must(await submitAs(api, 'dazu', figures({ employment: 140_000 }), { basedOn: 2 }));
  });

  test('of a pass and a return at once, from two windows, one counts', async () => {
    must(await submitAs(api, 'dazu', figures()));
    const answers = await Promise.all([
      passAs(api, 'dazu'),
      returnAs(api, 'dazu', ['1.5']),
      passAs(api, 'dazu'),
      returnAs(api, 'dazu', ['3.3']),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
    const trail = await caller(api, PEOPLE.dazu)('GET', `${path('dazu')}/events`);
    expect(trail.body.events).toHaveLength(2);
  });

  test('a review and a new version at once never leave a review of the old version in force', async () => {
    must(await submitAs(api, 'dazu', figures()));
    const [passed, submitted] = await Promise.all([
      passAs(api, 'dazu'),
      submitAs(api, 'dazu', figures({ hazards: 2 }), { basedOn: 1 }),
    ]);
    expect([passed.status, submitted.status].toSorted((a, b) => a - b)).toEqual([200, 409]);
    const { stage, currentVersion, review: last } = await evaluation('dazu');
    expect([stage, last?.version ?? null, currentVersion]).toEqual(
      passed.status === 200 ? ['passed', 1, 1] : ['submitted', null, 2],
    );
  });

  test('a returned figure takes the claims with it that depend on it', async () => {
    must(await submitAs(api, 'dazu', figures()));
    must(await returnAs(api, 'dazu', ['2.1']));
    expect((await submitAs(api, 'dazu', figures({ revenue: 80_000 }), { basedOn: 1 })).body).toMatchObject({
      version: 2,
      items: { '2.1': 0, '2.2': 2 },
    });
  });

  describe('is refused', () => {
    beforeEach(async () => {
      must(await submitAs(api, 'dazu', figures()));
    });
    const pass = { decision: 'pass', version: 1, opinion: '', scores: {}, remarks: [] };
    const back = {
      decision: 'return',
      version: 1,
      opinion: '',
      remarks: [{ item: '1.5', remark: '请核对' }],
      correctBy: CLOSES,
    };

    test.each<readonly [string, ProblemType, RegExp, object]>([
      ['a score above the weight', 'score-out-of-range', /1\.1 应为 0 至 3 分/, { ...pass, scores: { '1.1': 3.5 } }],
      ['a score with three decimals', 'malformed-request', /scores\.1\.1/, { ...pass, scores: { '1.1': 2.125 } }],
      ['a score below zero', 'malformed-request', /scores\.1\.1/, { ...pass, scores: { '1.1': -1 } }],
      ['an item that is none', 'malformed-request', /scores/, { ...pass, scores: { '9.9': 1 } }],
      ['a score of its own without a remark', 'reason-needed', /3\.1.*须写明理由/, { ...pass, scores: { '3.1': 4 } }],
      [
        'a score of its own with a blank remark',
        'reason-needed',
        /3\.1.*须写明理由/,
        { ...pass, scores: { '3.1': 4 }, remarks: [{ item: '3.1', remark: '  ' }] },
      ],
      [
        'a return without a remark',
        'reason-needed',
        /退回项目 1\.5/,
        { ...back, remarks: [{ item: '1.5', remark: ' ' }] },
      ],
      ['a return of nothing', 'malformed-request', /remarks/, { ...back, remarks: [] }],
      [
        'an item returned twice',
        'malformed-request',
        /1\.5.*两次/,
        { ...back, remarks: [...back.remarks, { item: '1.5', remark: '再核对' }] },
      ],
      ['a date that has passed', 'malformed-request', /修改期限应晚于现在/, { ...back, correctBy: START }],
      [
        'a date after the review closes',
        'malformed-request',
        /不晚于初审截止时间（2026年4月20日 08:00）/,
        { ...back, correctBy: '2026-04-20T00:00:01.000Z' },
      ],
      ['a version that is not there', 'stale-version', /第 1 版/, { ...pass, version: 2 }],
    ])('with %s', async (_, type, says, body) => {
      refused(await review('dazu', body), type, says);
      expect(await evaluation('dazu')).toMatchObject({ stage: 'submitted', review: null });
    });

    test('of a version that the park has replaced meanwhile', async () => {
      must(await submitAs(api, 'dazu', figures({ hazards: 2 }), { basedOn: 1 }));
      expect(refused(await review('dazu', pass), 'stale-version', /您初审的是第 1 版.*第 2 版/).currentVersion).toBe(2);
    });

    test('of a park that has not submitted, or was passed already', async () => {
      refused(
        await passAs(api, 'fuling'),
        'wrong-stage',
        /现为“未提交”，不能初审通过（第二十二条第（二）项）.*提交自评/,
      );
      must(await passAs(api, 'dazu'));
      refused(await passAs(api, 'dazu'), 'wrong-stage', /现为“初审通过”/);
      refused(await submitAs(api, 'dazu', figures(), { basedOn: 1 }), 'wrong-stage', /现为“初审通过”，不能提交自评/);
    });

    test('after the review is closed, whoever is late', async () => {
      api.setClock('2026-04-20T00:00:01.000Z');
      refused(await review('dazu', pass), 'not-open', /初审通过已于2026年4月20日 08:00截止/);
    });

    test('by another district', async () => {
      const body = pass;
      const answer = await caller(api, districtPerson('yubei'))('POST', `${path('dazu')}/review`, { body });
      refused(answer, 'not-found', /核对/);
    });
  });

  test('a review sent again has one effect, and two at once too', async () => {
    must(await submitAs(api, 'dazu', figures()));
    const body = { decision: 'pass', version: 1, opinion: '同意', scores: {}, remarks: [] };
    const answers = await Promise.all([1, 2, 3].map(() => review('dazu', body, 'one-review')));
    expect(new Set(answers.map((answer) => JSON.stringify(must(answer).body))).size).toBe(1);
    const windows = await Promise.all([1, 2, 3].map(() => passAs(api, 'dazu')));
    expect(windows.map(({ status }) => status)).toEqual([409, 409, 409]);
    const trail = await caller(api, PEOPLE.dazu)('GET', `${path('dazu')}/events`);
    expect(trail.body.events).toHaveLength(2);
  });

  test('a district may give an item all that it can be given under the readings of the year, where that is less than its weight too', async () => {
    must(await submitAs(api, 'dazu', figures()));
    const items = (['1.6', '2.4', '2.6', '3.4'] as const).map((id) => indicatorOf(RULE_SET_2021_57, id));
    const most = Object.fromEntries(items.map((item) => [item.id, scoreLimit(item, DEFAULT_READINGS)]));
    const remarks = items.map(({ id }) => ({ item: id, remark: '依据充分' }));
    const weights = Object.fromEntries(items.map(({ id, weight }) => [id, weight]));
    refused(await passAs(api, 'dazu', { scores: weights, remarks }), 'score-out-of-range', /1\.6 应为 0 至 5 分/);
    must(await passAs(api, 'dazu', { scores: most, remarks }));
    expect((await evaluation('dazu')).review.scores).toMatchObject(most);
  });
});

describe('提交期限', () => {
  const api = apiForEach();
  const extend = (park: string, until: string, reason: string) =>
    caller(api, PEOPLE.bureau)('POST', `${path(park)}/extension`, { body: { until, reason } });

  test('before the opening, by the server clock, nothing is accepted', async () => {
    must(await putPlan(api, PARKS, { submissionsOpen: '2026-03-05T00:00:00.000Z' }));
    refused(await submitAs(api, 'dazu', figures()), 'too-early', /提交自评自2026年3月5日 08:00开始/);
    api.setClock('2026-03-05T00:00:00.000Z');
    must(await submitAs(api, 'dazu', figures()));
  });

  test('the bureau lets one park submit until later; the others stay late', async () => {
    must(await putPlan(api, PARKS));
    must(await extend('dazu', '2026-04-05T00:00:00.000Z', '受灾停电'));
    api.setClock(AFTER_CLOSING);
    must(await submitAs(api, 'dazu', figures()));
    refused(await submitAs(api, 'yubei', figures()), 'not-open', /提交自评已于2026年4月1日 08:00截止.*延长提交期限/);
    const mine = await caller(api, PEOPLE.dazu)('GET', path('dazu'));
    expect(mine.body).toMatchObject({
      submissionsClose: '2026-04-05T00:00:00.000Z',
      extension: { reason: '受灾停电', by: 'bureau' },
    });
    const trail = await caller(api, PEOPLE.dazu)('GET', `${path('dazu')}/events`);
    expect(trail.body.events).toMatchObject([
      { kind: 'extended', version: 0, reason: '受灾停电' },
      { kind: 'submitted', version: 1 },
    ]);
  });

  test.each<readonly [string, ProblemType, RegExp, string, string]>([
    ['without a reason', 'reason-needed', /延长提交期限须写明理由/, '2026-05-01T00:00:00.000Z', ' '],
    ['to a moment that has passed', 'malformed-request', /晚于现在/, '2026-02-01T00:00:00.000Z', '理由'],
    ['to the date in force', 'malformed-request', /现行截止时间（2026年4月1日 08:00）/, CLOSES, '理由'],
  ])('an extension %s is refused', async (_, type, says, until, reason) => {
    must(await putPlan(api, PARKS));
    refused(await extend('dazu', until, reason), type, says);
  });

  test('a passed park gets no extension', async () => {
    must(await putPlan(api, PARKS));
    must(await submitAs(api, 'dazu', figures()));
    must(await passAs(api, 'dazu'));
    refused(await extend('dazu', '2026-05-01T00:00:00.000Z', '理由'), 'wrong-stage', /不能延长提交期限/);
  });
});
