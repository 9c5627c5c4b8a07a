import { inExcel } from '../../../addin/excel/workbook/in-excel';
import { openSheet, protectionOf, syncOpened } from '../../../addin/excel/workbook/open-sheet';
import { openExcel } from '../support/excel-under-test';
import { drawOwnSheets } from '../support/park-fixture';

const SHEET = '基础数据';
const optionsOf = () =>
  inExcel(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(SHEET);
    protection.load('protected,options');
    await context.sync();
    return { protected: protection.protected, ...protection.options };
  });

it('a sheet that was opened is protected again as it was where Excel stops halfway through the work', async () => {
  const excel = await openExcel();
  await drawOwnSheets();
  const before = await optionsOf();
  expect(before.protected).toBe(true);
  const work = inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.protection.load('protected,options');
    await context.sync();
    const protection = protectionOf(sheet);
    openSheet(sheet, protection, () => {
      sheet.getRange('A1').values = [['写到一半']];
      context.workbook.worksheets.getItem('没有这张表').activate();
    });
    await syncOpened(context, [{ sheet, protection }]);
  });
  await expect(work).rejects.toMatchObject({ code: 'ItemNotFound' });
  expect(excel.cell(SHEET, 'A1').value).toBe('写到一半');
  expect(await optionsOf()).toEqual(before);
});
