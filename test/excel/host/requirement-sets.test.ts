import { installedApiSets } from '../../../workbench/excel/node/api-sets';
import { errorOf, onNewSheet, sharedExcel } from './running-excel';

const excel = sharedExcel({ apiVersion: '1.7' });

describe('an Excel that stops at ExcelApi 1.7', () => {
  it('says so', () => {
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.7')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.8')).toBe(false);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
    expect(excel.now.host.requirements['ExcelApi']).toBe('1.7');
  });

  it('has what came with 1.7', async () => {
    const address = await onNewSheet(async (sheet, context) => {
      const range = sheet.getRangeByIndexes(0, 0, 1, 1).load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toMatch(/!A1$/);
  });

  it.each([
    ['input messages (1.8)', (sheet: Excel.Worksheet) => sheet.getRange('A1').dataValidation.load('prompt')],
    ['several areas at once (1.9)', (sheet: Excel.Worksheet) => sheet.getRanges('A1,B2').load('address')],
  ])('does not have %s', async (_what, ask) => {
    const failure = await errorOf(() =>
      onNewSheet(async (sheet, context) => {
        ask(sheet);
        await context.sync();
      }),
    );
    expect(failure?.[0]).toBe('ApiNotFound');
  });
});

describe('the table of requirement sets', () => {
  it.each([
    ['Range.values', 'ExcelApi 1.1'],
    ['Range.dataValidation', 'ExcelApi 1.8'],
    ['DataValidation.prompt', 'ExcelApi 1.8'],
    ['Worksheet.getRanges', 'ExcelApi 1.9'],
    ['Worksheet.onChanged', 'ExcelApi 1.7'],
    ['Worksheet.getRangeByIndexes', 'ExcelApi 1.7'],
  ])('is read from the published declarations: %s', (member, set) => {
    expect(installedApiSets()[member]).toBe(set);
  });
});
