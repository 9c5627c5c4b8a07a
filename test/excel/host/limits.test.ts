import { refusalOnNewSheet, sharedExcel } from './running-excel';

sharedExcel();

const LIMITS = 'support.microsoft.com: Excel specifications and limits';
const TROUBLE = 'learn.microsoft.com/office/dev/add-ins: Troubleshoot Excel add-ins; office-js #5198';
const api = (member: string) => `learn.microsoft.com/javascript/api/excel: ${member}`;

type Ask = (sheet: Excel.Worksheet) => unknown;
const text = (length: number) => '字'.repeat(length);
const formula = (length: number) => `=LEN("${'a'.repeat(length - 8)}")`;
/** A list of areas of that many characters. */
const addresses = (length: number) => `${'C1,'.repeat(Math.floor((length - 2) / 3))}D1${'0'.repeat((length - 2) % 3)}`;

/** What is limited, where that is said, how far Excel goes along, and what is one too many. */
const LIMITED = [
  ['characters in a cell', LIMITS, 32_767, 32_768, (n) => (sheet) => (sheet.getRange('A1').values = [[text(n)]])],
  [
    'characters in a cell behind an apostrophe',
    LIMITS,
    32_767,
    32_768,
    (n) => (sheet) => (sheet.getRange('A1').values = [[`'${text(n)}`]]),
  ],
  ['characters in a formula', LIMITS, 8192, 8193, (n) => (sheet) => (sheet.getRange('A1').formulas = [[formula(n)]])],
  ['points of a row', LIMITS, 409, 409.5, (n) => (sheet) => (sheet.getRange('A1').format.rowHeight = n)],
  ['points of a column', LIMITS, 1533.75, 1534.5, (n) => (sheet) => (sheet.getRange('A1').format.columnWidth = n)],
  ['points of print', LIMITS, 409, 410, (n) => (sheet) => (sheet.getRange('A1').format.font.size = n)],
  [
    'characters in a footer',
    LIMITS,
    255,
    256,
    (n) => (sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = text(n)),
  ],
  ['characters in the name of a sheet', api('Worksheet.name'), 31, 32, (n) => (sheet) => (sheet.name = '名'.repeat(n))],
  [
    'characters in the name of a font',
    api('RangeFont.name'),
    31,
    32,
    (n) => (sheet) => (sheet.getRange('A1').format.font.name = text(n)),
  ],
  [
    'steps of indentation',
    api('RangeFormat.indentLevel'),
    250,
    251,
    (n) => (sheet) => (sheet.getRange('A1').format.indentLevel = n),
  ],
  [
    'degrees of a text',
    api('RangeFormat.textOrientation'),
    90,
    91,
    (n) => (sheet) => (sheet.getRange('A1').format.textOrientation = n),
  ],
  [
    'characters in a list of areas',
    TROUBLE,
    8192,
    8193,
    (n) => (sheet) => (sheet.getRanges(addresses(n)).format.fill.color = '#FFFFFF'),
  ],
] as const satisfies readonly (readonly [string, string, number, number, (n: number) => Ask])[];

describe('Excel goes along up to a limit, and refuses what is beyond it', () => {
  it.each(LIMITED)('%s (%s): %d and not %d', async (_what, _source, most, tooMuch, ask) => {
    await expect(refusalOnNewSheet(ask(most))).resolves.toBeNull();
    await expect(refusalOnNewSheet(ask(tooMuch))).resolves.toBe('InvalidArgument');
  });
});

describe('Excel refuses', () => {
  it.each([
    ['[[[', 'InvalidArgument'],
    ['0;0;0;@;0', 'InvalidArgument'],
    ['"亿', 'InvalidArgument'],
    ['0.00"亿元"', null],
    ['[$-804]yyyy"年"m"月"d"日";@', null],
    ['[Red][>100]#,##0.00;0_ ', null],
  ])('a number format that is none: %s', async (format, code) => {
    await expect(refusalOnNewSheet((sheet) => (sheet.getRange('A1').numberFormat = [[format]]))).resolves.toBe(code);
  });

  it.each([
    ['History', 'InvalidArgument'],
    ['HISTORY', 'InvalidArgument'],
    ["'评分'", 'InvalidArgument'],
    ['评分:一', 'InvalidArgument'],
    ['评分[一]', 'InvalidArgument'],
    ['评分*', 'InvalidArgument'],
    ["评'分", null],
  ])('a name that no sheet may have: %s', async (name, code) => {
    await expect(refusalOnNewSheet((sheet) => (sheet.name = name))).resolves.toBe(code);
  });

  it.each([
    ['rows', (sheet) => sheet.pageLayout.setPrintTitleRows('A1:C2'), 'InvalidArgument'],
    ['rows', (sheet) => sheet.pageLayout.setPrintTitleRows('$1:$2'), null],
    ['columns', (sheet) => sheet.pageLayout.setPrintTitleColumns('A1:B9'), 'InvalidArgument'],
    ['columns', (sheet) => sheet.pageLayout.setPrintTitleColumns('$A:$B'), null],
  ] satisfies [string, Ask, string | null][])(
    `as titles of printed pages what are not whole %s (${api('PageLayout.setPrintTitleRows')})`,
    async (_what, ask, code) => {
      await expect(refusalOnNewSheet(ask)).resolves.toBe(code);
    },
  );
});
