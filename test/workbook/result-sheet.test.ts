import { explain } from '../../shared/assessment/explain';
import { ITEM_IDS } from '../../shared/regulation/indicators/indicator';
import { indicator } from '../../shared/regulation/rule-set';
import { RESULT_CELLS } from '../../shared/workbook/names';
import { resultSheet } from '../../shared/workbook/result-sheet';
import { submissionAssessment } from '../../shared/workbook/submission-assessment';
import { valueAt } from './layout-reading';
import { RESULT, SUBMISSION } from './outcomes';

const layout = resultSheet(RESULT, SUBMISSION);
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

  test.each(ITEM_IDS)('shows of %s weight, claim, final score and the reason', (id) => {
    const row = FIRST_ITEM + ITEM_IDS.indexOf(id);
    const trace = submissionAssessment(SUBMISSION)?.items[id];
    expect([0, 1, 2, 3, 4, 5].map((column) => valueAt(layout, row, column))).toEqual([
      id,
      indicator(id).title,
      indicator(id).weight,
      SUBMISSION.claimed[id],
      RESULT.items[id],
      trace && explain(trace),
    ]);
  });

  test('says so where the final score is not the computed one', () => {
    const items = { ...RESULT.items, '3.1': 2 };
    expect(textsOf(resultSheet({ ...RESULT, items }, SUBMISSION)).join()).toContain('评审确定为 2 分');
  });

  test('leaves the reasons out where the submission names rules that are not known here', () => {
    const unknown = resultSheet(RESULT, { ...SUBMISSION, ruleSet: '2030-1/1' });
    expect(valueAt(unknown, FIRST_ITEM, 5)).toBe('');
    expect(valueAt(unknown, FIRST_ITEM, 4)).toBe(RESULT.items['1.1']);
  });

  test('dates in Beijing time: late in the evening of UTC it is the next day', () => {
    expect(textsOf().join()).toContain('公布时间：2026年11月21日 00:05');
  });
});
