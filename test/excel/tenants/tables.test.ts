import { Year } from '../../../shared/vocabulary/ids';
import { DuplicatePark, TenantVersion } from '../../../shared/api/tenants';
import { totalTenants } from '../../../shared/evaluation/tenants/totals';
import { tenantListSheetName } from '../../../shared/workbook/tenants/list-table';
import { TableAltered } from '../../../addin/excel/tables/read-standing';
import { writeDuplicates, writeTenantList } from '../../../addin/excel/tenants/write';
import { codeAt, tenantAt, tenantsFrom } from '../../cases/tenants';
import { openExcel, putRows, syncsOf } from '../support/excel-under-test';

const AT = '2026-03-01T02:00:00.000Z';
const versionOf = (tenants: ReturnType<typeof tenantsFrom>, version: number) =>
  TenantVersion.parse({
    park: 'dazu',
    year: 2025,
    version,
    submittedAt: AT,
    submittedBy: 'park.dazu',
    totals: totalTenants(tenants),
    digest: 'a'.repeat(64),
  });
const NAME = '大足园区';
const SHEET = tenantListSheetName(NAME);
const write = (tenants: ReturnType<typeof tenantsFrom>, version = 1) =>
  writeTenantList(NAME, versionOf(tenants, version), tenants);

describe('a park’s list opened by somebody who looks it over', () => {
  it('holds what the park wrote as text, never as a formula, and is brought up to date in place', async () => {
    const excel = await openExcel();
    const hostile = tenantAt(1, { name: '=1+1' });
    expect(await syncsOf(excel, () => write([hostile, ...tenantsFrom(2, 3)]))).toBe(2);
    expect(excel.cell(SHEET, 'C7')).toMatchObject({ value: '=1+1', formula: '=1+1' });
    expect(excel.cell(SHEET, 'D7')).toMatchObject({ value: codeAt(1), numberFormat: '@' });
    expect(excel.cell(SHEET, 'F4').value).toBe(4011);
    await excel.userTypes(SHEET, 'J8', '已核实');
    await write([...tenantsFrom(2, 3), tenantAt(9)], 2);
    expect(excel.cell(SHEET, 'C7').value).toContain('已不在名单');
    expect([excel.cell(SHEET, 'D8').value, excel.cell(SHEET, 'J8').value]).toEqual([codeAt(2), '已核实']);
    expect(excel.cell(SHEET, 'D11').value).toBe(codeAt(9));
    expect(excel.cell(SHEET, 'B2').value).toContain('第 2 版');
  });

  it('is not written over somebody’s own sheet of that name', async () => {
    await openExcel();
    await putRows(SHEET, [['我自己的', 1]]);
    await expect(write(tenantsFrom(1, 1))).rejects.toThrow(TableAltered);
  });
});

describe('重复企业 in Excel', () => {
  const park = (id: string, tenant: string | null) =>
    DuplicatePark.parse({ park: id, name: `${id}园区`, district: id, districtName: `${id}区`, tenant });
  const stamp = { year: Year.parse(2025), readAt: TenantVersion.shape.submittedAt.parse(AT) };

  it('has a row for each park of each company, and keeps notes beside them', async () => {
    const excel = await openExcel();
    const first = { code: codeAt(1), parks: [park('dazu', '@甲'), park('yubei', null)] };
    await writeDuplicates([first], stamp);
    const row = (at: number) => ['C', 'D', 'F', 'G'].map((column) => excel.cell('重复企业', `${column}${at}`).value);
    expect([row(6), row(7)]).toEqual([
      [codeAt(1), 'dazu园区', '@甲', 'yubei园区'],
      [codeAt(1), 'yubei园区', '—', 'dazu园区'],
    ]);
    await excel.userTypes('重复企业', 'H7', '已联系');
    await writeDuplicates([{ code: codeAt(2), parks: [park('a', '乙'), park('b', '乙')] }, first], stamp);
    expect([row(7), excel.cell('重复企业', 'H7').value]).toEqual([[codeAt(1), 'yubei园区', '—', 'dazu园区'], '已联系']);
    expect(row(9)).toEqual([codeAt(2), 'b园区', '乙', 'a园区']);
  });
});
