import { PROBES } from '../../../addin/excel/self-check/probes';
import { runSelfCheck } from '../../../addin/excel/self-check/run-self-check';
import { openExcel, putRows } from '../support/excel-under-test';

const asked = async () => {
  const ids: string[] = [];
  await runSelfCheck(({ id }) => void ids.push(id));
  return ids;
};
const onSheet = (work: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });

describe('checking the Excel at hand', () => {
  it('asks every question in an empty workbook, and leaves the workbook as it was', async () => {
    const excel = await openExcel();
    expect(await asked()).toEqual(PROBES.map(({ id }) => id));
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load('items/name');
      names.load('items/name');
      await context.sync();
      expect([worksheets, names].map(({ items }) => items.map(({ name }) => name))).toEqual([['Sheet1'], []]);
    });
    expect(excel.sheet('Sheet1').isProtected).toBe(false);
  });

  it.each([
    ['a value', () => putRows('Sheet1', [['甲']])],
    [
      'a value on a sheet that is hidden',
      async () => {
        await putRows('隐藏', [['甲']]);
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem('隐藏').visibility = 'VeryHidden';
          await context.sync();
        });
      },
    ],
    ['a colour alone', () => onSheet((sheet) => (sheet.getRange('B2').format.fill.color = '#FF0000'))],
    ['a name', () => onSheet((sheet) => sheet.names.add('名称', sheet.getRange('A1')))],
  ])('touches no workbook in which there is %s', async (_what, put) => {
    const excel = await openExcel();
    await put();
    const before = excel.workbook.save();
    await expect(asked()).rejects.toThrow('请新建一个空白工作簿');
    expect(excel.workbook.save()).toEqual(before);
  });
});
