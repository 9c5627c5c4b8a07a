import { explain } from '../../../shared/assessment/explanation/explain';
import type { ParkResult } from '../../../shared/evaluation/grading/result';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';
import { indicatorOf, RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { RESULT_CELLS } from '../../../shared/workbook/layout/names';
import { resultSheet } from '../../../shared/workbook/grading/result-sheet';
import { submissionAssessment } from '../../../shared/workbook/submission/assessment';
import { valueAt } from '../layout/layout-reading';
import { RESULT, SUBMISSION } from '../formulas/outcomes';

const layout = resultSheet(RESULT, SUBMISSION, RULE_SET_2021_57);
const named = (name: string) => {
  const area = layout.names[name];
  return area && valueAt(layout, area.row, area.column);
};
const textsOf = (sheet = layout) =>
  sheet.cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
const FIRST_ITEM = 9;

describe('评估结果', () => {
  test('says total, rank, grade and money in named cells', () => {
    expect(named(RESULT_CELLS.total)).toBe(RESULT.total);
    expect(named(RESULT_CELLS.rank)).toBe(RESULT.rank);
    expect(named(RESULT_CELLS.grade)).toBe(RESULT.grade);
    expect(named(RESULT_CELLS.subsidy)).toBe(RESULT.subsidy.total);
  });

  test('says how the money came about, and out of how many parks the rank is', () => {
    expect(textsOf()).toContain(RESULT.subsidy.explanation.join('\n'));
    expect(textsOf().join()).toContain(`共 ${RESULT.outOf} 个园区`);
  });

  test('says both figures of one that counts as it was verified, and scores by that', () => {
    const verified = [{ figure: 'personnel' as const, reported: true, verified: false }];
    const assessed = { ...SUBMISSION, verified };
    const row = FIRST_ITEM + ITEM_IDS.indexOf('3.1');
    const trace = submissionAssessment(assessed)?.items['3.1'];
    expect(trace?.score).not.toBe(submissionAssessment(SUBMISSION)?.items['3.1'].score);
    const reason = String(valueAt(resultSheet(RESULT, assessed, RULE_SET_2021_57), row, 7));
    expect(reason).toMatch(/^“人事人才服务功能”填报 是、核实 否，按核实数计分（第二十二条第（三）项）。/);
    expect(trace && reason.includes(explain(trace, RULE_SET_2021_57))).toBe(true);
  });

  test.each(ITEM_IDS)('shows of %s weight, claim, computed and final score, and the reason', (id) => {
    const row = FIRST_ITEM + ITEM_IDS.indexOf(id);
    const trace = submissionAssessment(SUBMISSION)?.items[id];
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((column) => valueAt(layout, row, column))).toEqual([
      id,
      indicatorOf(RULE_SET_2021_57, id).title,
      indicatorOf(RULE_SET_2021_57, id).weight,
      SUBMISSION.claimed[id],
      RESULT.computed[id],
      '',
      RESULT.items[id],
      trace && explain(trace, RULE_SET_2021_57),
    ]);
  });

  test.each<[string, Partial<ParkResult>, RegExp]>([
    ['the panel gave', { panel: { '3.1': 4.33 } }, /专家评分的平均分为 4\.33 分（第二十二条第（三）项）/],
    [
      'the bureau decided otherwise',
      { overrides: [{ item: '3.1', from: 5, to: 2, reason: '=现场核实只有两项' }] },
      /核定为 2 分（原为 5 分），理由：=现场核实只有两项（第二十二条第（三）项）/,
    ],
    [
      'an amended plan makes of the figures',
      { computed: { ...RESULT.computed, '3.1': 1 } },
      /按调整后的评估方案，核算为 1 分/,
    ],
  ])('says what %s, after what the figures come to', (_, differing, said) => {
    const reason = valueAt(
      resultSheet({ ...RESULT, ...differing }, SUBMISSION, RULE_SET_2021_57),
      FIRST_ITEM + ITEM_IDS.indexOf('3.1'),
      7,
    );
    const trace = submissionAssessment(SUBMISSION)?.items['3.1'];
    expect(trace && String(reason).startsWith(explain(trace, RULE_SET_2021_57))).toBe(true);
    expect(reason).toMatch(said);
  });

  test('leaves the reasons out where the submission names rules that are not known here', () => {
    const unknown = resultSheet(RESULT, { ...SUBMISSION, ruleSet: '2030-1/1' }, RULE_SET_2021_57);
    expect(valueAt(unknown, FIRST_ITEM, 7)).toBe('');
    expect(valueAt(unknown, FIRST_ITEM, 6)).toBe(RESULT.items['1.1']);
  });

  test('dates in Beijing time: late in the evening of UTC it is the next day', () => {
    expect(textsOf().join()).toContain('公布时间：2026年11月21日 00:05');
  });
});
