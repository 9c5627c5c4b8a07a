import { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { Tenant } from '../../../shared/evaluation/tenants/tenant';
import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import { TENANT_CHECK_COLUMN, TENANT_COLUMNS, TENANT_ROWS } from '../../../shared/workbook/tenants/columns';
import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { clearMarks } from '../../../addin/excel/clear-marks';
import { jumpTo } from '../../../addin/excel/workbook/jump-to';
import { SheetExists } from '../../../addin/excel/workbook/sheet-exists';
import { checkTenantsSheet } from '../../../addin/excel/tenants/check';
import { drawTenantsSheet } from '../../../addin/excel/tenants/draw';
import { fixList } from '../../../addin/excel/filled/fix-list';
import { TenantsOfAnother, TenantsSheetUnreadable } from '../../../addin/excel/tenants/unreadable';
import { badCodeAt, codeAt, tenantAt, tenantsFrom } from '../../cases/tenants';
import { lookOf, markedCells, openExcel, putRows, syncsOf, trafficOf } from '../support/excel-under-test';

const SHEET = '入驻企业名录';
const YEAR = Year.parse(2025);
const PARK = { park: ParkId.parse('dazu'), name: '大足园区' };
const WHOSE = { park: PARK.park, year: YEAR, participant: null };
const draw = (tenants: readonly Tenant[] = [], replace = false) => drawTenantsSheet(YEAR, PARK, tenants, { replace });
const check = () => checkTenantsSheet(WHOSE);
type Field = keyof typeof TENANT_COLUMNS;
const cell = (index: number, field: Field | 'check') =>
  cellAddress(TENANT_ROWS.first + index, field === 'check' ? TENANT_CHECK_COLUMN : TENANT_COLUMNS[field]);
const cellsOf = ({ name, code, redListed, revenue, tax, employersServed }: Tenant): CellValue[] => [
  name,
  code,
  redListed ? '是' : '否',
  revenue as number,
  tax as number,
  employersServed,
];
/** Puts rows where a paste would, below the heads. */
const paste = (rows: readonly (readonly CellValue[])[], first = 0) =>
  putRows(SHEET, rows, { row: TENANT_ROWS.first + first });
const selected = () =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });

describe('入驻企业名录 in Excel', () => {
  it('is drawn with the list that counts and read back as it was, in a fixed number of syncs', async () => {
    const excel = await openExcel();
    const tenants = tenantsFrom(1, 12);
    expect(await syncsOf(excel, () => draw(tenants))).toBe(2);
    // The first time in one more, for the other sheets.
    expect(await syncsOf(excel, check)).toBe(3);
    expect(await syncsOf(excel, check)).toBe(2);
    const read = await check();
    expect(read).toMatchObject({ tenants, findings: [], totals: { tenants: 12 } });
    expect(excel.cell(SHEET, cellAddress(TENANT_ROWS.summary, 0)).value).toBe('共 12 家');
    expect(markedCells(excel, SHEET)).toEqual({});
  });

  it('keeps the codes text far below what is drawn, so that eighteen digits stay what they are', async () => {
    const excel = await openExcel();
    await draw();
    for (const index of [0, 500, 9_999]) expect(excel.cell(SHEET, cell(index, 'code')).numberFormat).toBe('@');
    await excel.userTypes(SHEET, cell(2000, 'code'), '915000001234567890');
    expect(excel.cell(SHEET, cell(2000, 'code')).value).toBe('915000001234567890');
  });

  it('marks one wrong check character among five thousand pasted rows, and leads to it', async () => {
    const excel = await openExcel();
    await draw();
    const rows = tenantsFrom(0, 5000).map(cellsOf);
    rows[4321] = cellsOf(tenantAt(4321, { code: badCodeAt(4321) }));
    await paste(rows);
    const { syncs, largestRequest, responseBytes } = await trafficOf(excel, check);
    expect(syncs).toBe(3);
    expect(largestRequest).toBeLessThan(1_000_000);
    // Excel answers 5 MB in one sync, and these are three.
    expect(responseBytes).toBeLessThan(4_000_000);
    const read = await check();
    expect(read.findings).toHaveLength(1);
    const [finding] = read.findings;
    if (!finding) throw new RangeError('nothing was found');
    expect(finding).toMatchObject({ code: 'code-check', row: TENANT_ROWS.first + 4322 });
    expect(finding.text.what).toContain(`应为“${codeAt(4321).at(-1) ?? ''}”`);
    expect(markedCells(excel, SHEET)).toEqual({ [cell(4321, 'code')]: 'error' });
    expect(excel.cell(SHEET, cell(4321, 'code')).prompt).toMatchObject({
      title: '园评：需要更正',
      message: expect.stringContaining('校验位不对'),
    });
    expect(excel.cell(SHEET, cell(4321, 'check')).value).toContain('统一社会信用代码：校验位不对');
    await jumpTo(finding.cell);
    expect(await selected()).toBe(`${SHEET}!${cell(4321, 'code')}`);

    await excel.userTypes(SHEET, cell(4321, 'code'), codeAt(4321));
    expect((await check()).tenants).toHaveLength(5000);
    expect(markedCells(excel, SHEET)).toEqual({});
    expect(excel.cell(SHEET, cell(4321, 'code')).prompt).toBeNull();
    expect(excel.cell(SHEET, cell(4321, 'check')).value).toBe('');
  });

  it('takes no more syncs where every row is wrong, and puts messages on the first cells only', async () => {
    const excel = await openExcel();
    await draw();
    await paste(
      tenantsFrom(0, 2000).map((tenant, n) => cellsOf({ ...tenant, code: n % 2 ? badCodeAt(n) : tenant.code })),
    );
    const { syncs, largestRequest } = await trafficOf(excel, check);
    expect(syncs).toBe(3);
    expect(largestRequest).toBeLessThan(1_000_000);
    expect(Object.keys(markedCells(excel, SHEET))).toHaveLength(1000);
    expect(excel.cell(SHEET, cell(1, 'code')).prompt).not.toBeNull();
    expect(excel.cell(SHEET, cell(1999, 'code')).prompt).toBeNull();
    expect(excel.cell(SHEET, cell(1999, 'check')).value).toContain('校验位不对');
  });

  it('says of codes that became numbers how to paste them, and puts right with one click what is only written otherwise', async () => {
    const excel = await openExcel();
    await draw();
    const [one, two, three, four] = [1, 2, 3, 4].map((n) => cellsOf(tenantAt(n)));
    if (!one || !two || !three || !four) throw new RangeError('four rows');
    await paste([
      [...one.slice(0, 1), codeAt(1).toLowerCase(), '√', '1,001.25', '３０．５', 101],
      [],
      [...two.slice(0, 2), '', ...two.slice(3)],
      three,
      four,
    ]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SHEET).getRange(cell(4, 'code'));
      range.numberFormat = [['General']];
      range.values = [[915000001234567890]];
      await context.sync();
    });
    const read = await check();
    expect(read.findings.map(({ row, code }) => [row - TENANT_ROWS.first, code])).toEqual([
      [1, 'code-form'],
      [1, 'meant-yes-no'],
      [1, 'number-as-text'],
      [1, 'number-as-text'],
      [3, 'missing'],
      [5, 'code-number'],
    ]);
    expect(read.findings.at(-1)?.text).toMatchObject({
      what: expect.stringContaining('后几位已经丢失'),
      todo: expect.stringContaining('请把该列设为文本再粘贴'),
    });
    expect(await syncsOf(excel, () => fixList(read, read.findings))).toBe(2);
    const after = await check();
    expect(after.findings.map(({ code }) => code)).toEqual(['code-number']);
    expect(excel.cell(SHEET, cell(0, 'code')).value).toBe(codeAt(1));
    expect(excel.cell(SHEET, cell(0, 'revenue')).value).toBe(1001.25);
    expect(excel.cell(SHEET, cell(2, 'redListed')).value).toBe('否');
  });

  it('is read from a list that somebody made, which is coloured and keeps its own rules', async () => {
    const excel = await openExcel();
    const [one, two] = tenantsFrom(1, 2);
    if (!one || !two) throw new RangeError('two tenants');
    await putRows('我的名单', [
      ['大足园区入驻企业名录（2025年）'],
      [],
      [
        '序号',
        '单位名称',
        '负责人',
        '信用代码',
        '营收（万元）',
        '税收（万元）',
        '上年营收',
        '是否红名单企业',
        '服务用人单位数',
        '备注',
      ],
      [1, one.name, '张三', one.code, 1001.25, 30.5, 900, '否', 101, ''],
      [],
      [2, two.name, '李四', badCodeAt(2), 1002.25, 30.5, 900, '否', 102, ''],
      ['合计', '', '', '', 2003.5, 61, 1800, '', 203, ''],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('我的名单');
      sheet.getRange('H4:H6').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      await context.sync();
    });
    const before = lookOf(excel, '我的名单');
    const read = await check();
    expect(read.findings.map(({ row, field, code }) => [row, field, code])).toEqual([[6, 'code', 'code-check']]);
    expect(markedCells(excel, '我的名单')).toEqual({ D6: 'error' });
    await clearMarks();
    expect(lookOf(excel, '我的名单')).toEqual(before);
    await excel.userTypes('我的名单', 'D6', two.code);
    expect((await check()).tenants).toEqual([one, two]);
  });

  it.each<[string, readonly (readonly CellValue[])[], RegExp]>([
    ['without heads', [['随便', '写写']], /没有找到名录的表头/],
    [
      'without some columns',
      [['企业名称', '统一社会信用代码', '营业收入']],
      /没有找到这些列：是否进入“红名单”、纳税额、服务用人单位数/,
    ],
    [
      'in yuan',
      [['企业名称', '统一社会信用代码', '红名单', '营业收入（元）', '纳税额（元）', '服务用人单位数']],
      /一家企业也没有/,
    ],
    [
      'with heads alone',
      [['企业名称', '统一社会信用代码', '红名单', '营收', '纳税', '服务用人单位数']],
      /一家企业也没有/,
    ],
  ])('%s cannot be read, and it is said why', async (_, rows, words) => {
    await openExcel();
    await putRows('名单', rows);
    await expect(check()).rejects.toThrow(TenantsSheetUnreadable);
    await expect(check()).rejects.toThrow(words);
  });

  it('of another park or year is told apart, wherever it was renamed, and one that is there is not drawn over', async () => {
    const excel = await openExcel();
    await draw(tenantsFrom(1, 1));
    await expect(draw()).rejects.toThrow(SheetExists);
    expect((await check()).tenants).toHaveLength(1);
    await draw([], true);
    await expect(check()).rejects.toThrow(TenantsSheetUnreadable);
    await expect(checkTenantsSheet({ ...WHOSE, year: Year.parse(2026) })).rejects.toThrow(TenantsOfAnother);
    await expect(checkTenantsSheet({ ...WHOSE, park: ParkId.parse('yubei') })).rejects.toThrow(TenantsOfAnother);
    await paste([cellsOf(tenantAt(1, { code: badCodeAt(1) }))]);
    await putRows('别的', [['x']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).name = '名录（终稿）';
      await context.sync();
    });
    expect((await check()).sheet).toBe('名录（终稿）');
    expect(excel.cell('名录（终稿）', cell(0, 'check')).value).toContain('校验位不对');
  });

  it('whose title names another park’s district is asked about', async () => {
    await openExcel();
    const heads = [
      '企业名称',
      '统一社会信用代码',
      '红名单',
      '营业收入（万元）',
      '纳税额（万元）',
      '服务用人单位数（家）',
    ];
    await putRows('名单', [['永川人力资源服务产业园入驻企业名录'], heads, cellsOf(tenantAt(1))]);
    const participant = { name: '大足人力资源服务产业园', districtName: '大足区' };
    expect((await check()).questions).toEqual([]);
    const asked = checkTenantsSheet({ ...WHOSE, participant });
    await expect(asked).rejects.toMatchObject({ refusal: { fault: 'asked', questions: [{ about: 'sheet' }] } });
  });

  it('holds hostile names as the texts that they are', async () => {
    const excel = await openExcel();
    const names = ['=1+1', '+cmd|x', '-2', '@SUM(A1)', "'quoted", '2025-1-1'];
    await draw(names.map((name, n) => tenantAt(n, { name })));
    expect((await check()).tenants?.map(({ name }) => name)).toEqual(names);
    expect(excel.cell(SHEET, cell(0, 'name')).formula).toBe('=1+1');
  });

  it('under somebody’s password gets no marks, and is read all the same', async () => {
    const excel = await openExcel();
    await draw();
    await paste([cellsOf(tenantAt(1, { code: badCodeAt(1) }))]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).protection.protect({}, 'secret');
      await context.sync();
    });
    expect((await check()).findings).toHaveLength(1);
    expect(markedCells(excel, SHEET)).toEqual({});
  });
});
