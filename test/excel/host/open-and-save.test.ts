import JSZip from 'jszip';
import { recalculate } from '../../../workbench/excel/node/recalculate';
import { startExcel } from '../../../workbench/excel/node/start-excel';
import type { ExcelInNode } from '../../../workbench/excel/node/excel-in-node';

/** A sheet with one of everything that the product's own workbooks use. */
async function fillSheet(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('评分');
    sheet.getRange('A1:A2').values = [[1], [2]];
    sheet.getRange('B2').formulas = [['=SUM(A1:A2)*2']];
    sheet.getRange('B2').format.fill.color = '#FFC7CE';
    sheet.getRange('B2').dataValidation.prompt = { showPrompt: true, title: '标题', message: '第一行\n第二行' };
    sheet.getRange('C1').values = [['合并']];
    sheet.getRange('C1:D1').merge();
    sheet.names.add('局部', sheet.getRange('A1'));
    context.workbook.names.add('总分', sheet.getRange('B2'));
    sheet.getRange('E1:E2').formulas = [['=总分*10'], ['=IFS(A1>0,"正",TRUE,"负")']];
    sheet.getRange('D4:D9').dataValidation.rule = { list: { inCellDropDown: true, source: '优秀,良好' } };
    sheet.getRange('A1:A3').format.protection.locked = false;
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.pageLayout.setPrintArea('A1:E9');
    sheet.pageLayout.setPrintTitleRows('$1:$2');
    sheet.autoFilter.apply('A1:E9');
    const other = context.workbook.worksheets.add("区县's,1月");
    other.pageLayout.setPrintArea(other.getRanges('A1:B3,D5'));
    other.pageLayout.setPrintTitleColumns('$A:$A');
    other.pageLayout.setPrintTitleRows('$1:$1');
    sheet.freezePanes.freezeRows(2);
    sheet.protection.protect({ allowFormatCells: true });
    context.workbook.settings.add('答复', [{ 选择: '“第二列” & <其他>\n' }]);
    await context.sync();
  });
}

describe('a workbook that is saved as .xlsx and opened again', () => {
  let saved: Buffer;
  let excel: ExcelInNode;

  beforeAll(async () => {
    const first = await startExcel();
    await fillSheet();
    saved = await first.save();
    first.stop();
    excel = await startExcel({ xlsx: saved });
  });
  afterAll(() => {
    excel.stop();
  });

  it.each([
    ['a number', 'A1', 1],
    ['a formula', 'B2', 6],
    ['a formula with a name', 'E1', 60],
    ['a function that Excel 2007 did not have', 'E2', '正'],
    ['a merged cell', 'C1', '合并'],
  ])('keeps %s', (_what, address, value) => {
    expect(excel.cell('评分', address).value).toBe(value);
  });

  it('keeps formulas as they were written', () => {
    expect(excel.cell('评分', 'E2').formula).toBe('=IFS(A1>0,"正",TRUE,"负")');
  });

  it('keeps looks, unlocked cells, lists and input messages', () => {
    expect(excel.cell('评分', 'B2')).toMatchObject({
      fill: '#FFC7CE',
      locked: true,
      prompt: { title: '标题', message: '第一行\n第二行' },
    });
    expect(excel.cell('评分', 'A3').locked).toBe(false);
    expect(excel.cell('评分', 'D9').validation.criterion).toMatchObject({ kind: 'list', source: '优秀,良好' });
  });

  it('keeps what the add-in can ask of the sheet', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('评分');
      sheet.load('protection/protected,protection/options,pageLayout/orientation');
      const merged = sheet.getRange('A1:E9').getMergedAreasOrNullObject().load('address');
      const printed = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const names = sheet.names.load('items/name');
      await context.sync();
      expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowInsertRows: false });
      expect(sheet.pageLayout.orientation).toBe('Landscape');
      expect([merged.address, printed.address, titles.address, frozen.address]).toEqual([
        '评分!C1:D1',
        '评分!A1:E9',
        '评分!1:2',
        '评分!1:2',
      ]);
      expect(names.items.map(({ name }) => name)).toEqual(['局部']);
    });
  });

  it('keeps what is printed where several areas are, on a sheet whose name needs quotes', async () => {
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("区县's,1月");
      const printed = pageLayout.getPrintAreaOrNullObject().load('address');
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const columns = pageLayout.getPrintTitleColumnsOrNullObject().load('address');
      await context.sync();
      expect([printed.address, rows.address, columns.address]).toEqual([
        "'区县''s,1月'!A1:B3,'区县''s,1月'!D5",
        "'区县''s,1月'!1:1",
        "'区县''s,1月'!A:A",
      ]);
    });
  });

  it('keeps what the add-in has the workbook remember', async () => {
    await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('答复').load('value');
      await context.sync();
      expect(setting.value).toEqual([{ 选择: '“第二列” & <其他>\n' }]);
    });
  });

  it('names areas in the file as Excel does: one name of a kind, all rows and columns absolute', async () => {
    const xml = (await (await JSZip.loadAsync(saved)).file('xl/workbook.xml')?.async('string')) ?? '';
    const names = [...xml.matchAll(/<definedName ([^>]*)>([^<]*)</g)].map(([, attributes, text]) => [attributes, text]);
    expect(names).toEqual([
      ['name="_xlnm._FilterDatabase" localSheetId="1" hidden="1"', '评分!$A$1:$E$9'],
      ['name="_xlnm.Print_Area" localSheetId="1"', '评分!$A$1:$E$9'],
      ['name="_xlnm.Print_Titles" localSheetId="1"', '评分!$1:$2'],
      ['name="_xlnm.Print_Area" localSheetId="2"', "'区县''s,1月'!$A$1:$B$3,'区县''s,1月'!$D$5"],
      ['name="_xlnm.Print_Titles" localSheetId="2"', "'区县''s,1月'!$A:$A,'区县''s,1月'!$1:$1"],
      ['name="局部" localSheetId="1"', '评分!$A$1'],
      ['name="总分"', '评分!$B$2'],
    ]);
  });

  it('comes to the same values when the grid calculates all of it anew', async () => {
    const { sheets } = await recalculate(saved);
    expect(sheets['评分']?.('E1')).toBe(60);
  });
});
