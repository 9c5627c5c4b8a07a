import { onNewSheet, sharedExcel } from './running-excel';

sharedExcel();

type Move = (sheet: Excel.Worksheet) => void;
const insert =
  (address: string): Move =>
  (sheet) =>
    void sheet.getRange(address).insert(/^\d/.test(address) ? 'Down' : 'Right');
const remove =
  (address: string): Move =>
  (sheet) =>
    void sheet.getRange(address).delete(/^\d/.test(address) ? 'Up' : 'Left');

/** A format on B2:B4 with a formula, after rows or columns have come or gone: where it is, and what it says. */
const afterwards = (formula: string, move: Move) =>
  onNewSheet(async (sheet, context) => {
    sheet.getRange('B2:B4').conditionalFormats.add('Custom').custom.rule.formula = formula;
    await context.sync();
    move(sheet);
    const formats = sheet.getRange().conditionalFormats.load('items/custom/rule/formula');
    await context.sync();
    const found = formats.items.map((format) => ({ range: format.getRange().load('address'), custom: format.custom }));
    await context.sync();
    return found.map(({ range, custom }) => `${range.address.replace(/^.*!/, '')} ${custom.rule.formula}`);
  });

describe('a conditional format', () => {
  it.each<[string, string, Move, readonly string[]]>([
    ['moves with its cells when rows come above them', '=$A2>1', insert('1:2'), ['B4:B6 =$A4>1']],
    ['grows when rows come among its cells', '=$A2>1', insert('3:3'), ['B2:B5 =$A2>1']],
    ['stays when rows come below it, and reads what it read', '=$A2>A$9', insert('6:6'), ['B2:B4 =$A2>A$10']],
    ['moves with its cells when columns come before them', '=$A2>B2', insert('A:A'), ['C2:C4 =$B2>C2']],
    ['moves up when rows above it go', '=$B2>1', remove('1:1'), ['B1:B3 =$B1>1']],
    ['shrinks when some of its rows go', '=$B2>$A$9', remove('3:3'), ['B2:B3 =$B2>$A$8']],
    ['reads #REF! where what it read has gone', '=B2>$A$9', remove('9:9'), ['B2:B4 =B2>#REF!']],
    ['goes with its cells', '=B2>1', remove('2:4'), []],
    [
      'leaves texts and functions alone',
      '=AND(A2="B2",LOG10(A2)>0)',
      insert('1:1'),
      ['B3:B5 =AND(A3="B2",LOG10(A3)>0)'],
    ],
  ])('%s', async (_what, formula, move, expected) => {
    expect(await afterwards(formula, move)).toEqual(expected);
  });
});
