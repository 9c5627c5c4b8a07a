import { decidedAsStanding } from '../support/deeds/decisions';
import { replayYear } from '../../../functions/integrity/replay/replay-year';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { Year } from '../../../shared/vocabulary/ids';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { itemIds, RULE_SETS } from '../../../shared/regulation/rule-set';
import { PROVINCE_REPORTED, PROVINCE_SCORES, PROVINCE_TOTAL } from '../../cases/example-province';
import { caller, districtPerson, parkPerson, PEOPLE } from '../support/caller';
import { announced, evidenceOf, pdfOf } from '../support/deeds/evidence';
import { apiForEach } from '../support/api-for-tests';
import { expertAt, expertPerson, panelOf, typeOf } from '../support/deeds/panel-year';
import {
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
  submissionOf,
  submitAs,
  YEAR,
} from '../support/deeds/year';

const PROVINCE = RULE_SETS['示例省-2030/1'];
/** A fifth of ten may be 优秀; the last falls short of 72 of 120. */
const PARKS = ['p01', 'p02', 'p03', 'p04', 'p05', 'p06', 'p07', 'p08', 'p09', 'p10'];
const SCORED = ['C2', 'D1.1'] as const;
const PANEL = panelOf(['wang', 'li'], { items: SCORED });

describe('a year under the annex of another province', () => {
  const api = apiForEach();

  const bureau = (method: string, path: string, body?: object) => caller(api, PEOPLE.bureau)(method, path, { body });
  const plan = (parks: readonly string[], changes: object = {}) => {
    const { participants, ...rest } = planOf(parks, { ruleSet: PROVINCE.id, panel: PANEL, ...changes });
    return { ...rest, participants: participants.map((park) => ({ ...park, priorRevenue: 20_000 })) };
  };
  const planned = async (parks: readonly string[], changes: object = {}) =>
    must(await putPlan(api, parks, plan(parks, changes)));
  const submission = (changes: ReportedJson = {}, basedOn = 0) => {
    const { reported, claimed } = submissionOf({ ...PROVINCE_REPORTED, ...changes }, 0, PROVINCE);
    // The plan's figure of last year is what counts: the claims of the year are by hand.
    return { reported, claimed: { ...claimed, B2: PROVINCE_SCORES.B2 }, basedOn };
  };
  const submit = (park: string, body: object) =>
    caller(api, parkPerson(park))('PUT', `/v1/evaluations/${YEAR}/${park}/submission`, { body });
  const evaluationOf = async (park: string) =>
    must(await caller(api, parkPerson(park))('GET', `/v1/evaluations/${YEAR}/${park}`)).body;
  const scoredBy = async (name: string, label: string, first: number, version = 1) => {
    const expert = expertAt(api, name);
    must(await expert.declare(label));
    const scores = { [SCORED[0]]: first, [SCORED[1]]: 8 };
    return expert.score(label, [0, 0], { scores, remarks: [{ item: SCORED[0], remark: '设施完好' }], version });
  };

  test('goes from the plan to the publication, and comes out again byte for byte', async () => {
    await planned(PARKS);
    for (const [delays, park] of PARKS.entries()) {
      const changes =
        park === 'p10' ? { onlineFairs: 0, graduates: 0, delays: 3 } : { onlineFairs: delays < 2 ? 24 : 13 };
      must(await submit(park, submission(changes)));
    }
    const { latest } = await evaluationOf('p05');
    expect(latest).toMatchObject({ ruleSet: PROVINCE.id, items: PROVINCE_SCORES, total: PROVINCE_TOTAL, findings: [] });
    expect(Object.keys(latest.items).toSorted()).toEqual(itemIds(PROVINCE).toSorted());

    must(await returnAs(api, 'p05', ['A3']));
    const outside = await submit('p05', submission({ cityHonours: 3, highTech: 0 }, 1));
    expect(typeOf(outside)).toBe('outside-return');
    expect(outside.body.detail).toContain('基础数据「高新技术企业家数」');
    must(await submit('p05', submission({ cityHonours: 1 }, 1)));

    must(await passAs(api, 'p01', { scores: { B3: 5 }, remarks: [{ item: 'B3', remark: '缺少一户完税证明' }] }));
    for (const park of PARKS.slice(1)) must(await passAs(api, park, { version: park === 'p05' ? 2 : 1 }));
    for (const park of PARKS) {
      const version = park === 'p05' ? 2 : 1;
      must(await scoredBy('wang', `${park}园区`, park === 'p02' ? 9 : 6, version));
      must(await scoredBy('li', `${park}园区`, 6, version));
    }
    must(
      await bureau('PUT', `/v1/evaluations/${YEAR}/p03/settlement`, {
        version: 1,
        panelSeen: 2,
        overrides: [{ item: 'D1.2', score: 2, reason: '迟报两次' }],
        decisions: await decidedAsStanding(api, 'p03'),
      }),
    );
    for (const park of ['p01', 'p02']) {
      const decisions = await decidedAsStanding(api, park);
      must(
        await bureau('PUT', `/v1/evaluations/${YEAR}/${park}/settlement`, {
          version: 1,
          panelSeen: 2,
          overrides: [],
          decisions,
        }),
      );
    }
    must(await settleAllAs(api));
    const rows = must(await bureau('GET', `/v1/years/${YEAR}/consolidated`)).body.rows;
    expect(rows.find(({ park }: { park: string }) => park === 'p02').final).toMatchObject({
      items: { ...PROVINCE_SCORES, A1: 12, C2: 7.5 },
      total: PROVINCE_TOTAL + 4 + 1.5,
    });

    const { run, quota, results } = must(await gradeAs(api)).body;
    const gradeOf = (park: string) => results.find((each: { park: string }) => each.park === park);
    expect(quota).toBe(2);
    expect([gradeOf('p02'), gradeOf('p01'), gradeOf('p05'), gradeOf('p10')].map(({ grade }) => grade)).toEqual([
      '优秀',
      '优秀',
      '合格',
      '不合格',
    ]);
    expect(gradeOf('p10').total).toBe(PROVINCE_TOTAL - 8 - 15 - 4);
    must(await approveAs(api, run));
    must(await publishAs(api, run));
    const { result } = await evaluationOf('p03');
    expect(result).toMatchObject({ items: { 'D1.2': 2 }, total: PROVINCE_TOTAL - 2, grade: '合格' });

    const head = await api.store.yearHead(Year.parse(YEAR));
    const { parks, findings } = head ? await replayYear(api.store, head) : { parks: 0, findings: ['no year'] };
    expect([parks, findings]).toEqual([PARKS.length, []]);
    expect((await verifyTrails(api.store)).findings).toEqual([]);
  });

  test('takes documents for its own items, and for no item of another annex', async () => {
    await planned(['p01']);
    const p01 = evidenceOf(api, 'p01');
    must(await p01.add(pdfOf('一'), { item: 'A1' }));
    const refused = await p01.request(announced(pdfOf('二'), { item: '1.2' }));
    expect([refused.status, typeOf(refused)]).toEqual([422, 'unknown-item']);
    expect(refused.body.detail).toContain('没有项目 1.2');
    expect((await p01.list()).map(({ item }: { item: string }) => item)).toEqual(['A1']);
  });

  test.each<[string, () => object, string, RegExp]>([
    [
      'claims for items of another annex',
      () => ({ ...submission(), claimed: { ...submission().claimed, '1.1': 3 } }),
      'unknown-item',
      /示例省-2030\/1（示例） 没有项目 1\.1，请删去.*A1、A2/,
    ],
    [
      'claims that lack an item',
      () => ({ ...submission(), claimed: Object.fromEntries(Object.entries(submission().claimed).slice(1)) }),
      'items-incomplete',
      /自评得分缺少项目 A1.*附表1.*10 项/,
    ],
    ['figures of another annex', () => submissionOf(figures()), 'unknown-item', /1\.1/],
    [
      'a figure of another annex beside its own',
      () => ({ ...submission(), reported: { ...PROVINCE_REPORTED, hazards: 0 } }),
      'invalid-submission',
      /1 处错误/,
    ],
  ])('refuses %s, in words', async (_, body, type, detail) => {
    await planned(['p01']);
    const answer = await submit('p01', body());
    expect([answer.status, typeOf(answer)]).toEqual([422, type]);
    expect(answer.body.detail).toMatch(detail);
  });

  test('refuses to review, score or settle an item of another annex', async () => {
    await planned(['p01']);
    must(await submit('p01', submission()));
    const district = caller(api, districtPerson('p01'));
    const remarks = [{ item: '3.1', remark: '不符' }];
    const pass = { decision: 'pass', version: 1, opinion: '', scores: {}, remarks: [] };
    for (const body of [
      { ...pass, scores: { '3.1': 1 } },
      { ...pass, remarks },
      { decision: 'return', version: 1, opinion: '', remarks, correctBy: CLOSES },
    ])
      expect(typeOf(await district('POST', `/v1/evaluations/${YEAR}/p01/review`, { body }))).toBe('unknown-item');
    must(await passAs(api, 'p01'));
    const expert = expertAt(api, 'wang');
    must(await expert.declare('p01园区'));
    const scores = { C2: 6, 'D1.1': 8 };
    expect(typeOf(await expert.score('p01园区', [0, 0], { scores, remarks }))).toBe('unknown-item');
    expect(typeOf(await expert.score('p01园区', [0, 0], { scores: { ...scores, '3.1': 1 } }))).toBe('items-incomplete');
    for (const name of ['wang', 'li'])
      must(await (name === 'wang' ? expert.score('p01园区', [0, 0], { scores }) : scoredBy(name, 'p01园区', 6)));
    const settled = await bureau('PUT', `/v1/evaluations/${YEAR}/p01/settlement`, {
      version: 1,
      panelSeen: 2,
      overrides: [{ item: '3.1', score: 1, reason: '核实' }],
    });
    expect([settled.status, typeOf(settled)]).toEqual([422, 'unknown-item']);
  });

  test('has no panel over items of another annex', async () => {
    const refused = await putPlan(api, ['p01'], plan(['p01'], { panel: panelOf(['wang'], { quorum: 1 }) }));
    expect([refused.status, typeOf(refused)]).toEqual([400, 'malformed-request']);
    expect(refused.body.detail).toContain('没有专家评分项目 1.1、3.1');
    const call = caller(api, expertPerson('wang'));
    expect((await call('GET', `/v1/years/${YEAR}/panel`)).status).toBe(404);
  });

  test('cannot become so once a park has reported what another annex asks for', async () => {
    must(await putPlan(api, ['p01']));
    must(await submitAs(api, 'p01', figures()));
    for (const preview of [true, false]) {
      const body = { plan: plan(['p01']), basedOn: 1, reason: '改用', preview };
      const refused = await bureau('POST', `/v1/years/${YEAR}/plan/amendments`, body);
      expect([refused.status, refused.body.detail]).toEqual([400, expect.stringContaining('评估项目或数据项与之不同')]);
    }
    expect((await evaluationOf('p01')).computed.total).toBe(70);
  });
});
