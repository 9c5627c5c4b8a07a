import { onNewSheet, sharedExcel } from './running-excel';

const excel = sharedExcel();

type Set = (range: Excel.Range) => unknown;

describe('how cells look', () => {
  it.each([
    ['format/fill/color', (range) => (range.format.fill.color = '#FFC7CE'), '#FFC7CE'],
    ['format/fill/color', (range) => (range.format.fill.color = 'yellow'), '#FFFF00'],
    ['format/font/name', (range) => (range.format.font.name = '宋体'), '宋体'],
    ['format/font/size', (range) => (range.format.font.size = 14), 14],
    ['format/font/bold', (range) => (range.format.font.bold = true), true],
    ['format/font/italic', (range) => (range.format.font.italic = true), true],
    ['format/font/underline', (range) => (range.format.font.underline = 'Single'), 'Single'],
    ['format/font/color', (range) => (range.format.font.color = '#C00000'), '#C00000'],
    ['format/horizontalAlignment', (range) => (range.format.horizontalAlignment = 'Center'), 'Center'],
    ['format/verticalAlignment', (range) => (range.format.verticalAlignment = 'Top'), 'Top'],
    ['format/wrapText', (range) => (range.format.wrapText = true), true],
    ['format/indentLevel', (range) => (range.format.indentLevel = 2), 2],
    ['format/columnWidth', (range) => (range.format.columnWidth = 90), 90],
    ['format/rowHeight', (range) => (range.format.rowHeight = 30), 30],
    ['format/protection/locked', (range) => (range.format.protection.locked = false), false],
  ] satisfies [string, Set, unknown][])('%s is given back as it was set', async (path, set, expected) => {
    const found = await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:C3');
      set(range);
      await context.sync();
      range.load(path);
      await context.sync();
      return path.split('/').reduce<unknown>((value, key) => Reflect.get(value as object, key), range);
    });
    expect(found).toEqual(expected);
  });

  it('is null where cells differ', async () => {
    const found = await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('A1').format.protection.locked = false;
      const range = sheet.getRange('A1:A2');
      range.load('format/fill/color,format/font/bold,format/protection/locked');
      await context.sync();
      return [range.format.fill.color, range.format.font.bold, range.format.protection.locked];
    });
    expect(found).toEqual([null, false, null]);
  });

  it('can be set for several areas at once', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.getRanges('A1,C3:D4').format.fill.color = '#FFEB9C';
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    const fills = ['A1', 'B2', 'C3', 'D4'].map((address) => excel.now.cell(name, address).fill);
    expect(fills).toEqual(['#FFEB9C', '#FFFFFF', '#FFEB9C', '#FFEB9C']);
  });

  it('can be taken away again', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [['留']];
      range.format.fill.color = '#FF0000';
      range.format.fill.clear();
      range.format.font.bold = true;
      range.clear('Formats');
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    expect(excel.now.cell(name, 'A1')).toMatchObject({ fill: '#FFFFFF', bold: false, value: '留' });
  });
});

describe('borders', () => {
  it('are drawn on the edge that was asked for, thin and black unless said otherwise', async () => {
    const found = await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:D4');
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.format.borders.getItem('EdgeTop').style = 'Double';
      range.format.borders.getItem('EdgeTop').color = '#C00000';
      range.format.borders.getItem('InsideHorizontal').style = 'Dash';
      const read = (address: string, side: 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft') =>
        sheet.getRange(address).format.borders.getItem(side).load('style,weight,color');
      const lines = [read('C4', 'EdgeBottom'), read('C2', 'EdgeTop'), read('C3', 'EdgeTop'), read('B3', 'EdgeLeft')];
      await context.sync();
      return lines.map(({ style, weight, color }) => [style, weight, color]);
    });
    expect(found).toEqual([
      ['Continuous', 'Thin', '#000000'],
      ['Double', 'Thin', '#C00000'],
      ['Dash', 'Thin', '#000000'],
      ['None', 'Thin', '#000000'],
    ]);
  });

  it('belong to both cells beside them', async () => {
    const style = await onNewSheet(async (sheet, context) => {
      sheet.getRange('B2').format.borders.getItem('EdgeBottom').style = 'Continuous';
      sheet.getRange('B3').format.borders.getItem('EdgeTop').style = 'None';
      const line = sheet.getRange('B2').format.borders.getItem('EdgeBottom').load('style');
      await context.sync();
      return line.style;
    });
    expect(style).toBe('None');
  });
});

describe('merged cells', () => {
  it('are found, keep the first value, and can be split', async () => {
    const found = await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C2');
      range.values = [
        ['', '头', ''],
        [1, 2, 3],
      ];
      range.merge();
      const merged = sheet.getRange('A1:F9').getMergedAreasOrNullObject().load('address');
      range.load('values');
      await context.sync();
      range.unmerge();
      const none = sheet.getRange('A1:F9').getMergedAreasOrNullObject();
      await context.sync();
      return [merged.address.split('!')[1], range.values, none.isNullObject];
    });
    expect(found).toEqual([
      'A1:C2',
      [
        ['头', '', ''],
        ['', '', ''],
      ],
      true,
    ]);
  });

  it('can be made row by row', async () => {
    const address = await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:C2').merge(true);
      const merged = sheet.getRange('A1:C2').getMergedAreasOrNullObject().load('address');
      await context.sync();
      return merged.address.replaceAll(/表\d+!/g, '');
    });
    expect(address).toBe('A1:C1,A2:C2');
  });
});

describe('rows and columns', () => {
  it('can be hidden and shown', async () => {
    const found = await onNewSheet(async (sheet, context) => {
      sheet.getRange('2:3').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      const range = sheet.getRange('B2').load('rowHidden,columnHidden,hidden');
      const mixed = sheet.getRange('A1:A2').load('rowHidden');
      await context.sync();
      return [range.rowHidden, range.columnHidden, range.hidden, mixed.rowHidden];
    });
    expect(found).toEqual([true, true, true, null]);
  });

  it('are made as high as their text needs', async () => {
    const [one, many] = await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [['短'], ['很长的文字'.repeat(20)]];
      sheet.getRange('A1:A2').format.wrapText = true;
      sheet.getRange('A1:A2').format.autofitRows();
      const first = sheet.getRange('A1').load('format/rowHeight');
      const second = sheet.getRange('A2').load('format/rowHeight');
      await context.sync();
      return [first.format.rowHeight, second.format.rowHeight];
    });
    expect(many).toBeGreaterThan((one ?? 0) * 5);
  });
});
