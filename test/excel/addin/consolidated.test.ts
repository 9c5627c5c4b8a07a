import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import { CONSOLIDATED_COLUMNS, CONSOLIDATED_POSITIONS } from '../../../shared/workbook/consolidated-columns';
import { CONSOLIDATED_ROWS } from '../../../shared/workbook/consolidated-rows';
import { TableAltered } from '../../../addin/excel/consolidated/table-altered';
import { writeConsolidated } from '../../../addin/excel/write-consolidated';
import { payloads } from '../../../addin/excel/consolidated/payloads';
import { CONSOLIDATED_ROWS_OF_THREE as ROWS, CONSOLIDATED_STAMP as STAMP } from './consolidated-fixture';
import { openExcel, putRows, trafficOf } from './excel-under-test';

const { firstPark } = CONSOLIDATED_ROWS;
const OWN = String.fromCharCode(65 + CONSOLIDATED_COLUMNS.length - 26); // the reader's first column is A and this letter
const own = (row: number) => `A${OWN}${row}`;
const nameCell = (index: number) => `C${firstPark + 1 + index}`;
const totalCell = (index: number) =>
  `${String.fromCharCode(65 + CONSOLIDATED_POSITIONS.total)}${firstPark + 1 + index}`;

const [BISHAN, DAZU, FULING] = ROWS as [ConsolidatedRow, ConsolidatedRow, ConsolidatedRow]; // three rows stand above

describe('汇总表', () => {
  it('is drawn with one row per park, its key hidden, and a native chart', async () => {
    const excel = await openExcel();
    const { syncs } = await trafficOf(excel, () => writeConsolidated(ROWS, STAMP));
    expect(syncs).toBe(2);
    expect([0, 1, 2].map((index) => excel.cell('汇总表', nameCell(index)).value)).toEqual(ROWS.map(({ name }) => name));
    expect(excel.cell('汇总表', totalCell(2)).value).toBe(32);
    expect(excel.sheet('汇总表').state.charts).toMatchObject([{ name: '园评总分排名', chartType: 'BarClustered' }]);
    await excel.idle();
    expect(excel.cell('汇总表', totalCell(-1)).value).toBe(16);
  });

  it('is refreshed in place: parks keep their rows, and what the reader wrote stays beside them', async () => {
    const excel = await openExcel();
    await writeConsolidated([BISHAN, FULING], STAMP);
    await excel.userTypes('汇总表', own(firstPark + 2), '实地看过');
    await excel.userTypes('汇总表', own(firstPark), '备注');
    await excel.userTypes('汇总表', own(firstPark + 3), '表下的话');
    await writeConsolidated([{ ...FULING, total: 90 }, DAZU, BISHAN], STAMP);
    const names = [0, 1, 2].map((index) => excel.cell('汇总表', nameCell(index)).value);
    expect(names).toEqual(['bishan园区', 'fuling园区', 'dazu园区']);
    expect(excel.cell('汇总表', totalCell(1)).value).toBe(90);
    expect(excel.cell('汇总表', own(firstPark + 2)).value).toBe('实地看过');
    expect(excel.cell('汇总表', own(firstPark)).value).toBe('备注');
    expect(excel.cell('汇总表', own(firstPark + 4)).value).toBe('表下的话');
    expect(excel.sheet('汇总表').state.charts).toHaveLength(1);
  });

  it('keeps the row of a park that is gone, emptied, with the note beside it', async () => {
    const excel = await openExcel();
    await writeConsolidated(ROWS, STAMP);
    await excel.userTypes('汇总表', own(firstPark + 2), '去年的意见');
    await writeConsolidated([BISHAN, FULING], STAMP);
    await writeConsolidated([BISHAN, FULING], STAMP);
    expect(excel.cell('汇总表', nameCell(1)).value).toBe('dazu园区（已不在参评名单）');
    expect(excel.cell('汇总表', totalCell(1)).value).toBe('');
    expect(excel.cell('汇总表', own(firstPark + 2)).value).toBe('去年的意见');
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
    const [first = BISHAN] = ROWS;
    await writeConsolidated(
      names.map((name, n) => ({ ...first, park: `${first.park}-${n}` as typeof first.park, name })), // still a slug
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
    expect(cut.map(({ first }) => first)).toEqual(
      cut.map((_, n) => cut.slice(0, n).reduce((sum, { values }) => sum + values.length, 0)),
    );
    for (const { values } of cut) expect(Buffer.byteLength(JSON.stringify(values))).toBeLessThan(1100);
  });
});
