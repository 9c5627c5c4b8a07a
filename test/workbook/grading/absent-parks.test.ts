import { noticeOf } from '../../../shared/evaluation/grading/notice';
import { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { ParkResult } from '../../../shared/evaluation/grading/result';
import { ConsolidatedRow } from '../../../shared/api/consolidated';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { consolidatedSheet } from '../../../shared/workbook/grading/consolidated-sheet';
import { gradingSheet } from '../../../shared/workbook/grading/sheet';
import { noticeSheet } from '../../../shared/workbook/grading/notice-sheet';
import { resultSheet } from '../../../shared/workbook/grading/result-sheet';
import type { SheetLayout } from '../../../shared/workbook/layout/layout';
import { RESULT_CELLS } from '../../../shared/workbook/layout/names';
import { itemDetailsSheet } from '../../../shared/workbook/settlement/item-details-sheet';
import { parkRow, RESULT, STAMP, SUBMISSION } from '../formulas/outcomes';
import { DISTRICTS, PUBLISHED_AT, PUBLISHED_RUN } from '../formulas/runs';
import { valueAt } from '../layout/layout-reading';

const FAILING = { cause: 'silent', outcome: 'failing' } as const;
const NOT_ASSESSED = { cause: 'leaving', outcome: 'not-assessed' } as const;
const nothing = (state: string, explanation: string) => ({
  ...{ yearOfRecognition: 2, base: 0, bonus: 0, total: 0 },
  state,
  explanation: [explanation],
});
const absent = (park: string, name: string, changes: object) => ({
  ...{ park, name, version: 0, total: null, rank: null, either: null },
  ...changes,
});
/** Two parks more, which take no part: the first by name of all. */
const RUN = GradingRun.parse({
  ...PUBLISHED_RUN,
  results: [
    absent('an', '重庆安园区', { grade: '不合格', absence: FAILING, subsidy: nothing('待整改', '责令限期整改。') }),
    absent('bo', '重庆博园区', { grade: null, absence: NOT_ASSESSED, subsidy: nothing('未参加评估', '补助待定。') }),
    ...PUBLISHED_RUN.results,
  ],
});
/** The texts and numbers of each row that has some, by row. */
const rowsOf = (layout: SheetLayout): string[] => {
  const last = Math.max(...layout.cells.map(({ row }) => row));
  return Array.from({ length: last + 1 }, (_, row) =>
    layout.columns.map((_width, column) => String(valueAt(layout, row, column) ?? '')).join('|'),
  );
};
const rowOf = (layout: SheetLayout, words: string) => rowsOf(layout).filter((row) => row.includes(words));

describe('a park that takes no part', () => {
  test('stands last in 等次拟定, without rank and total, with what was decided', () => {
    const layout = gradingSheet(RUN, RULE_SET_2021_57);
    expect(rowsOf(layout).slice(-2)).toEqual([
      'an||重庆安园区||不合格|2|0|0|0|待整改||||未提交，按不合格认定。责令限期整改。',
      'bo||重庆博园区||不参加评估|2|0|0|0|未参加评估||||不参加评估。补助待定。',
    ]);
    expect(rowsOf(layout).join()).toContain('参加评估园区 10 个');
    expect(rowsOf(layout).join()).toContain('另有 2 个园区未提交或退出评估，不计入参加评估园区，不排名');
  });

  test('is in the notice by what was decided, counts for what follows from failing, and cites no article for the decision', () => {
    const notice = noticeOf(RUN, DISTRICTS, PUBLISHED_AT, RULE_SET_2021_57);
    const texts = notice.sections.flatMap(({ paragraphs }) => paragraphs);
    expect(texts).toContainEqual(expect.stringContaining('本年度共有10个园区参加绩效评估'));
    const decided = texts.filter((text) => text.includes('不计入参加绩效评估的园区'));
    expect(decided).toEqual([
      expect.stringMatching(/未提交，按不合格认定的园区（1个，.*重庆安园区。$/),
      expect.stringMatching(/不参加评估的园区（1个，.*重庆博园区。$/),
    ]);
    for (const text of decided) expect(text).not.toMatch(/第.+条/);
    expect(texts).toContainEqual(expect.stringMatching(/责令限期整改.*重庆安园区/));
    expect(notice.list.slice(-2).map(({ number, grade }) => [number, grade])).toEqual([
      [11, '未提交，按不合格认定'],
      [12, '不参加评估'],
    ]);
    expect(rowOf(noticeSheet(notice), '未提交，按不合格认定')).toHaveLength(2);
  });

  test('is in 汇总表 and 分指标明细 where others have stage and score', () => {
    const row = ConsolidatedRow.parse({
      ...parkRow('an', '重庆安园区', false),
      ...{ stage: 'absent', grade: '不合格', absence: FAILING },
    });
    expect(rowOf(consolidatedSheet([row], STAMP), '重庆安园区')[0]).toMatch(/\|未提交，按不合格认定\|.*\|不合格\|/);
    const details = rowOf(itemDetailsSheet([row], STAMP), '重庆安园区');
    expect(details.filter((line) => line.includes('|未提交，按不合格认定|'))).toEqual([
      expect.stringContaining('|最终|'),
    ]);
  });

  test('has a sheet of its own with what was decided and its money, and no scores, also where it had submitted', () => {
    const result = ParkResult.parse({
      ...RESULT,
      ...{ items: null, computed: null, total: null, rank: null, grade: null, absence: NOT_ASSESSED },
      subsidy: nothing('未参加评估', '补助待定。'),
    });
    for (const submission of [null, SUBMISSION]) {
      const layout = resultSheet(result, submission, RULE_SET_2021_57);
      const named = (name: string) => {
        const area = layout.names[name];
        return area && valueAt(layout, area.row, area.column);
      };
      expect([RESULT_CELLS.total, RESULT_CELLS.rank, RESULT_CELLS.grade, RESULT_CELLS.subsidy].map(named)).toEqual([
        ...['—', '—', '不参加评估', 0],
      ]);
      expect(rowsOf(layout).join()).toContain('补助待定。');
      expect(rowsOf(layout).join()).not.toContain('计分说明');
      expect(named(RESULT_CELLS.note)).toContain(result.run);
    }
  });
});
