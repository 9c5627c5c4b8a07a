import { type ConsolidatedRow, ConsolidatedRow as Row } from '../../../shared/api/consolidated';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { columnLetters } from '../../../shared/workbook/layout/a1-reference';
import { CHART_PARKS, consolidatedChart } from '../../../shared/workbook/grading/consolidated-chart';
import { consolidatedColumns, CONSOLIDATED_POSITIONS } from '../../../shared/workbook/grading/consolidated-columns';
import { byRank, consolidatedSheet, consolidatedTable } from '../../../shared/workbook/grading/consolidated-sheet';
import { tablePlaces, tableValues } from '../../../shared/workbook/layout/sheet-table';
import { tableFrame } from '../../../shared/workbook/layout/table-layout';
import { cellAt, valueAt } from '../layout/layout-reading';
import { PARK_ROWS, parkRow, STAMP } from '../formulas/outcomes';

const [submitted, missing] = PARK_ROWS;
if (!submitted || !missing) throw new Error('There are two parks');
const COLUMNS = consolidatedColumns(RULE_SET_2021_57);
const headers = COLUMNS.map(({ header }) => header.replaceAll('\n', ''));
const at = (row: readonly (string | number)[], header: string) => row[headers.indexOf(header)];
const table = consolidatedTable(PARK_ROWS, STAMP);
const { first, header, groups, summary } = tablePlaces(table);
const valuesOf = (row: ConsolidatedRow, index = 0) => tableValues(table, { kind: 'present', row }, index);
const settled = Row.parse({
  ...submitted,
  stage: 'settled',
  claimedTotal: 80,
  total: 75.5,
  reviewed: { items: submitted.items, total: 78.25 },
  panel: { items: submitted.items, total: 74.1 },
  scored: 3,
  final: { items: { ...submitted.items, '3.1': 0.33 }, total: 74.33 },
});

describe('汇总表', () => {
  test('has the key, who it is, the stage, everybody’s totals, the differences, the sixteen scores and the outcome, in this order', () => {
    expect(headers.map((words) => words.split('（')[0])).toEqual([
      ...['园区编号', '序号', '园区', '区县', '环节'],
      ...['自评总分', '核算总分', '初审总分', '评审总分', '最终总分'],
      ...['初审－自评', '评审－核算', '最终－自评'],
      ...ITEM_IDS,
      ...['名次', '等次', '补助资金', '评分专家数', '版本', '提交时间'],
      ...['现行补助', '与公布时不同的原因'],
    ]);
  });

  test('has heads over the groups of its columns, and filter buttons on the line right above the parks', () => {
    const layout = consolidatedSheet(PARK_ROWS, STAMP);
    const heads = layout.cells.flatMap(({ row, content }) =>
      row === groups && content.kind === 'text' ? [content.text] : [],
    );
    expect(heads).toEqual(expect.arrayContaining(['总分', '差异', '社会效益（30分）', '经济效益（50分）', '结果']));
    expect(header).toBe(first - 1);
    expect(layout.filter).toEqual({ row: header, column: 0, rows: 3, columns: headers.length });
  });

  test('keeps the key in a hidden first column', () => {
    expect(COLUMNS[CONSOLIDATED_POSITIONS.key]?.width).toBe(0);
    expect(valuesOf(submitted)[CONSOLIDATED_POSITIONS.key]).toBe(submitted.park);
  });

  test('gives a submitted park its scores, its stage in words, and the minute of submission in Beijing', () => {
    const row = valuesOf(submitted, 4);
    expect(at(row, '序号')).toBe(5);
    expect(at(row, '环节')).toBe('待初审');
    expect(row.slice(CONSOLIDATED_POSITIONS.firstItem, CONSOLIDATED_POSITIONS.firstItem + ITEM_IDS.length)).toEqual(
      ITEM_IDS.map((id) => submitted.items?.[id]),
    );
    expect(at(row, '核算总分')).toBe(submitted.total);
    expect(at(row, '等次')).toBe('合格');
    // 2026-11-21 00:05, as a spreadsheet counts days.
    expect(at(row, '提交时间')).toBeCloseTo(46_347 + 5 / 1440, 8);
  });

  test('keeps of a published park what was published, and says beside it what stands now and why', () => {
    const published = { ...settled, stage: 'published', grade: '合格', subsidy: 150 } as const;
    const money = (row: ConsolidatedRow) =>
      ['补助资金（万元）', '现行补助（万元）', '与公布时不同的原因'].map((header) => at(valuesOf(row), header));
    expect(money(settled)).toEqual([settled.subsidy, '', '']);
    expect(money(published)).toEqual([150, 150, '']);
    const subsidyNow = { total: 20, state: '应拨付', why: ['审计核减。', '综合确定为 20 万元。'] } as const;
    const changed = Row.parse({ ...published, subsidyNow });
    expect(money(changed)).toEqual([150, 20, '应拨付：审计核减。综合确定为 20 万元。']);
    const notes = (isPublished: boolean) =>
      JSON.stringify(consolidatedTable([changed], { ...STAMP, published: isPublished }).lines);
    expect([notes(true).includes('现行数额和原因'), notes(false).includes('现行数额和原因')]).toEqual([true, false]);
  });

  test('shows the final scores of a settled park, and exact differences between those who scored', () => {
    const row = valuesOf(settled);
    expect(['自评总分', '核算总分', '初审总分', '评审总分', '最终总分'].map((words) => at(row, words))).toEqual([
      80, 75.5, 78.25, 74.1, 74.33,
    ]);
    expect(['初审－自评', '评审－核算', '最终－自评'].map((words) => at(row, words))).toEqual([-1.75, -1.4, -5.67]);
    expect(row[CONSOLIDATED_POSITIONS.firstItem + ITEM_IDS.indexOf('3.1')]).toBe(0.33);
    expect(at(valuesOf({ ...settled, reviewed: null, final: null }), '初审－自评')).toBe('');
  });

  test('says 未提交 of a park that has submitted nothing, and shows no number', () => {
    const row = valuesOf(missing, 1);
    expect(at(row, '环节')).toBe('未提交');
    expect(row.filter((value) => typeof value === 'number')).toEqual([2]);
  });

  test('keeps of a park that is gone its key and its name, said once', () => {
    const gone = (name: string) => tableValues(table, { kind: 'gone', key: 'old', name }, 0);
    expect(gone('旧园').filter((value) => value !== '')).toEqual(['old', '旧园（已不在名单）']);
    expect(gone('旧园（已不在名单）')).toEqual(gone('旧园'));
  });

  test('stands by rank, before there are ranks by what counts now', () => {
    const of = (park: string, rank: number | null, total: number | null) =>
      ({ ...submitted, park, rank, total }) as Row;
    const ranked = byRank([of('c', null, null), of('b', 2, 90), of('a', 1, 80), of('d', null, 70)]);
    expect(ranked.map(({ park }) => park)).toEqual(['a', 'b', 'd', 'c']);
  });

  test('averages scores and adds up money over exactly the rows of the parks', () => {
    const layout = consolidatedSheet(PARK_ROWS, STAMP);
    const letters = columnLetters(CONSOLIDATED_POSITIONS.total);
    const area = `${letters}${first + 1}:${letters}${first + 2}`;
    expect(cellAt(layout, summary ?? -1, CONSOLIDATED_POSITIONS.total)?.content).toEqual({
      kind: 'formula',
      formula: `IF(COUNT(${area})=0,"",ROUND(AVERAGE(${area}),2))`,
      result: submitted.total,
    });
    const money = headers.findIndex((words) => words.startsWith('补助资金'));
    expect(cellAt(layout, summary ?? -1, money)?.content).toMatchObject({ result: submitted.subsidy });
  });

  test('says when it was read, how many have submitted, and which run the grades come from', () => {
    const stamp = String(valueAt(consolidatedSheet(PARK_ROWS, STAMP), 1, 1));
    for (const words of ['2026年11月21日 00:05', '参评园区 2 个，已提交 1 个', String(STAMP.run), '尚未公布'])
      expect(stamp).toContain(words);
    expect(valueAt(consolidatedSheet(PARK_ROWS, { ...STAMP, run: null }), 1, 1)).toContain('尚未拟定等次');
  });

  test('draws the totals that count as a chart under the table, of as many parks as can be told apart', () => {
    const chart = consolidatedChart({ first }, 10_000, true, RULE_SET_2021_57);
    const [series] = chart.data.from === 'series' ? chart.data.series : [];
    expect(series).toMatchObject({ name: '最终总分', values: { row: first, rows: CHART_PARKS, columns: 1 } });
    expect(consolidatedChart({ first }, 3, false, RULE_SET_2021_57).data).toMatchObject({
      series: [{ name: '核算总分' }],
    });
    expect(chart.position.row).toBeGreaterThan(first + 10_000);
    expect(consolidatedSheet([], STAMP).charts).toEqual([]);
  });

  test('frames 10 000 parks without a cell for each of them', () => {
    const parks = Array.from({ length: 10_000 }, (_, n) => ({ ...submitted, name: `园区${n}` }));
    const placed = parks.map((row) => ({ kind: 'present', row }) as const);
    const frame = tableFrame(table, placed);
    expect(frame.cells.every(({ row }) => row < first)).toBe(true);
    expect(consolidatedSheet(parks, STAMP).cells).toHaveLength(frame.cells.length + 10_000 * headers.length);
  });

  test('keeps a long name whole: its row is higher', () => {
    const [short, long] = [parkRow('a', '短名'), parkRow('b', '长'.repeat(60))];
    const { heights } = consolidatedSheet([short, long], STAMP);
    expect(heights[first + 1]).toBeGreaterThan((heights[first] ?? 0) * 2);
  });
});
