import * as fc from 'fast-check';
import { Plan } from '../../../shared/evaluation/plan/plan';
import { planChanges } from '../../../shared/evaluation/plan/changes';
import { planFault } from '../../../shared/evaluation/plan/faults';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';

const park = (id: string, changes: object = {}) => ({
  park: id,
  name: `${id}园区`,
  district: id,
  districtName: `${id}区`,
  recognised: 2024,
  revenueTarget: 100,
  priorRevenue: 50,
  priorTax: null,
  ...changes,
});
const plan = (changes: object = {}): Plan =>
  Plan.parse({
    year: 2025,
    ruleSet: '2021-57/1',
    readings: DEFAULT_READINGS,
    submissionsClose: '2026-04-01T00:00:00.000Z',
    participants: [park('dazu'), park('yubei')],
    ...changes,
  });
const panel = (changes: object = {}) => ({
  members: [{ account: 'expert1', name: '甲' }],
  quorum: 1,
  masked: false,
  items: ['1.1'],
  closes: '2026-05-01T00:00:00.000Z',
  ...changes,
});
const words = (before: Plan, after: Plan) =>
  planChanges(before, after).map((change) => `${change.park ?? ''}|${change.what}|${change.before}|${change.after}`);

describe('what an amendment changes', () => {
  test('is nothing where both plans say the same, in whatever order and form', () => {
    const reordered = plan({ participants: [park('yubei', { revenueTarget: '100.00' }), park('dazu')] });
    expect(planChanges(plan(), reordered)).toEqual([]);
    const members = [
      { account: 'expert1', name: '甲' },
      { account: 'expert2', name: '乙' },
    ];
    const one = plan({ panel: panel({ members, items: ['1.1', '3.1'] }) });
    const other = plan({ panel: panel({ members: members.toReversed(), items: ['3.1', '1.1'] }) });
    expect(planChanges(one, other)).toEqual([]);
  });

  test.each([
    ['the opening', { submissionsOpen: '2026-01-01T00:00:00.000Z' }, ['|自评开始时间|方案下达即可|2026年1月1日 08:00']],
    ['the review', { reviewsClose: '2026-04-02T00:00:00.000Z' }, ['|初审截止时间|不限|2026年4月2日 08:00']],
    [
      'last year’s figures of a park',
      { participants: [park('dazu', { priorRevenue: null, priorTax: '7.5' }), park('yubei')] },
      ['dazu|dazu园区：上年营业收入|50 万元|无', 'dazu|dazu园区：上年纳税总额|无|7.5 万元'],
    ],
    [
      'name, district and recognition of a park',
      {
        participants: [
          park('dazu', { name: '新名', district: 'other', districtName: '某区', recognised: 2023 }),
          park('yubei'),
        ],
      },
      [
        'dazu|新名：园区名称|dazu园区|新名',
        'dazu|新名：所属区县|dazu区（dazu）|某区（other）',
        'dazu|新名：认定年份|2024年|2023年',
      ],
    ],
    [
      'who takes part',
      { participants: [park('dazu'), park('hechuan')] },
      ['hechuan|hechuan园区：参加评估|否|是', 'yubei|yubei园区：参加评估|是|否'],
    ],
  ])('is said in words: %s', (_, changes, expected) => {
    expect(words(plan(), plan(changes))).toEqual(expected);
  });

  test('of the panel is said piece by piece', () => {
    const before = plan({ panel: panel() });
    const after = plan({
      panel: panel({ masked: true, quorum: 2, members: [...panel().members, { account: 'expert2', name: '乙' }] }),
    });
    expect(words(before, after)).toEqual([
      '|评审专家|甲（expert1）|乙（expert2）、甲（expert1）',
      '|评分人数要求|1 人|2 人',
      '|专家是否隐名评审|否|是',
    ]);
  });

  test('reads the other way round when it is taken back', () => {
    const target = fc.integer({ min: 1, max: 5 });
    const some = fc.tuple(target, target, fc.boolean()).map(([a, b, takesPart]) =>
      plan({
        participants: [park('dazu', { revenueTarget: a }), ...(takesPart ? [park('yubei', { revenueTarget: b })] : [])],
      }),
    );
    fc.assert(
      fc.property(some, some, (one, two) => {
        const back = planChanges(two, one).map((change) => ({ ...change, before: change.after, after: change.before }));
        expect(planChanges(one, two)).toEqual(back);
      }),
    );
  });
});

describe('a plan that can stand', () => {
  test('may have dates that coincide, but for the opening', () => {
    const closes = '2026-04-01T00:00:00.000Z';
    expect(planFault(plan({ reviewsClose: closes, panel: panel({ closes }) }))).toBeNull();
    expect(planFault(plan({ submissionsOpen: closes }))).toMatch(/开始时间应早于/);
  });

  test('has parks that were recognised by then', () => {
    expect(planFault(plan({ participants: [park('dazu', { recognised: 2026 })] }))).toMatch(/dazu 的认定年份晚于/);
  });
});
