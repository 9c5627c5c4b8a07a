import { checkApplicationForm } from '../../../addin/excel/recognition/check';
import { drawApplication, readApplicationForm, stampApplication } from '../../../addin/excel/recognition/form';
import { applyFixes } from '../../../addin/excel/submission/apply-fixes';
import { clearMarks } from '../../../addin/excel/clear-marks';
import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import {
  APPLICATION_COLUMNS as COLUMNS,
  basicRow,
  materialRow,
  requirementRow,
} from '../../../shared/workbook/recognition/form-rows';
import { BLANK_FORM, CONTENT, FILLED_FORM, SENT_AS } from '../../workbook/recognition/application-fixture';
import { lookOf, markedCells, openExcel, syncsOf } from '../support/excel-under-test';

const SHEET = '认定申报';
const answer = (id: Parameters<typeof requirementRow>[0]) => cellAddress(requirementRow(id), COLUMNS.value);
const note = (id: Parameters<typeof requirementRow>[0]) => cellAddress(requirementRow(id), COLUMNS.note);
const check = (id: Parameters<typeof requirementRow>[0]) => cellAddress(requirementRow(id), COLUMNS.check);
const material = (id: Parameters<typeof materialRow>[0]) => cellAddress(materialRow(id), COLUMNS.value);
const basic = (id: Parameters<typeof basicRow>[0]) => cellAddress(basicRow(id), COLUMNS.value);

const put = (cells: Readonly<Record<string, string | number>>): Promise<void> =>
  Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(SHEET);
    for (const [address, value] of Object.entries(cells)) worksheet.getRange(address).values = [[value]];
    await context.sync();
  });

describe('认定申报', () => {
  it('is drawn empty, open only where the district writes, and everything is still to be filled in', async () => {
    const excel = await openExcel();
    await drawApplication(BLANK_FORM, { replace: false });
    expect(excel.sheet(SHEET).isProtected).toBe(true);
    expect(await readApplicationForm()).toMatchObject({ target: { kind: 'new', earlier: null }, isTyped: false });
    const checked = await checkApplicationForm();
    expect(checked?.content).toBeNull();
    // Six facts, eleven requirements, four materials.
    expect(checked?.findings.filter(({ severity }) => severity === 'error')).toHaveLength(21);
    expect(Object.keys(markedCells(excel, SHEET))).toHaveLength(21);
  });

  it('is read back as it was applied for, with nothing found', async () => {
    const excel = await openExcel();
    await drawApplication(FILLED_FORM, { replace: false });
    const checked = await checkApplicationForm();
    expect(checked).toMatchObject({ content: CONTENT, findings: [] });
    expect(checked?.reading.target).toEqual(FILLED_FORM.target);
    expect(markedCells(excel, SHEET)).toEqual({});
    expect(excel.cell(SHEET, check('talent')).value).toBe('无误');
  });

  it('is filled in, checked in place and put right, and then looks as it did', async () => {
    const excel = await openExcel();
    await drawApplication(FILLED_FORM, { replace: false });
    await checkApplicationForm();
    const before = lookOf(excel, SHEET);
    await put({
      [answer('floorArea')]: 8000,
      [answer('employment')]: "'21.6万",
      [answer('institutions')]: 20.5,
      [answer('policy')]: '有',
      [note('staff')]: '',
      [material('letter')]: '否',
      [basic('name')]: ' ',
    });
    const checked = await checkApplicationForm();
    expect(checked?.content).toBeNull();
    expect(checked?.findings.map(({ field, severity }) => [field, severity])).toEqual([
      ['基本.name', 'error'],
      ['条件.policy', 'error'],
      ['条件.floorArea', 'warning'],
      ['说明.staff', 'error'],
      ['条件.institutions', 'error'],
      ['条件.employment', 'error'],
      ['材料.letter', 'error'],
    ]);
    expect(markedCells(excel, SHEET)).toEqual({
      [basic('name')]: 'blank',
      [answer('policy')]: 'error',
      [answer('floorArea')]: 'warning',
      [note('staff')]: 'error',
      [answer('institutions')]: 'error',
      [answer('employment')]: 'error',
      [material('letter')]: 'error',
    });
    expect(excel.cell(SHEET, check('floorArea')).value).toContain('还差 2,000 平方米');
    const found = checked?.findings.find(({ field }) => field === '条件.employment');
    if (!found) throw new RangeError('the text is not offered as a number');
    expect(found.fixes).toEqual([{ cell: found.cell, value: 216_000 }]);
    await applyFixes(found.fixes);
    await put({
      [answer('floorArea')]: 12_000.5,
      [answer('institutions')]: 26,
      [answer('policy')]: '是',
      [note('staff')]: "'12 人",
      [material('letter')]: '是',
      [basic('name')]: CONTENT.name,
    });
    expect((await checkApplicationForm())?.content).toEqual(CONTENT);
    const after = lookOf(excel, SHEET);
    expect(after.formats).toEqual(before.formats);
    expect(after.cells.map((row) => row.map(({ validation }) => validation))).toEqual(
      before.cells.map((row) => row.map(({ validation }) => validation)),
    );
    expect(excel.sheet(SHEET).isProtected).toBe(true);
  });

  it('is without marks, messages and words once they are taken away; what was typed stays', async () => {
    const excel = await openExcel();
    await drawApplication(FILLED_FORM, { replace: false });
    await put({ [note('staff')]: '' });
    const before = lookOf(excel, SHEET);
    await checkApplicationForm();
    expect(excel.cell(SHEET, check('staff')).value).not.toBe('');
    await clearMarks();
    expect(markedCells(excel, SHEET)).toEqual({});
    expect([check('staff'), check('talent')].map((cell) => excel.cell(SHEET, cell).value)).toEqual(['', '']);
    expect(lookOf(excel, SHEET)).toEqual(before);
  });

  it('says of an unmet condition whether it can be relaxed', async () => {
    await openExcel();
    const todo = async (cells: Readonly<Record<string, string | number>>) => {
      await drawApplication(FILLED_FORM, { replace: true });
      await put({ [answer('floorArea')]: 500, [answer('talent')]: 5, ...cells });
      const checked = await checkApplicationForm();
      expect(checked?.content?.answers.talent).toBe(5);
      return checked?.findings.map(({ severity, text }) => [severity, text.todo.includes('须由市人力社保局放宽')]);
    };
    expect(await todo({})).toEqual([
      ['warning', false],
      ['warning', false],
    ]);
    expect(await todo({ [basic('mode')]: '线上+线下' })).toEqual([
      ['warning', true],
      ['warning', false],
    ]);
    expect(await todo({ [basic('districtName')]: '万州区' })).toEqual([
      ['warning', true],
      ['warning', true],
    ]);
  });

  it('is found by its names where rows were moved and the sheet has another title', async () => {
    await openExcel();
    await drawApplication(FILLED_FORM, { replace: false });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.getRange('4:4').insert('Down');
      sheet.name = '大足申报';
      await context.sync();
    });
    expect((await checkApplicationForm())?.content).toEqual(CONTENT);
  });

  it('takes one sync to read, and one more to mark', async () => {
    const excel = await openExcel();
    await drawApplication(FILLED_FORM, { replace: false });
    expect(await syncsOf(excel, () => readApplicationForm())).toBe(1);
    expect(await syncsOf(excel, () => checkApplicationForm())).toBe(2);
  });

  it('is not there in a workbook without it', async () => {
    await openExcel();
    expect(await readApplicationForm()).toBeNull();
    expect(await checkApplicationForm()).toBeNull();
  });

  it('is known as the application that it was sent as: what is changed since corrects that', async () => {
    await openExcel();
    await drawApplication(FILLED_FORM, { replace: false });
    await stampApplication('已提交', FILLED_FORM.values, SENT_AS);
    expect(await readApplicationForm()).toMatchObject({ target: SENT_AS, isSent: true });
    await put({ [basic('name')]: '改过的名称' });
    expect(await readApplicationForm()).toMatchObject({ target: SENT_AS, isSent: false });
  });

  it('says when it was sent, as text', async () => {
    await openExcel();
    await drawApplication(FILLED_FORM, { replace: false });
    await stampApplication('=已提交', FILLED_FORM.values, SENT_AS);
    expect((await readApplicationForm())?.receipt).toMatch(/^=已提交　内容核对码 /);
  });

  it.each(['=HYPERLINK("http://evil","x")', "+cmd|'/c calc'!A0", '-1+1', '@SUM(1)'])(
    'shows %s as the text that it is, and reads it back',
    async (hostile) => {
      const excel = await openExcel();
      await drawApplication(
        {
          ...FILLED_FORM,
          values: { ...FILLED_FORM.values, '基本.name': hostile, '说明.policy': hostile },
        },
        { replace: false },
      );
      expect(excel.cell(SHEET, basic('name'))).toMatchObject({ value: hostile, formula: hostile });
      const checked = await checkApplicationForm();
      expect(checked?.content).toMatchObject({ name: hostile, notes: { policy: hostile } });
    },
  );
});
