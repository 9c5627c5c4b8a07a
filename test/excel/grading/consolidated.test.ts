import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import { areaAddress, cellAddress, columnLetters } from '../../../shared/workbook/layout/a1-reference';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { consolidatedColumns, CONSOLIDATED_POSITIONS } from '../../../shared/workbook/grading/consolidated-columns';
import { consolidatedTable } from '../../../shared/workbook/grading/consolidated-sheet';
import { tablePlaces } from '../../../shared/workbook/layout/sheet-table';
import { payloads } from '../../../addin/excel/tables/write-table';
import { TableAltered } from '../../../addin/excel/tables/read-standing';
import { writeConsolidated } from '../../../addin/excel/grading/write';
import { filteredOut, filterOf } from '../../../workbench/excel/model/sheet/filters';
import { CONSOLIDATED_ROWS_OF_THREE as ROWS, CONSOLIDATED_STAMP as STAMP, settledRow } from './consolidated-fixture';
import { openExcel, putRows, trafficOf } from '../support/excel-under-test';

const { first, header, summary } = tablePlaces(consolidatedTable(ROWS, STAMP));
const WIDTH = consolidatedColumns(RULE_SET_2021_57).length;
/** The reader's first own column. */
const own = (row: number) => `${columnLetters(WIDTH)}${row}`;
const nameCell = (index: number) => cellAddress(first + index, CONSOLIDATED_POSITIONS.name);
const totalCell = (index: number) => cellAddress(first + index, CONSOLIDATED_POSITIONS.total);

const [FULING, DAZU, BISHAN] = ROWS as [ConsolidatedRow, ConsolidatedRow, ConsolidatedRow]; // three rows stand above

/** Shows only rows whose cell in a column is one of these texts, as the reader does with the filter button. */
const filterBy = (column: number, values: string[]) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('汇总表');
    const range = sheet.autoFilter.getRange();
    sheet.autoFilter.apply(range, column, { filterOn: 'Values', values });
    await context.sync();
  });

describe('汇总表', () => {
  it('is drawn with one row per park by rank, its key hidden, filter buttons on its heads, and a native chart', async () => {
    const excel = await openExcel();
    const { syncs } = await trafficOf(excel, () => writeConsolidated([BISHAN, FULING, DAZU], STAMP));
    expect(syncs).toBe(2);
    expect([0, 1, 2].map((index) => excel.cell('汇总表', nameCell(index)).value)).toEqual(ROWS.map(({ name }) => name));
    expect(excel.cell('汇总表', totalCell(0)).value).toBe(32);
    const sheet = excel.sheet('汇总表');
    expect(sheet.state.charts).toMatchObject([{ name: '园评总分排名', chartType: 'BarClustered' }]);
    expect(sheet.state.charts[0]?.categoryAxis.reversePlotOrder).toBe(true);
    expect(filterOf(sheet)?.area).toEqual({ row: header, column: 0, rows: 4, columns: WIDTH });
    await excel.idle();
    expect(excel.cell('汇总表', cellAddress(summary ?? -1, CONSOLIDATED_POSITIONS.total)).value).toBe(16);
  });

  it('is refreshed in place: parks keep their rows, and what the reader wrote stays beside them', async () => {
    const excel = await openExcel();
    await writeConsolidated([BISHAN, FULING], STAMP);
    await excel.userTypes('汇总表', own(first + 1), '实地看过');
    await excel.userTypes('汇总表', own(first), '备注');
    await excel.userTypes('汇总表', own(first + 3), '表下的话');
    await writeConsolidated([{ ...FULING, total: 90 }, DAZU, BISHAN], STAMP);
    const names = [0, 1, 2].map((index) => excel.cell('汇总表', nameCell(index)).value);
    expect(names).toEqual(['fuling园区', 'bishan园区', 'dazu园区']);
    expect(excel.cell('汇总表', totalCell(0)).value).toBe(90);
    expect(excel.cell('汇总表', own(first + 1)).value).toBe('实地看过');
    expect(excel.cell('汇总表', own(first)).value).toBe('备注');
    expect(excel.cell('汇总表', own(first + 4)).value).toBe('表下的话');
    expect(excel.sheet('汇总表').state.charts).toHaveLength(1);
    expect(filterOf(excel.sheet('汇总表'))?.area.rows).toBe(4);
  });

  it('shows what is settled: the final scores count, differences are signed, and the chart shows the final totals', async () => {
    const excel = await openExcel();
    await writeConsolidated([FULING, DAZU, BISHAN], STAMP);
    await writeConsolidated([settledRow(FULING), DAZU, BISHAN], STAMP);
    const at = (column: number) => excel.cell('汇总表', cellAddress(first, column));
    expect(at(CONSOLIDATED_POSITIONS.stage).value).toBe('已核定');
    expect(at(CONSOLIDATED_POSITIONS.firstItem).value).toBe(3);
    expect(at(CONSOLIDATED_POSITIONS.final).value).toBe(48);
    const differences = [0, 1, 2].map((n) => at(CONSOLIDATED_POSITIONS.firstDifference + n).text);
    expect(differences).toEqual(['0', '+16.00', '+16.00']);
    const [series] = excel.sheet('汇总表').state.charts[0]?.series ?? [];
    expect(series).toMatchObject({ name: '最终总分' });
    expect(series?.values?.area).toMatchObject({ column: CONSOLIDATED_POSITIONS.final });
  });

  it("keeps the reader's filter over a refresh, and writes the rows that it hides", async () => {
    const excel = await openExcel();
    await writeConsolidated([FULING, BISHAN], STAMP);
    await filterBy(CONSOLIDATED_POSITIONS.name, ['fuling园区', 'dazu园区']);
    const sheet = excel.sheet('汇总表');
    expect(filteredOut(sheet)).toEqual([first + 1]);
    await writeConsolidated([FULING, { ...BISHAN, total: 77 }, DAZU], STAMP);
    expect(excel.cell('汇总表', totalCell(1)).value).toBe(77);
    expect(filteredOut(sheet)).toEqual([first + 1]);
    expect(areaAddress(filterOf(sheet)?.area ?? { row: 0, column: 0, rows: 1, columns: 1 })).toBe(
      `A${header + 1}:${columnLetters(WIDTH - 1)}${first + 3}`,
    );
  });

  it('leaves filter buttons away where the reader took them away', async () => {
    const excel = await openExcel();
    await writeConsolidated(ROWS, STAMP);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('汇总表').autoFilter.remove();
      await context.sync();
    });
    await writeConsolidated(ROWS, STAMP);
    expect(filterOf(excel.sheet('汇总表'))).toBeNull();
  });

  it('keeps the row of a park that is gone, emptied, with the note beside it', async () => {
    const excel = await openExcel();
    await writeConsolidated(ROWS, STAMP);
    await excel.userTypes('汇总表', own(first + 2), '去年的意见');
    await writeConsolidated([BISHAN, FULING], STAMP);
    await writeConsolidated([BISHAN, FULING], STAMP);
    expect(excel.cell('汇总表', nameCell(1)).value).toBe('dazu园区（已不在名单）');
    expect(excel.cell('汇总表', totalCell(1)).value).toBe('');
    expect(excel.cell('汇总表', own(first + 2)).value).toBe('去年的意见');
    await writeConsolidated(ROWS, STAMP);
    expect(excel.cell('汇总表', nameCell(1)).value).toBe('dazu园区');
  });

  it("is not written where its columns were moved, nor over a sheet of that name that is somebody's own", async () => {
    const excel = await openExcel();
    await writeConsolidated(ROWS, STAMP);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('汇总表').getRange('D:D').insert('Right');
      await context.sync();
    });
    await expect(writeConsolidated(ROWS, STAMP)).rejects.toThrow(TableAltered);
    const other = await openExcel();
    await putRows('汇总表', [['我的汇总']]);
    await expect(writeConsolidated(ROWS, STAMP)).rejects.toThrow('改名');
    expect(other.cell('汇总表', 'A1').value).toBe('我的汇总');
    expect(excel).not.toBe(other);
  });

  it('writes hostile names as the texts that they are', async () => {
    const excel = await openExcel();
    const names = ['=1+1', '+cmd|x', '-2', '@SUM(A1)', "'quoted", '\tTab', '2025-1-1'];
    await writeConsolidated(
      names.map((name, n) => ({ ...FULING, park: `${FULING.park}-${n}` as typeof FULING.park, name })), // still a slug
      STAMP,
    );
    names.forEach((name, n) => {
      expect(excel.cell('汇总表', nameCell(n))).toMatchObject({ value: name, formula: name });
    });
  });

  it('cuts rows into payloads by their bytes, in order and without losing any', () => {
    const rows = Array.from({ length: 100 }, (_, n) => [n, '园'.repeat(n)]);
    const cut = payloads(rows, 1000);
    expect(cut.length).toBeGreaterThan(5);
    expect(cut.flatMap(({ values }) => values)).toEqual(rows);
    expect(cut.map((each) => each.first)).toEqual(
      cut.map((_, n) => cut.slice(0, n).reduce((sum, { values }) => sum + values.length, 0)),
    );
    for (const { values } of cut) expect(Buffer.byteLength(JSON.stringify(values))).toBeLessThan(1100);
  });
});
