import { errorOf, onNewSheet, sharedExcel } from './running-excel';

const excel = sharedExcel();

describe('sheets', () => {
  it('are added, renamed, moved, coloured and hidden', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('甲');
      worksheets.add('乙');
      sheet.name = '汇总表';
      sheet.position = 0;
      sheet.tabColor = '#4472C4';
      sheet.showGridlines = false;
      worksheets.getItem('乙').visibility = 'Hidden';
      await context.sync();
      worksheets.load('items/name,items/position,items/visibility,items/tabColor,items/showGridlines');
      await context.sync();
      const [first] = worksheets.items;
      expect(first).toMatchObject({ name: '汇总表', position: 0, tabColor: '#4472C4', showGridlines: false });
      expect(worksheets.items.find(({ name }) => name === '乙')?.visibility).toBe('Hidden');
      const visible = worksheets.getCount(true);
      await context.sync();
      expect(visible.value).toBe(worksheets.items.length - 1);
    });
  });

  it('are not shown by being added, hidden or shown again: what was in front stays in front', async () => {
    const { name } = excel.now.workbook.activeSheet;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('只是添加');
      sheet.visibility = 'VeryHidden';
      await context.sync();
      sheet.visibility = 'Visible';
      await context.sync();
    });
    expect(excel.now.workbook.activeSheet.name).toBe(name);
  });

  it.each([
    ['a name that is taken', '同名', 'ItemAlreadyExists'],
    ['a name that is too long', '长'.repeat(32), 'InvalidArgument'],
    ['a name with a slash', '甲/乙', 'InvalidArgument'],
  ])('are refused with %s', async (_what, name, code) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('同名');
      await context.sync();
    });
    const failure = await errorOf(() =>
      Excel.run(async (context) => {
        if (name === '同名') context.workbook.worksheets.add(name);
        context.workbook.worksheets.add(name);
        await context.sync();
      }),
    );
    expect(failure?.[0]).toBe(code);
  });

  it('are found by the id that the client remembers, also after a rename', async () => {
    await onNewSheet(async (sheet, context) => {
      await context.sync();
      sheet.name = '改名之后';
      await context.sync();
      sheet.load('name');
      await context.sync();
      expect(sheet.name).toBe('改名之后');
    });
  });

  it('take the formulas that read them along when renamed, and leave #REF! when deleted', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      context.workbook.worksheets.add('数据').getRange('A1').values = [[7]];
      sheet.getRange('A1').formulas = [['=数据!A1*2']];
      await context.sync();
      context.workbook.worksheets.getItem('数据').name = '数据 2';
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    await excel.now.idle();
    expect(excel.now.cell(name, 'A1')).toMatchObject({ value: 14, formula: "='数据 2'!A1*2" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('数据 2').delete();
      await context.sync();
    });
    await excel.now.idle();
    expect(excel.now.cell(name, 'A1').value).toBe('#REF!');
  });
});

describe('inserting and deleting rows', () => {
  it('moves formulas, names, unlocked cells and merges', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('B5').formulas = [['=SUM(A1:A3)']];
      sheet.getRange('A3').format.protection.locked = false;
      sheet.getRange('C3:D3').merge();
      context.workbook.names.add('合计', sheet.getRange('B5'));
      sheet.getRange('2:3').insert('Down');
      sheet.getRange('A2').values = [[10]];
      const merged = sheet.getRange('A1:F9').getMergedAreasOrNullObject().load('address');
      const total = context.workbook.names.getItem('合计').getRange().load('address,values');
      sheet.load('name');
      await context.sync();
      expect([merged.address.split('!')[1], total.address.split('!')[1], total.values]).toEqual([
        'C5:D5',
        'B7',
        [[16]],
      ]);
      return sheet.name;
    });
    expect(excel.now.cell(name, 'B7').formula).toBe('=SUM(A1:A5)');
    expect([excel.now.cell(name, 'A3').locked, excel.now.cell(name, 'A5').locked]).toEqual([true, false]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange('2:3').delete('Up');
      await context.sync();
    });
    await excel.now.idle();
    expect(excel.now.cell(name, 'B5')).toMatchObject({ formula: '=SUM(A1:A3)', value: 6 });
  });
});

describe('ranges', () => {
  it.each([
    ['the used part', (sheet) => sheet.getUsedRange(), 'B2:D5'],
    ['the used part by values', (sheet) => sheet.getUsedRange(true), 'B2:C4'],
    ['a cell of it', (sheet) => sheet.getRange('B2:D5').getCell(1, 2), 'D3'],
    ['moved', (sheet) => sheet.getRange('B2:C3').getOffsetRange(2, 1), 'C4:D5'],
    ['made larger', (sheet) => sheet.getRange('B2').getResizedRange(1, 2), 'B2:D3'],
    ['around two', (sheet) => sheet.getRange('B2').getBoundingRect('D5'), 'B2:D5'],
    ['common to two', (sheet) => sheet.getRange('A1:C3').getIntersection('B2:D5'), 'B2:C3'],
    ['a whole row', (sheet) => sheet.getRange('C3').getEntireRow(), '3:3'],
    ['a whole column', (sheet) => sheet.getRange('C3').getEntireColumn(), 'C:C'],
    ['the last row', (sheet) => sheet.getRange('B2:D5').getLastRow(), 'B5:D5'],
    ['by its name', (sheet) => sheet.getRange('本表'), 'B2:C4'],
  ] satisfies [string, (sheet: Excel.Worksheet) => Excel.Range, string][])(
    'are found: %s',
    async (_what, find, expected) => {
      const address = await onNewSheet(async (sheet, context) => {
        sheet.getRange('B2').values = [[1]];
        sheet.getRange('C4').values = [[2]];
        sheet.getRange('D5').format.fill.color = '#FF0000';
        sheet.names.add('本表', sheet.getRange('B2:C4'));
        const range = find(sheet).load('address');
        await context.sync();
        return range.address.split('!')[1];
      });
      expect(address).toBe(expected);
    },
  );

  it('are copied with their formulas and looks', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').formulas = [[2, '=A1*10']];
      sheet.getRange('A1:B1').format.fill.color = '#FFEB9C';
      sheet.getRange('A3:B4').copyFrom('A1:B1');
      sheet.getRange('D1').copyFrom('B1', 'Values');
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    expect(excel.now.cell(name, 'B4')).toMatchObject({ formula: '=A4*10', value: 20, fill: '#FFEB9C' });
    expect(excel.now.cell(name, 'D1')).toMatchObject({ formula: 20, fill: '#FFFFFF' });
  });
});
