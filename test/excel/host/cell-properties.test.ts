import ExcelJS from 'exceljs';
import type { ExcelInNode } from '../../../workbench/excel/node/excel-in-node';
import { startExcel } from '../../../workbench/excel/node/start-excel';

/** A3 is struck through, B2 in part; B and row 2 are hidden; C3 is white, D3 red on red. */
const workbook = async (): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  sheet.addRows([
    ['甲', '乙', '丙', '丁'],
    [1, '', 3, 4],
    [5, 6, 7, 8],
  ]);
  sheet.getCell('A3').font = { strike: true };
  sheet.getCell('B2').value = { richText: [{ text: '3', font: { strike: true } }, { text: '5' }] };
  sheet.getCell('C3').font = { color: { argb: 'FFFFFFFF' } };
  sheet.getCell('D3').style = {
    font: { color: { argb: 'FFFF0000' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } },
  };
  sheet.getRow(2).hidden = true;
  sheet.getColumn(2).hidden = true;
  sheet.mergeCells('F1:G2');
  sheet.mergeCells('F4:F5');
  return Buffer.from(await book.xlsx.writeBuffer());
};

describe('how cells look, asked in one answer', () => {
  let excel: ExcelInNode;
  beforeAll(async () => {
    excel = await startExcel({ xlsx: await workbook() });
  });
  afterAll(() => {
    excel.stop();
  });

  const onSheet = <T>(ask: (sheet: Excel.Worksheet) => T): Promise<T> =>
    Excel.run(async (context) => {
      const asked = ask(context.workbook.worksheets.getItem('表'));
      await context.sync();
      return asked;
    });

  it('tells of rows, with null where the cells of one differ', async () => {
    const { value } = await onSheet((sheet) =>
      sheet
        .getRange('A1:D3')
        .getRowProperties({ rowHidden: true, rowIndex: true, format: { font: { strikethrough: true } } }),
    );
    expect(value).toEqual([
      { rowHidden: false, rowIndex: 0, format: { font: { strikethrough: false } } },
      { rowHidden: true, rowIndex: 1, format: { font: { strikethrough: null } } },
      { rowHidden: false, rowIndex: 2, format: { font: { strikethrough: null } } },
    ]);
  });

  it('tells of columns, with null where the cells of one differ', async () => {
    const { value } = await onSheet((sheet) =>
      sheet.getRange('A1:C3').getColumnProperties({ columnHidden: true, format: { font: { strikethrough: true } } }),
    );
    expect(value).toEqual([
      { columnHidden: false, format: { font: { strikethrough: null } } },
      { columnHidden: true, format: { font: { strikethrough: null } } },
      { columnHidden: false, format: { font: { strikethrough: false } } },
    ]);
  });

  it('tells of cells, with null where the pieces of a text differ', async () => {
    const { value } = await onSheet((sheet) =>
      sheet
        .getRange('A2:D3')
        .getCellProperties({ format: { font: { color: true, strikethrough: true }, fill: { color: true } } }),
    );
    const look = (color: string, strikethrough: boolean | null, fill = '#FFFFFF') => ({
      format: { font: { color, strikethrough }, fill: { color: fill } },
    });
    expect(value).toEqual([
      [look('#000000', false), look('#000000', null), look('#000000', false), look('#000000', false)],
      [look('#000000', true), look('#000000', false), look('#FFFFFF', false), look('#FF0000', false, '#FF0000')],
    ]);
  });

  it('refuses what a cell does not have', async () => {
    const asked = onSheet((sheet) => sheet.getRange('A1').getCellProperties({ weight: true } as never));
    await expect(asked).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('finds merged areas, one by one', async () => {
    const merged = await onSheet((sheet) =>
      sheet
        .getRange('A1:H9')
        .getMergedAreasOrNullObject()
        .load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount'),
    );
    expect(
      merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => [
        rowIndex,
        columnIndex,
        rowCount,
        columnCount,
      ]),
    ).toEqual([
      [0, 5, 2, 2],
      [3, 5, 2, 1],
    ]);
  });

  it.each([
    ['#,##0.0"万元"', 3100, '3,100.0万元'],
    ['m"月"d"日"', 46085, '3月4日'],
    ['"31"', 27, '31'],
    [';;;', 27, ''],
    [';;;', '三', ''],
    ['0;0;0;"约"@', '三', '约三'],
    ['@', 3, '3'],
    ['General', '三', '三'],
  ])('prints by the format %s, however narrow the column is', async (format, value, expected) => {
    const cell = await onSheet((sheet) => {
      const range = sheet.getRange('K1');
      range.numberFormat = [[format]];
      range.values = [[value]];
      range.format.columnWidth = 1;
      return range.load('text');
    });
    expect(cell.text).toEqual([[expected]]);
  });
});
