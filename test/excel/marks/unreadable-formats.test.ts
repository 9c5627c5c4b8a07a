import { clearMarks } from '../../../addin/excel/clear-marks';
import { validate } from '../support/read';
import { checkTenantsSheet } from '../../../addin/excel/tenants/check';
import { drawTenantsSheet } from '../../../addin/excel/tenants/draw';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { TENANT_CHECK_COLUMN, TENANT_ROWS } from '../../../shared/workbook/tenants/columns';
import { badCodeAt, tenantAt } from '../../cases/tenants';
import { REPORTED } from '../../rules/submission/reading/annex2-copy';
import { asidesOf, lookOf, markedCells, openExcel, putRows, syncsOf } from '../support/excel-under-test';
import { CHECK, drawOwnSheets } from '../support/park-fixture';

const WRONG = { ...REPORTED, employment: 16.3, tax: '3,100万元', hazards: null };

/** What cells look like under them is not known, and is said. */
const UNREAD = { about: 'view', text: expect.stringContaining('没有核对') as string };

describe('where Excel does not let conditional formats be read', () => {
  it('a first check marks all the same: a sheet without marks of ours is not asked for them', async () => {
    const excel = await openExcel({ manners: ['formats-made-by-hand'] });
    await drawOwnSheets(WRONG);
    expect(await asidesOf(() => validate(CHECK))).toMatchObject([UNREAD]);
    expect(Object.keys(markedCells(excel, '基础数据'))).toHaveLength(3);
  });

  it('later checks answer what is found, and say that the colours were not renewed; words and messages are', async () => {
    const excel = await openExcel();
    await drawOwnSheets(WRONG);
    await validate(CHECK);
    await excel.userTypes('基础数据', 'C10', '163000');
    excel.behave(['formats-made-by-hand']);
    let found: Awaited<ReturnType<typeof validate>> = null;
    const asides = await asidesOf(async () => {
      found = await validate(CHECK);
    });
    expect(asides).toMatchObject([UNREAD, { about: 'marks', text: expect.stringContaining('“基础数据”') }]);
    expect(found).toMatchObject({ findings: { length: 2 } });
    expect(excel.cell('基础数据', 'C10').prompt?.title).not.toContain('园评');
    expect(excel.sheet('基础数据').isProtected).toBe(true);
  });

  it('clearing names the sheets on which colours may be left and where to take them away, but none that nobody sees', async () => {
    const excel = await openExcel();
    await drawOwnSheets(WRONG);
    await validate(CHECK);
    excel.behave(['formats-made-by-hand']);
    const [said] = await asidesOf(clearMarks);
    expect(said?.text).toMatch(/“评分表”、“基础数据”的条件格式.*“管理规则”/);
    expect(said?.text).not.toContain(SHEETS.memory);
  });

  it('入驻企业名录 has its words, and clearing says what it could not take away', async () => {
    const excel = await openExcel({ manners: ['formats-made-by-hand'] });
    const year = Year.parse(2025);
    const park = ParkId.parse('dazu');
    await drawTenantsSheet(year, { park, name: '大足园区' }, [], { replace: false });
    const { name } = tenantAt(1);
    await putRows('入驻企业名录', [[name, badCodeAt(1), '否', 1, 1, 1]], { row: TENANT_ROWS.first });
    // A list that was never checked has no colours of ours to be told.
    expect(await asidesOf(() => checkTenantsSheet({ park, year, participant: null }))).toMatchObject([UNREAD]);
    const asides = await asidesOf(() => checkTenantsSheet({ park, year, participant: null }));
    expect(asides).toMatchObject([UNREAD, { about: 'marks' }]);
    const word = () => excel.sheet('入驻企业名录').value(TENANT_ROWS.first, TENANT_CHECK_COLUMN);
    expect(word()).toContain('校验位不对');
    expect(await asidesOf(clearMarks)).toMatchObject([{ about: 'marks' }]);
    expect(word()).toBe('');
  });
});

describe('where marks stand already', () => {
  it('a check writes nothing, so that what was typed before can still be undone', async () => {
    const excel = await openExcel();
    await drawOwnSheets(WRONG);
    await validate(CHECK);
    await excel.userTypes('基础数据', 'C11', '1800');
    const before = lookOf(excel, '基础数据');
    expect(await syncsOf(excel, () => validate(CHECK))).toBe(1);
    expect(lookOf(excel, '基础数据')).toEqual(before);
    await excel.userUndoes();
    expect(excel.cell('基础数据', 'C11').value).not.toBe(1800);
  });

  it('a mark that somebody pasted away is drawn again', async () => {
    const excel = await openExcel();
    await drawOwnSheets(WRONG);
    await validate(CHECK);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('基础数据');
      sheet.protection.unprotect();
      sheet.getRange('C10').dataValidation.clear();
      await context.sync();
    });
    await validate(CHECK);
    expect(excel.cell('基础数据', 'C10').prompt?.title).toBe('园评：需要更正');
  });
});

it('where protection cannot be taken off, what is found is answered, and that it is not marked is said', async () => {
  const excel = await openExcel();
  await drawOwnSheets(WRONG);
  excel.behave(['protection-stays']);
  const before = lookOf(excel, '基础数据');
  expect(await asidesOf(() => validate(CHECK))).toMatchObject([{ about: 'marks' }]);
  expect(lookOf(excel, '基础数据')).toEqual(before);
});
