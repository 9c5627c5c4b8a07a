import { workedExample } from '../../../shared/evaluation/plan/worked-example';
import { ASKED_READINGS, READINGS, type ReadingId } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57, RULE_SETS, type RuleSet } from '../../../shared/regulation/rule-set';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';

const asked = Object.values(RULE_SETS).flatMap((ruleSet) =>
  ASKED_READINGS.map((id): [ReadingId, string, RuleSet] => [id, ruleSet.id, ruleSet]),
);

describe('a worked example', () => {
  test.each(asked)('of %s under %s is otherwise with another answer', (id, _, ruleSet) => {
    const example = workedExample(id, ruleSet);
    if (!example) return;
    const { situation, outcomes } = example;
    expect(Object.keys(outcomes)).toEqual(Object.keys(READINGS[id].alternatives));
    const told = new Set(Object.values(outcomes)).size;
    // An answer that nobody decides comes out as another does. Of a made-up province two may, of the rules in force none.
    if (ruleSet === RULE_SET_2021_57) expect(told).toBe(Object.keys(outcomes).length);
    else expect(told).toBeGreaterThan(1);
    expect(`${situation}${Object.values(outcomes).join('')}`).not.toMatch(/undefined|NaN|[。；]$/);
  });

  test('is there for every question that is asked under the rules in force', () => {
    expect(ASKED_READINGS.filter((id) => workedExample(id, RULE_SET_2021_57) === null)).toEqual([]);
  });

  test.each<[ReadingId, Readonly<Record<string, string>>]>([
    ['R-sixty', { pass: '合格', fail: '不合格' }],
    ['R-county', { each: '1.2 得 2 分', once: '1.2 得 1 分' }],
    ['R-awards', { park: '报 0 次，1.2 得 0 分', 'park-and-tenants': '报 1 次，1.2 得 1 分' }],
    ['R-principle', { listed: '不能放宽，达到条件以前不能授牌', reasoned: '领导小组说明理由决定放宽的，可以授牌' }],
    ['R-absence', { break: '不是连续两年不合格，责令限期整改', skip: '连续两年不合格，取消授牌' }],
    [
      'R-money-year',
      {
        'evaluated-year': '首年 0 万元、次年 100 万元、第三年 50 万元、第四年 0 万元，共 150 万元',
        'following-year': '首年 150 万元、次年 50 万元、第三年 0 万元、第四年 0 万元，共 200 万元',
        'by-evaluation': `首年 0 万元、次年 150 万元、第三年 100 万元、第四年 50 万元，共 ${SUBSIDY.ceiling} 万元`,
      },
    ],
  ])('of %s is what the rules make of it', (id, outcomes) => {
    expect(workedExample(id, RULE_SET_2021_57)?.outcomes).toEqual(outcomes);
  });

  test('of a ceiling names the items that it decides, with what each would score', () => {
    const { situation, outcomes } = workedExample('R-ceiling', RULE_SET_2021_57) ?? {};
    for (const id of RULE_SET_2021_57.disputed) {
      expect(situation).toContain(`${id}（分值`);
      for (const words of Object.values(outcomes ?? {})) expect(words).toContain(`${id} 得 `);
    }
    expect(outcomes?.['scaled']).toContain('合计 100 分');
  });
});
