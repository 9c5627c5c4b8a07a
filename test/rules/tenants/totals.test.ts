import { TENANT_FIELDS, type TenantTotals } from '../../../shared/evaluation/tenants/tenant';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { reconcileTenants } from '../../../shared/evaluation/tenants/reconcile';
import { eachTenantField } from '../../../shared/evaluation/tenants/labels';
import { fenOf, totalTenants, wanTextOf } from '../../../shared/evaluation/tenants/totals';
import { tenantAt } from '../../cases/tenants';

const TOTALS: TenantTotals = { tenants: 32, redListed: 3, revenue: '98000.1', tax: '4100', employersServed: 3600 };
const AGREEING = { enterprises: 32, redListed: 3, revenue: 98000.1, tax: 4100, employersServed: 3600 };
const differences = (changes: ReportedJson, totals: TenantTotals = TOTALS) =>
  reconcileTenants(totals, { ...AGREEING, ...changes });
const TODO = '请核对是填报数据有误，还是名录有遗漏；两者不一致不影响提交。';

describe('what the list adds up to against what was reported', () => {
  it.each<[ReportedJson, string, string, string]>([
    [{ enterprises: 35 }, '2.5', '2.5 入驻企业数量', '填报 35 家，入驻企业名录中企业数为 32 家，相差 3 家。'],
    [
      { redListed: 1 },
      '1.3',
      '1.3 进入“红名单”企业数',
      '填报 1 家，入驻企业名录中进入“红名单”的企业数为 3 家，相差 2 家。',
    ],
    [
      { revenue: 98_000 },
      '2.1',
      '2.1 园区年营业收入',
      '填报 98,000 万元，入驻企业名录中营业收入合计为 98,000.1 万元，相差 0.1 万元。',
    ],
    [
      { tax: '4100.000001' },
      '2.3',
      '2.3 园区企业纳税总额',
      '填报 4,100.000001 万元，入驻企业名录中纳税额合计为 4,100 万元，相差 0.000001 万元。',
    ],
    [
      { employersServed: 0 },
      '2.6',
      '2.6 园区企业服务用人单位数',
      '填报 0 家，入驻企业名录中服务用人单位数合计为 3,600 家，相差 3,600 家。',
    ],
  ])('is told of %j', (changes, item, where, what) => {
    expect(differences(changes).map(({ text }) => text)).toEqual([
      { where, what, todo: TODO, clause: `附件2 ${item}` },
    ]);
  });

  it('comes with both numbers and how far the list is above or below', () => {
    const [less, more] = differences({ enterprises: 35, revenue: ' 98000 ' });
    expect(less).toMatchObject({ figure: 'enterprises', reported: '35', listed: '32', difference: '-3' });
    expect(more).toMatchObject({ figure: 'revenue', reported: '98000', listed: '98000.1', difference: '0.1' });
  });

  it.each(['32家', '约32', '1e3', '-1', '0.1234567', '3 2', '', true, false, null])(
    'says nothing of %j: the sheet’s own check does',
    (value) => {
      expect(differences({ enterprises: value, tax: value })).toEqual([]);
    },
  );

  it('says nothing of an empty list that was reported as such, and everything of one that was not', () => {
    const none = totalTenants([]);
    const zero = { enterprises: 0, redListed: 0, revenue: 0, tax: 0, employersServed: 0 };
    expect(none).toEqual({ tenants: 0, redListed: 0, revenue: '0', tax: '0', employersServed: 0 });
    expect(reconcileTenants(none, zero)).toEqual([]);
    expect(differences({}, none).map(({ figure }) => figure)).toEqual([
      'enterprises',
      'redListed',
      'revenue',
      'tax',
      'employersServed',
    ]);
  });
});

describe('what a list adds up to', () => {
  it('counts companies and red-listed ones, and adds amounts and employers', () => {
    const one = tenantAt(1, { redListed: true, revenue: 0.1, tax: 0.000001, employersServed: 2 });
    const other = tenantAt(2, { redListed: false, revenue: 0.2, tax: 0, employersServed: 5 });
    expect(totalTenants([one, other, { ...one, code: other.code }])).toEqual({
      tenants: 3,
      redListed: 2,
      revenue: '0.4',
      tax: '0.000002',
      employersServed: 9,
    });
  });

  it.each([
    [0n, '0'],
    [1n, '0.000001'],
    [-1n, '-0.000001'],
    [1_000_000n, '1'],
    [-1_500_000n, '-1.5'],
    [98_000_100_000n, '98000.1'],
  ])('%s 分 is %s 万元, and back', (fen, wan) => {
    expect(wanTextOf(fen)).toBe(wan);
    expect(fenOf(wan)).toBe(fen);
  });
});

describe('each field of a tenant', () => {
  it('has a value under its name', () => {
    expect(eachTenantField((field) => `${field}!`)).toEqual(
      Object.fromEntries(TENANT_FIELDS.map((field) => [field, `${field}!`])),
    );
  });
});
