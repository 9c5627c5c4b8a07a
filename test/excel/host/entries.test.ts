import { onNewSheet, sharedExcel } from './running-excel';

const excel = sharedExcel();

/** What is entered, and what the cell then holds: value, formula, text, type, number format. */
const ENTRIES = [
  ['a number', 12.5, [12.5, 12.5, '12.5', 'Double', 'General']],
  ['a text that is a number', '42', [42, 42, '42', 'Double', 'General']],
  ['spaces around a number', ' 12 ', [12, 12, '12', 'Double', 'General']],
  ['a percentage', '50%', [0.5, 0.5, '50%', 'Double', '0%']],
  ['thousands', '163,000', [163000, 163000, '163,000', 'Double', '#,##0']],
  ['an amount', '¥1,234.50', [1234.5, 1234.5, '¥1,234.50', 'Double', '¥#,##0.00']],
  ['a date', '2026-01-02', [46024, 46024, '2026/1/2', 'Double', 'yyyy/m/d']],
  ['a date with strokes', '2026/1/2', [46024, 46024, '2026/1/2', 'Double', 'yyyy/m/d']],
  ['a month', '2026-1', [46023, 46023, '2026年1月', 'Double', 'yyyy"年"m"月"']],
  ['a Chinese month', '2026年1月', [46023, 46023, '2026年1月', 'Double', 'yyyy"年"m"月"']],
  ['a date with full stops', '2026.1.2', ['2026.1.2', '2026.1.2', '2026.1.2', 'String', 'General']],
  ['a day that is not there', '2月30日', ['2月30日', '2月30日', '2月30日', 'String', 'General']],
  ['a Chinese date', '2026年1月2日', [46024, 46024, '2026年1月2日', 'Double', 'yyyy"年"m"月"d"日"']],
  ['TRUE', 'true', [true, true, 'TRUE', 'Boolean', 'General']],
  ['a formula', '=1+2', [3, '=1+2', '3', 'Double', 'General']],
  ['an error name', '#REF!', ['#REF!', '#REF!', '#REF!', 'Error', 'General']],
  ['a formula with an error', '=1/0', ['#DIV/0!', '=1/0', '#DIV/0!', 'Error', 'General']],
  ['a number after an apostrophe', "'007", ['007', '007', '007', 'String', 'General']],
  ['a formula after an apostrophe', "'=1+2", ['=1+2', '=1+2', '=1+2', 'String', 'General']],
  ['a number with a unit', '20万', ['20万', '20万', '20万', 'String', 'General']],
  ['full-width digits', '１２３', ['１２３', '１２３', '１２３', 'String', 'General']],
  ['two numbers', '1 2', ['1 2', '1 2', '1 2', 'String', 'General']],
  ['nothing', '', ['', '', '', 'Empty', 'General']],
] as const;

describe.each([['as values'], ['as formulas']] as const)('what an add-in writes %s', (how) => {
  it.each(ENTRIES)('%s', async (_what, entry, expected) => {
    const found = await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('B2');
      if (how === 'as values') range.values = [[entry]];
      else range.formulas = [[entry]];
      range.load('values,formulas,text,valueTypes,numberFormat');
      await context.sync();
      return [range.values, range.formulas, range.text, range.valueTypes, range.numberFormat].map(
        (table) => (table as unknown[][])[0]?.[0],
      );
    });
    expect(found).toEqual(expected);
  });
});

describe('what a person types', () => {
  it.each(ENTRIES)('%s', async (_what, entry, [value, formula, text, , numberFormat]) => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    await excel.now.userTypes(name, 'B2', String(entry));
    expect(excel.now.cell(name, 'B2')).toMatchObject({ value, formula, text, numberFormat });
  });
});

describe('a day without its year', () => {
  it.each(['3月5日', '3/5', '3-5', '03-05'])('is one of this year: %s', async (entry) => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    await excel.now.userTypes(name, 'B2', entry);
    await excel.now.userTypes(name, 'B3', '=YEAR(B2)-YEAR(TODAY())');
    expect(excel.now.cell(name, 'B2')).toMatchObject({ text: '3月5日', numberFormat: 'm"月"d"日"' });
    expect(excel.now.cell(name, 'B3').value).toBe(0);
  });
});

describe('a block of entries', () => {
  it('leaves alone the cells for which null is written, and clears those for which nothing is', async () => {
    const values = await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[null, '', 9]];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[1, '', 9]]);
  });

  it('fills a range with one value', async () => {
    const values = await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = '好' as unknown as string[][]; // Office.js takes a single value, its types do not
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['好', '好'],
      ['好', '好'],
    ]);
  });

  it('keeps text in cells that are formatted as text, whatever it looks like', async () => {
    const values = await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A3');
      range.numberFormat = [['@'], ['@'], ['@']];
      range.values = [['007'], ['=1+1'], ['50%']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['007'], ['=1+1'], ['50%']]);
  });

  it('is written whole when the client cuts it into pieces', async () => {
    const rows = Array.from({ length: 4000 }, (_, index) => [index, `r${String(index)}`, index * 2]);
    const values = await onNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C4000');
      range.values = rows;
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual(rows);
  });

  it.each([
    ['too few rows', 'A1:A2', [[1]]],
    [
      'too many columns',
      'A1:A2',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['rows of different length', 'A1:B2', [[1, 2], [3]]],
  ])('is refused with %s', async (_what, address, values) => {
    await expect(
      onNewSheet(async (sheet, context) => {
        sheet.getRange(address).values = values;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('formulas', () => {
  it.each([
    ['a range', '=SUM(A1:A3)', 6],
    ['a condition', '=IF(A1>0,"正","负")', '正'],
    ['bands', '=IFS(A3>=3,10,A3>=2,5,TRUE,0)', 10],
    ['rounding', '=ROUND(A3/7,2)', 0.43],
    ['counting', '=COUNTIF(A1:A3,">1")', 2],
    ['looking up', '=INDEX(A1:A3,MATCH(2,A1:A3,0))', 2],
    ['texts joined', '="共"&SUM(A1:A3)&"项"', '共6项'],
    ['errors caught', '=IFERROR(1/0,"无")', '无'],
    ['a blank cell in a sum', '=SUM(A1:A9)', 6],
  ])('come to the right value: %s', async (_what, formula, expected) => {
    const value = await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      const cell = sheet.getRange('C1');
      cell.formulas = [[formula]];
      cell.load('values');
      await context.sync();
      return cell.values[0]?.[0] as unknown;
    });
    expect(value).toBe(expected);
  });
});
