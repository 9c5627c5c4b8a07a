import fc from 'fast-check';
import { asText } from '../../../addin/excel/workbook/write-values';
import { HostRefused, orRefused } from '../../../addin/excel/workbook/host-error';
import { addressLists, joinAreas } from '../../../addin/excel/layout/rectangles';
import { single } from '../../../shared/workbook/layout/a1-reference';
import type { Area } from '../../../shared/workbook/layout/layout';
import { openExcel } from '../support/excel-under-test';

const cellsIn = (areas: readonly Area[]) =>
  areas
    .flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, n) => `${row + Math.floor(n / columns)} ${column + (n % columns)}`),
    )
    .sort();

describe('areas', () => {
  it('that are joined hold the same cells, each once', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.nat(12), fc.nat(12)), { selector: String, maxLength: 100 });
    fc.assert(
      fc.property(cells, (some) => {
        const areas = some.map(([row, column]) => single(row, column));
        expect(cellsIn(joinAreas(areas))).toEqual(cellsIn(areas));
      }),
    );
  });

  it('of a block are one', () => {
    const block = Array.from({ length: 12 }, (_, n) => single(Math.floor(n / 3), n % 3));
    expect(joinAreas(block)).toEqual([{ row: 0, column: 0, rows: 4, columns: 3 }]);
  });

  it('are listed in calls short enough for Excel', () => {
    const lists = addressLists(Array.from({ length: 2000 }, (_, n) => single(n * 2, 0)));
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThan(8192);
    expect(lists.join(',').split(',')).toHaveLength(2000);
  });
});

describe('texts', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@a', "'@a"],
    ['\t=1', "'\t=1"],
    ['2025-1-1', "'2025-1-1"],
    ["'a", "''a"],
    ['上午9:00', "'上午9:00"],
    ['ＴＲＵＥ', "'ＴＲＵＥ"],
    ['大足园区', '大足园区'],
    ['（1）', '（1）'],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(asText(text)).toBe(written);
  });

  it('stand in the cell as they are, whatever they start with', async () => {
    const excel = await openExcel();
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@a',
      '\t=1',
      '2025-1-1',
      "'a",
      '上午9:00',
      'TRUE',
      '50%',
      '大足',
      '1e5',
      '#REF!',
    ];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRangeByIndexes(0, 0, texts.length, 1).values = texts.map((text) => [asText(text)]);
      await context.sync();
    });
    expect(texts.map((_, n) => excel.cell('Sheet1', `A${n + 1}`).value)).toEqual(texts);
    expect(texts.map((_, n) => excel.cell('Sheet1', `A${n + 1}`).formula)).toEqual(texts);
  });
});

describe('a refusal of Excel', () => {
  it.each([
    [5004, 'InvalidOperationInCellEditMode', '回车'],
    [5102, 'ActivityLimitReached', '稍等'],
    [5103, 'RequestPayloadSizeLimitExceeded', '过多'],
  ] as const)('%i is told as %s, in Chinese, with what to do', async (fault, code, words) => {
    const excel = await openExcel();
    excel.fault(fault);
    const refused = orRefused(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').select();
        await context.sync();
      }),
    );
    await expect(refused).rejects.toBeInstanceOf(HostRefused);
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it('leaves every other error as it is', async () => {
    await openExcel();
    const own = new RangeError('own');
    await expect(orRefused(() => Promise.reject(own))).rejects.toBe(own);
  });
});
