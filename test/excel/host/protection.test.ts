import { LOCKED_CELL_MESSAGE } from '../../../workbench/excel/model/sheet/protection';
import { errorOf, onNewSheet, sharedExcel } from './running-excel';

const excel = sharedExcel();

/** A protected sheet on which B2:B4 may be filled in. */
function protectedSheet(options: Excel.WorksheetProtectionOptions = {}, password?: string): Promise<string> {
  return onNewSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [['标题']];
    sheet.getRange('B2:B4').format.protection.locked = false;
    sheet.protection.protect(options, password);
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
}

const on = (name: string, work: (sheet: Excel.Worksheet) => unknown) =>
  errorOf(() =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(name));
      await context.sync();
    }),
  );

describe('an add-in on a protected sheet', () => {
  it.each([
    ['values of a locked cell', (sheet) => (sheet.getRange('A1').values = [[1]])],
    ['values of a block with one locked cell', (sheet) => (sheet.getRange('B2:B5').values = [[1], [2], [3], [4]])],
    ['formulas', (sheet) => (sheet.getRange('A1').formulas = [['=1']])],
    ['a fill', (sheet) => (sheet.getRange('B2').format.fill.color = '#FF0000')],
    ['a number format', (sheet) => (sheet.getRange('B2').numberFormat = [['0.00']])],
    ['a width', (sheet) => (sheet.getRange('B2').format.columnWidth = 100)],
    ['a merge', (sheet) => sheet.getRange('B2:B3').merge()],
    [
      'an input message',
      (sheet) => (sheet.getRange('B2').dataValidation.prompt = { showPrompt: true, title: '', message: '填' }),
    ],
    ['rows', (sheet) => sheet.getRange('2:2').insert('Down')],
    ['a chart', (sheet) => sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'))],
    ['a lock', (sheet) => (sheet.getRange('A1').format.protection.locked = false)],
  ] satisfies [string, (sheet: Excel.Worksheet) => unknown][])('is denied %s', async (_what, work) => {
    expect((await on(await protectedSheet(), work))?.[0]).toBe('AccessDenied');
  });

  it('may write unlocked cells', async () => {
    const name = await protectedSheet();
    expect(await on(name, (sheet) => (sheet.getRange('B2:B4').values = [[1], [2], [3]]))).toBeNull();
    expect(excel.now.cell(name, 'B4').value).toBe(3);
  });

  it('may do what the protection allows', async () => {
    const name = await protectedSheet({ allowFormatCells: true, allowInsertRows: true });
    expect(await on(name, (sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000'))).toBeNull();
    expect(await on(name, (sheet) => sheet.getRange('2:2').insert('Down'))).toBeNull();
    expect(excel.now.cell(name, 'B5').locked).toBe(false);
    expect(excel.now.cell(name, 'B2').locked).toBe(true);
  });

  it('may take the protection away, with the password if there is one', async () => {
    const name = await protectedSheet({}, '秘密');
    expect(
      (
        await on(name, (sheet) => {
          sheet.protection.unprotect('错的');
        })
      )?.[0],
    ).toBe('AccessDenied');
    expect(
      await on(name, (sheet) => {
        sheet.protection.unprotect('秘密');
      }),
    ).toBeNull();
    expect(await on(name, (sheet) => (sheet.getRange('A1').values = [[1]]))).toBeNull();
  });

  it('cannot protect it again', async () => {
    const name = await protectedSheet();
    expect(
      (
        await on(name, (sheet) => {
          sheet.protection.protect();
        })
      )?.[0],
    ).toBe('AccessDenied');
  });
});

describe('an add-in on a sheet without protection', () => {
  it('cannot take it away', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    expect(
      await on(name, (sheet) => {
        sheet.protection.unprotect();
      }),
    ).toEqual(['AccessDenied', 'WorksheetProtection.unprotect']);
  });
});

describe('a person on a protected sheet', () => {
  it('is told in Excel’s words that the cell is locked, and nothing changes', async () => {
    const name = await protectedSheet();
    await expect(excel.now.userTypes(name, 'A1', '改')).rejects.toThrow(LOCKED_CELL_MESSAGE);
    expect(excel.now.cell(name, 'A1').value).toBe('标题');
  });

  it('fills in unlocked cells', async () => {
    const name = await protectedSheet();
    await excel.now.userTypes(name, 'B3', '7');
    expect(excel.now.cell(name, 'B3').value).toBe(7);
  });
});
