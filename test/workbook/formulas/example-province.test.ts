import { noticeOf } from '../../../shared/evaluation/grading/notice';
import { consolidatedSheet } from '../../../shared/workbook/grading/consolidated-sheet';
import { figuresSheet } from '../../../shared/workbook/submission/figures-sheet';
import { gradingSheet } from '../../../shared/workbook/grading/sheet';
import { itemDetailsSheet } from '../../../shared/workbook/settlement/item-details-sheet';
import { itemFormSheet } from '../../../shared/workbook/review/form-sheet';
import type { SheetLayout } from '../../../shared/workbook/layout/layout';
import { resultSheet } from '../../../shared/workbook/grading/result-sheet';
import { scoringSheet } from '../../../shared/workbook/submission/scoring-sheet';
import {
  PROVINCE,
  PROVINCE_CONTEXT,
  PROVINCE_RESULT,
  PROVINCE_REVIEW,
  PROVINCE_ROWS,
  PROVINCE_STAMP,
  PROVINCE_SUBMISSION,
} from './province-fixture';
import { DISTRICTS, PUBLISHED_AT, PUBLISHED_RUN, TIED_RUN } from './runs';

const textsOf = ({ cells }: SheetLayout): readonly string[] =>
  cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
/** What only the annex of 2021-57 says. */
const OF_ANOTHER = /附件2|渝人社|红名单|\b[123]\.[1-6]\b|undefined|NaN/;

describe('the sheets under the annex of another province', () => {
  const own: readonly (readonly [string, SheetLayout])[] = [
    ['评分表', scoringSheet(PROVINCE_CONTEXT)],
    ['基础数据', figuresSheet(PROVINCE_CONTEXT)],
    ['评估结果', resultSheet(PROVINCE_RESULT, PROVINCE_SUBMISSION, PROVINCE)],
    ['初审表', itemFormSheet(PROVINCE_REVIEW)],
    ['汇总表', consolidatedSheet(PROVINCE_ROWS, PROVINCE_STAMP)],
    ['分指标明细', itemDetailsSheet(PROVINCE_ROWS, PROVINCE_STAMP)],
    ['等次拟定', gradingSheet(TIED_RUN, PROVINCE)],
  ];

  test.each(own)('%s says nothing of another annex', (_, layout) => {
    expect(textsOf(layout).filter((text) => OF_ANOTHER.test(text))).toEqual([]);
    const messages = layout.validations.flatMap(({ prompt, error }) => [prompt.message, error.message]);
    expect(messages.filter((text) => OF_ANOTHER.test(text))).toEqual([]);
    expect(layout.cells.filter(({ content }) => content.kind === 'number' && !Number.isFinite(content.value))).toEqual(
      [],
    );
  });

  test('评分表 is its form: heads, groups with their sums, a row per item, the total', () => {
    const texts = textsOf(scoringSheet(PROVINCE_CONTEXT));
    expect(texts).toEqual(
      expect.arrayContaining([
        '附表1',
        '示例省人力资源服务产业园年度考核评分表',
        '就业服务\n（40分）',
        '社会评价\n（10分）',
        'A1 举办线上招聘会情况',
        'D1.2 报表报送情况',
      ]),
    );
    const numbers = scoringSheet(PROVINCE_CONTEXT).cells.map(({ content }) => content);
    expect(numbers).toContainEqual({ kind: 'number', value: 120 });
  });

  test.each([
    ['汇总表', consolidatedSheet(PROVINCE_ROWS, PROVINCE_STAMP), '示例省人力资源服务产业园年度考核汇总表'],
    ['评估结果', resultSheet(PROVINCE_RESULT, PROVINCE_SUBMISSION, PROVINCE), '按总分 120 分评估；自评 85 分。'],
    ['等次拟定', gradingSheet(TIED_RUN, PROVINCE), '第九条：优秀等次按不超过参加绩效评估园区总数的 20% 确定'],
    ['等次拟定', gradingSheet(TIED_RUN, PROVINCE), '得分在 72 分以下的直接确定为不合格'],
  ])('%s is under its title and its numbers', (_, layout, words) => {
    expect(textsOf(layout).join('\n')).toContain(words);
  });

  test('通报 cites its regulation', () => {
    const { opening, sections } = noticeOf(PUBLISHED_RUN, DISTRICTS, PUBLISHED_AT, PROVINCE);
    expect(opening).toContain('示例省人社〔2030〕示例号');
    expect(JSON.stringify(sections)).toContain('总分为120分');
  });
});
