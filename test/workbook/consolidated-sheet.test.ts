import { ITEM_IDS } from '../../shared/regulation/indicators/indicator';
import { columnLetters } from '../../shared/workbook/a1-reference';
import { CHART_PARKS, consolidatedChart } from '../../shared/workbook/consolidated-chart';
import {
  CONSOLIDATED_COLUMNS,
  CONSOLIDATED_POSITIONS,
  consolidatedRowValues,
} from '../../shared/workbook/consolidated-columns';
import { CONSOLIDATED_ROWS } from '../../shared/workbook/consolidated-rows';
import { consolidatedFrame, consolidatedSheet } from '../../shared/workbook/consolidated-sheet';
import { cellAt, valueAt } from './layout-reading';
import { PARK_ROWS, parkRow, STAMP } from './outcomes';

const [submitted, missing] = PARK_ROWS;
if (!submitted || !missing) throw new Error('There are two parks');
const headers = CONSOLIDATED_COLUMNS.map(({ header }) => header);
const at = (row: readonly (string | number)[], header: string) => row[headers.indexOf(header)];
const { firstPark, summary } = CONSOLIDATED_ROWS;

describe('汇总表', () => {
  test('has the key, who it is, the sixteen scores, the sums, rank, grade, money, version and time, in this order', () => {
    expect(headers.map((header) => header.split('\n')[0])).toEqual([
      ...['园区编号', '序号', '园区', '区县'],
      ...ITEM_IDS,
      ...['自评总分', '核算总分', '名次', '等次', '补助资金', '版本', '提交时间'],
    ]);
  });

  test('keeps the key in a hidden first column', () => {
    expect(CONSOLIDATED_COLUMNS[CONSOLIDATED_POSITIONS.key]?.width).toBe(0);
    expect(consolidatedRowValues(submitted, 0)[CONSOLIDATED_POSITIONS.key]).toBe(submitted.park);
  });

  test('gives a submitted park its scores and the minute of submission in Beijing', () => {
    const row = consolidatedRowValues(submitted, 4);
    expect(at(row, '序号')).toBe(5);
    expect(row.slice(CONSOLIDATED_POSITIONS.firstItem, CONSOLIDATED_POSITIONS.firstItem + ITEM_IDS.length)).toEqual(
      ITEM_IDS.map((id) => submitted.items?.[id]),
    );
    expect(at(row, '核算总分')).toBe(submitted.total);
    expect(at(row, '等次')).toBe('合格');
    // 2026-11-21 00:05, as a spreadsheet counts days.
    expect(at(row, '提交时间')).toBeCloseTo(46_347 + 5 / 1440, 8);
  });

  test('says 未提交 of a park that has submitted nothing, and shows no number', () => {
    const row = consolidatedRowValues(missing, 1);
    expect(at(row, '等次')).toBe('未提交');
    expect(row.filter((value) => typeof value === 'number')).toEqual([2]);
  });

  test('leaves the grade empty until there is one', () => {
    expect(at(consolidatedRowValues({ ...submitted, grade: null }, 0), '等次')).toBe('');
  });

  test('averages scores and adds up money over exactly the rows of the parks', () => {
    const layout = consolidatedSheet(PARK_ROWS, STAMP);
    const letters = columnLetters(CONSOLIDATED_POSITIONS.total);
    expect(cellAt(layout, summary, CONSOLIDATED_POSITIONS.total)?.content).toEqual({
      kind: 'formula',
      formula: `IF(COUNT(${letters}6:${letters}7)=0,"",ROUND(AVERAGE(${letters}6:${letters}7),2))`,
      result: submitted.total,
    });
    const money = headers.findIndex((header) => header.startsWith('补助资金'));
    expect(cellAt(layout, summary, money)?.content).toMatchObject({ result: submitted.subsidy });
  });

  test('says when it was read, how many have submitted, and which run the grades come from', () => {
    const stamp = String(valueAt(consolidatedSheet(PARK_ROWS, STAMP), CONSOLIDATED_ROWS.stamp, 1));
    for (const words of ['2026年11月21日 00:05', '参评园区 2 个，已提交 1 个', String(STAMP.run), '尚未公布'])
      expect(stamp).toContain(words);
    const before = valueAt(consolidatedFrame(PARK_ROWS, { ...STAMP, run: null }), CONSOLIDATED_ROWS.stamp, 1);
    expect(before).toContain('尚未拟定等次');
  });

  test('draws the totals as a chart under the table, of as many parks as can be told apart', () => {
    const chart = consolidatedChart(10_000);
    expect(chart.values).toMatchObject({ row: firstPark, rows: CHART_PARKS, columns: 1 });
    expect(chart.categories.rows).toBe(chart.values.rows);
    expect(chart.position.row).toBeGreaterThan(firstPark + 10_000);
    expect(consolidatedFrame([], STAMP).charts).toEqual([]);
  });

  test('frames 10 000 parks without a cell for each of them', () => {
    const parks = Array.from({ length: 10_000 }, (_, n) => ({ ...submitted, name: `园区${n}` }));
    const frame = consolidatedFrame(parks, STAMP);
    expect(frame.cells.every(({ row }) => row < firstPark)).toBe(true);
    expect(consolidatedSheet(parks, STAMP).cells).toHaveLength(frame.cells.length + 10_000 * headers.length);
  });

  test('keeps a long name whole: its row is higher', () => {
    const [short, long] = [parkRow('a', '短名'), parkRow('b', '长'.repeat(60))];
    const { heights } = consolidatedSheet([short, long], STAMP);
    expect(heights[firstPark + 1]).toBeGreaterThan((heights[firstPark] ?? 0) * 2);
  });
});
