import { errorOf, onNewSheet, refusalOnNewSheet, sharedExcel } from './running-excel';

const excel = sharedExcel();

const api = (member: string) => `learn.microsoft.com/javascript/api/excel: ${member}`;
const RULES = 'xlsxwriter.readthedocs.io: Working with Data Validation';
const ERRORS = 'learn.microsoft.com/office/dev/add-ins: Error handling with the application-specific JavaScript APIs';

type Ask = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;
const write = (entry: string) => (sheet: Excel.Worksheet) => (sheet.getRange('A1').values = [[entry]]);
const rule = (given: Excel.DataValidationRule) => (sheet: Excel.Worksheet) =>
  (sheet.getRange('A1').dataValidation.rule = given);
const list = (source: string) => rule({ list: { inCellDropDown: true, source } });
const whole = (formula1: number | string, formula2?: number | string) =>
  rule({ wholeNumber: { operator: 'Between', formula1, ...(formula2 === undefined ? {} : { formula2 }) } });
const alert = (title: string, message: string) => (sheet: Excel.Worksheet) =>
  (sheet.getRange('A1').dataValidation.errorAlert = { showAlert: true, style: 'Stop', title, message });
const highlight = (formula: string) => (sheet: Excel.Worksheet) =>
  (sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = formula);
const table: Ask = (sheet) => {
  sheet.getRange('B2:C3').values = [
    ['园区', '得分'],
    ['甲园', 91],
  ];
  return sheet.tables.add('B2:C3', true);
};
const hidden =
  (visibility: 'Hidden' | 'VeryHidden', ask: Ask): Ask =>
  (sheet, context) => {
    sheet.visibility = visibility;
    return ask(sheet, context);
  };
const both =
  (...asks: Ask[]): Ask =>
  (sheet, context) => {
    for (const ask of asks) ask(sheet, context);
  };

/** What is asked of a new sheet, the code that Excel refuses it with (null: it goes along), and where that is said. */
const REFUSALS: readonly (readonly [string, Ask, string | null, string])[] = [
  ['a formula that ends too early', write('=SUM('), 'InvalidArgument', 'microsoft/advanced-formula-environment #58'],
  ['a formula with a bracket too many', write('=SUM(A1))'), 'InvalidArgument', 'the same'],
  ['a formula of a function that is not there', write('=没有(1)'), null, 'the same'],
  ['a text with a sign before it that makes no formula', write('-甲、乙'), 'InvalidArgument', api('Range.values')],
  ['a text with a sign before it that makes one', write('-甲'), null, api('Range.values')],
  ['a long text with a sign before it', write(`-${'a'.repeat(8192)}`), 'GeneralException', 'office-js #3256'],
  ['a rule whose formula is none', rule({ custom: { formula: '=SUM(' } }), 'InvalidArgument', RULES],
  ['a rule with an array constant', rule({ custom: { formula: '=OR(A1={1,2})' } }), 'InvalidArgument', RULES],
  ['a rule by a name that is not there', rule({ custom: { formula: '=没有>1' } }), 'InvalidArgument', RULES],
  ['a list of 255 characters', list('甲'.repeat(255)), null, RULES],
  ['a list of 256 characters', list('甲'.repeat(256)), 'InvalidArgument', RULES],
  ['a list of nothing', list(''), 'InvalidArgument', RULES],
  ['a list by a name that is not there', list('=没有'), 'InvalidArgument', RULES],
  ['a list in rows and columns', list('=$C$1:$D$9'), 'InvalidArgument', RULES],
  ['a list in one row', list('=$C$1:$D$1'), null, RULES],
  ['whole numbers from 9 to 1', whole(9, 1), 'InvalidArgument', RULES],
  ['whole numbers from a cell to 1', whole('=B1', 1), null, RULES],
  ['whole numbers between one and nothing', whole(1), 'InvalidArgument', RULES],
  ['whole numbers between words', whole('甲', '乙'), 'InvalidArgument', api('BasicDataValidation.formula1')],
  ['an alert with 32 and 255 characters', alert('题'.repeat(32), '文'.repeat(255)), null, RULES],
  ['an alert with a title of 33 characters', alert('题'.repeat(33), ''), 'InvalidArgument', RULES],
  ['an alert with a message of 256 characters', alert('', '文'.repeat(256)), 'InvalidArgument', RULES],
  ['a conditional format whose formula is none', highlight('=SUM('), 'InvalidArgument', 'Excel’s own message'],
  ['a conditional format with an array constant', highlight('={1}'), 'InvalidArgument', 'Excel’s own message'],
  ...['A1', 'XFD9', 'R1C1', 'r', 'C2', '1季度', '一 季度', '一-季度'].map(
    (name) =>
      [
        `the name ${name}`,
        ((sheet, { workbook }) => workbook.names.add(name, sheet.getRange('A1'))) as Ask,
        'InvalidArgument',
        'support.microsoft.com: Names in formulas',
      ] as const,
  ),
  [
    'a name that is there',
    (sheet) => {
      sheet.names.add('合计', sheet.getRange('A1'));
      sheet.names.add('合计', sheet.getRange('A2'));
    },
    'ItemAlreadyExists',
    'office-js #2875',
  ],
  [
    'a name of the workbook that the sheet in front, a copy, has of its own',
    (sheet, { workbook }) => {
      sheet.names.add('合计', sheet.getRange('A1'));
      sheet.activate();
      workbook.names.add('合计', sheet.getRange('A2'));
    },
    'ItemAlreadyExists',
    'office-js #2875',
  ],
  ['merging in a table', both(table, (sheet) => sheet.getRange('A2:B2').merge()), 'InvalidOperation', 'not verified'],
  ['a table over merged cells', both((sheet) => sheet.getRange('C3:D3').merge(), table), 'MergedRangeConflict', ERRORS],
  ['a table over another', both(table, table), 'InvalidArgument', 'office-js #1199'],
  [
    'the name of another table',
    (sheet) => {
      sheet.tables.add('B2:C3', true).name = '得分表';
      sheet.tables.add('E2:F3', true).name = '得分表';
    },
    'InvalidArgument',
    'office-js #551',
  ],
  ['a table over a filter', both((sheet) => sheet.autoFilter.apply('A1:D9'), table), 'FilteredRangeConflict', ERRORS],
  ['a filter over a table', both(table, (sheet) => sheet.autoFilter.apply('A1:D9')), 'InvalidArgument', 'EPPlus #103'],
  ['a filter beside a table', both(table, (sheet) => sheet.autoFilter.apply('F1:G9')), null, 'EPPlus #103'],
  [
    'cells inserted in a table',
    both(table, (sheet) => sheet.getRange('B3').insert('Down')),
    'InsertDeleteConflict',
    'microsoft-graph-docs #4392',
  ],
  ['rows inserted through a table', both(table, (sheet) => sheet.getRange('3:3').insert('Down')), null, 'the same'],
  [
    'deleting a very hidden sheet',
    hidden('VeryHidden', (sheet) => {
      sheet.delete();
    }),
    'InvalidOperation',
    `${api('Worksheet.delete')}; office-js #365`,
  ],
  [
    'deleting a hidden sheet',
    hidden('Hidden', (sheet) => {
      sheet.delete();
    }),
    null,
    api('Worksheet.delete'),
  ],
  [
    'showing a hidden sheet',
    hidden('Hidden', (sheet) => {
      sheet.activate();
    }),
    'InvalidOperation',
    'XlsxWriter #210',
  ],
  [
    'selecting on a very hidden sheet',
    hidden('VeryHidden', (sheet) => {
      sheet.getRange('A1').select();
    }),
    'InvalidOperation',
    'XlsxWriter #210',
  ],
];

describe('Excel says to', () => {
  it.each(REFUSALS)('%s', async (_what, ask, code) => {
    await expect(refusalOnNewSheet(ask)).resolves.toBe(code);
  });

  it('the last visible sheet, that it can be neither hidden nor deleted', async () => {
    const refusals = await onNewSheet(async (sheet, context) => {
      const { worksheets } = context.workbook;
      sheet.load('name');
      worksheets.load('items/name,items/visibility');
      await context.sync();
      const others = worksheets.items.filter(({ name, visibility }) => name !== sheet.name && visibility === 'Visible');
      for (const other of others) other.visibility = 'Hidden';
      await context.sync();
      const codes: unknown[] = [];
      for (const ask of [
        () => (sheet.visibility = 'Hidden'),
        () => (sheet.visibility = 'VeryHidden'),
        () => {
          sheet.delete();
        },
      ]) {
        ask();
        codes.push(await errorOf(() => context.sync()));
      }
      for (const other of others) other.visibility = 'Visible';
      sheet.load('visibility');
      await context.sync();
      expect(sheet.visibility).toBe('Visible');
      return codes.map((code) => (code as readonly string[] | null)?.[0]);
    });
    expect(refusals).toEqual(['InvalidOperation', 'InvalidOperation', 'InvalidOperation']);
  });
});

describe('Excel does not say', () => {
  it('that what is written under a merged cell is lost', async () => {
    const values = await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      sheet.getRange('A1:C1').unmerge();
      const range = sheet.getRange('A1:C1').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[1, '', 3]]);
  });

  it('what colour the tab of a hidden sheet has', async () => {
    const color = await onNewSheet(async (sheet, context) => {
      sheet.tabColor = '#4472C4';
      sheet.visibility = 'Hidden';
      sheet.load('tabColor');
      await context.sync();
      return sheet.tabColor;
    });
    expect(color).toBeNull();
  });
});

describe('a person', () => {
  it('is kept in the cell by a formula that is none', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    await expect(excel.now.userTypes(name, 'A1', '=SUM(')).rejects.toThrow('此公式有问题');
    await excel.now.userTypes(name, 'A1', '-甲');
    expect(excel.now.cell(name, 'A1').formula).toBe('=-甲');
  });
});
