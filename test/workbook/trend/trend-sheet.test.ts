import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { tablePlaces } from '../../../shared/workbook/layout/sheet-table';
import { TREND_POSITIONS, trendRows, trendSheet, trendTable } from '../../../shared/workbook/trend/trend-sheet';
import { TREND_STAMP, TRENDS } from '../formulas/runs';
import { valueAt } from '../layout/layout-reading';

describe('历年对比', () => {
  const rows = trendRows(TRENDS);
  const layout = trendSheet(TRENDS, TREND_STAMP);
  const { first } = tablePlaces(trendTable(TREND_STAMP, rows));
  const { columns } = trendTable(TREND_STAMP, rows);
  const read = (index: number, ...headers: readonly string[]) =>
    headers.map((words) =>
      valueAt(
        layout,
        first + index,
        columns.findIndex(({ header }) => header.replaceAll('\n', '') === words),
      ),
    );

  test('has the years of a park under one another; one from papers is marked, and has no scores', () => {
    expect(rows).toHaveLength(3);
    expect(read(0, '来源', '总分', '名次', '等次', '合计', '状态')).toEqual([
      '未在本系统评估',
      '',
      '',
      '合格',
      150,
      '',
    ]);
    expect(read(1, '来源', '总分', '名次', '参评园区数', '等次', '优秀增加', '合计', '状态')).toEqual([
      '本系统',
      88.4,
      1,
      7,
      '优秀',
      10,
      110,
      '应拨付',
    ]);
  });

  test('says by how much a total differs from the year right before, and nothing over a gap', () => {
    expect([0, 1, 2].map((index) => read(index, '较上年')[0])).toEqual(['', '', -17.3]);
  });

  test('draws the totals of all years as one chart under the table', () => {
    expect(layout.charts).toMatchObject([
      {
        kind: 'column',
        data: {
          from: 'series',
          categories: { row: first, column: TREND_POSITIONS.label, rows: 3, columns: 1 },
          series: [{ name: '总分', values: { row: first, column: TREND_POSITIONS.total, rows: 3, columns: 1 } }],
        },
        scale: { min: 0, max: RULE_SET_2021_57.grading.fullMarks },
      },
    ]);
  });
});
