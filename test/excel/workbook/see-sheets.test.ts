import { SCORING_PLACE } from '../../../addin/excel/submission/scoring-place';
import ExcelJS from 'exceljs';
import { seenCell, type SeenSheet } from '../../../shared/workbook/reading/seen-sheet';
import { inExcel } from '../../../addin/excel/workbook/in-excel';
import { seeSheets } from '../../../addin/excel/seen/see-sheets';
import { seeFile } from '../../../workbench/read/see-file';
import { asidesOf, openExcel, putRows, syncsOf, trafficOf } from '../support/excel-under-test';

const nothing = () => undefined;
const seen = (): Promise<readonly SeenSheet[]> =>
  inExcel(async (context) =>
    (await seeSheets(context, SCORING_PLACE, nothing, nothing)).sheets.map(({ block }) => block),
  );
const first = (sheets: readonly SeenSheet[]): SeenSheet => {
  const [sheet] = sheets;
  if (!sheet) throw new RangeError('no sheet');
  return sheet;
};

/** Every trait that a sheet may have, those far down the sheet among them. */
const dressed = async (): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('评分表');
  sheet.mergeCells('A1:D1');
  sheet.getCell('A1').value = '2025 年评分表';
  sheet.addRows([
    ['1.1', 3, 46085, 0.98],
    ['1.2', 4, 27, 27],
    ['1.3', 5, 8, 9],
    ['1.4', '35', 8, 9],
  ]);
  sheet.getCell('C2').numFmt = 'm"月"d"日"';
  sheet.getCell('D2').numFmt = '0%';
  sheet.getCell('C3').numFmt = '"31"';
  sheet.getCell('D3').numFmt = ';;;';
  sheet.getCell('B4').font = { strike: true };
  sheet.getCell('B5').value = { richText: [{ text: '3', font: { strike: true } }, { text: '5' }] };
  sheet.getCell('C5').font = { color: { argb: 'FFFFFFFF' } };
  sheet.getRow(4).hidden = true;
  sheet.getColumn(4).hidden = true;
  for (let row = 300; row < 304; row += 1) sheet.getRow(row).values = ['远', row, row];
  sheet.getCell('B300').font = { strike: true };
  sheet.getCell('B301').font = { color: { argb: 'FFFFFFFF' } };
  sheet.getRow(302).eachCell((cell) => (cell.font = { strike: true }));
  const hidden = book.addWorksheet('上年', { state: 'hidden' });
  hidden.getCell('A1').value = '2024';
  return Buffer.from(await book.xlsx.writeBuffer());
};

describe('a sheet in Excel', () => {
  it('is seen as it is in the file that it was saved to', async () => {
    const bytes = await dressed();
    await openExcel({ xlsx: bytes });
    const [inExcelNow, inFile] = [await seen(), (await seeFile(bytes)).sheets];
    expect(inExcelNow).toEqual(inFile);
    expect(seenCell(first(inExcelNow), 299, 1)).toMatchObject({ struck: 'whole', unseen: false });
    expect(seenCell(first(inExcelNow), 300, 1)).toMatchObject({ struck: 'no', unseen: true });
  });

  it('is seen as its conditional formats make it look, as in the file', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('评分表');
    sheet.addRows([
      [1, 1, '27作废', 4, 5, 6],
      [9, 1, '27', 4, 5, 6],
      [3, '作废', '28', 4, 5, 6],
    ]);
    const white = { font: { color: { argb: 'FFFFFFFF' } } };
    const strike = { font: { strike: true } };
    const conditional = (ref: string, rules: object[]) =>
      sheet.addConditionalFormatting({ ref, rules: rules as ExcelJS.ConditionalFormattingRule[] });
    conditional('A1:A3', [
      { type: 'cellIs', operator: 'greaterThan', formulae: [5], priority: 1, style: strike },
      { type: 'expression', formulae: ['$B1="作废"'], priority: 2, style: white },
    ]);
    conditional('C1:C3', [
      { type: 'containsText', operator: 'containsText', text: '作废', priority: 3, style: strike },
    ]);
    conditional('D1:D3', [
      { type: 'expression', formulae: ['D1=4'], priority: 4, style: { numFmt: ';;;', numFmtId: 170 } },
    ]);
    conditional('E1:E3', [{ type: 'top10', rank: 1, priority: 5, style: strike }]);
    conditional('F1:F3', [
      {
        type: 'colorScale',
        priority: 6,
        cfvo: [{ type: 'min' }, { type: 'max' }],
        color: [{ argb: 'FFFFFFFF' }, { argb: 'FF63BE7B' }],
      },
    ]);
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    await openExcel({ xlsx: bytes });
    const [inExcelNow, inFile] = [await seen(), (await seeFile(bytes)).sheets];
    expect(inExcelNow).toEqual(inFile);
    const look = (row: number, column: number) => {
      const { struck, unseen: hidden, ruled } = seenCell(first(inFile), row, column);
      return struck === 'whole' ? 'struck' : hidden ? 'unseen' : ruled;
    };
    expect([0, 1, 2].map((row) => [0, 2, 3, 4, 5].map((column) => look(row, column)))).toEqual([
      [null, 'struck', 'unseen', 'unasked', null],
      ['struck', null, 'unseen', 'unasked', null],
      ['unseen', null, 'unseen', 'unasked', null],
    ]);
  });

  it('has rows that a filter hides, which nobody hid by hand', async () => {
    await openExcel();
    await putRows('名录', [
      ['指标', '得分'],
      ['1.1', 3],
      ['1.2', 4],
      ['1.3', 5],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('名录');
      sheet.autoFilter.apply('A1:B3', 0, { filterOn: 'Values', values: ['1.1'] });
      sheet.getRange('4:4').rowHidden = true;
      await context.sync();
    });
    expect([...first(await seen()).hiddenRows]).toEqual([3]);
  });
});

describe('the sheets of a workbook', () => {
  it('are all read, but those that hold no form: in one sync more where they are new, and then in one', async () => {
    const excel = await openExcel();
    for (const name of ['说明', '自评表（定稿）', '通报', '通报 (2)', '评分表 (2)'])
      await putRows(name, [['指标', '得分']]);
    const names: (readonly string[])[] = [];
    const see = async () => names.push((await seen()).map(({ sheet }) => sheet));
    expect(await syncsOf(excel, see)).toBe(2);
    expect(await syncsOf(excel, see)).toBe(1);
    for (const each of names) expect([...each].sort()).toEqual(['自评表（定稿）', '评分表 (2)', '说明']);
    expect(names[0]?.[0]).toBe('评分表 (2)');
  });

  it('are read although one of them cannot be, which is said', async () => {
    const excel = await openExcel();
    await putRows('附表', [['很多']]);
    await putRows('评分表', [['指标', '得分']]);
    await seen();
    await putRows('附件', [['更多']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('评分表').activate();
      await context.sync();
    });
    const { host } = excel;
    const process = host.process.bind(host);
    host.process = (text, flags) => {
      if (text.includes('附件')) excel.fault(5104);
      return process(text, flags);
    };
    const sheets: string[] = [];
    const asides = await asidesOf(async () => {
      sheets.push(...(await seen()).map(({ sheet }) => sheet));
    });
    expect(sheets).toEqual(['评分表', '附表']);
    expect(asides).toEqual([
      expect.objectContaining({ about: 'view', text: expect.stringContaining('“附件”') as string }),
    ]);
  });

  it('are read although Excel does not tell how they look, which is said', async () => {
    const excel = await openExcel();
    await putRows('评分表', [['指标', '得分']]);
    await seen();
    const { host } = excel;
    const process = host.process.bind(host);
    host.process = (text, flags) => {
      if (text.includes('GetRowProperties')) excel.fault(5104);
      return process(text, flags);
    };
    const sheets: SeenSheet[] = [];
    const asides = await asidesOf(async () => sheets.push(...(await seen())));
    expect(sheets).toMatchObject([{ sheet: '评分表', isOpen: true, values: [['指标', '得分']] }]);
    expect(asides.map(({ text }) => text)).toContainEqual(expect.stringContaining('“评分表”的显示格式读不出来'));
  });
});

it('a list of a thousand rows, dressed line by line, is answered within the 5 MB of Excel', async () => {
  const excel = await openExcel();
  const row = (at: number) => [
    at,
    `重庆某某人力资源服务有限公司${String(at)}`,
    ...Array.from({ length: 18 }, (_, n) => n * 1000),
  ];
  await putRows(
    '评分表',
    Array.from({ length: 1000 }, (_, at) => row(at)),
  );
  const read: SeenSheet[] = [];
  const { syncs, responseBytes } = await trafficOf(excel, async () => read.push(...(await seen())));
  expect(first(read).values).toHaveLength(1000);
  expect({ syncs, fits: responseBytes < 5 * 1024 * 1024 }).toEqual({ syncs: 1, fits: true });
});
