import { reconcileTenants } from '../../../shared/evaluation/tenants/reconcile';
import type { TenantTotals } from '../../../shared/evaluation/tenants/tenant';

const TOTALS: TenantTotals = {
  tenants: 32,
  redListed: 3,
  revenue: '98000.1',
  tax: '4100',
  employersServed: 3600,
};
const AGREEING = { enterprises: 32, redListed: 3, revenue: 98000.1, tax: '4100.00', employersServed: 3600 };
const differing = (changes: object) =>
  reconcileTenants(TOTALS, { ...AGREEING, ...changes }).map(({ figure, difference }) => [figure, difference]);

describe('the list against the figures of the scoring sheet', () => {
  it('has nothing to say where they agree, however they are written', () => {
    expect(differing({})).toEqual([]);
    expect(differing({ revenue: '98000.10' })).toEqual([]);
  });

  it.each<[object, string, string]>([
    [{ enterprises: 35 }, 'enterprises', '-3'],
    [{ redListed: 2 }, 'redListed', '1'],
    [{ revenue: 98000.100001 }, 'revenue', '-0.000001'],
    [{ tax: 0 }, 'tax', '4100'],
    [{ employersServed: '3599' }, 'employersServed', '1'],
  ])('finds %j', (changes, figure, difference) => {
    expect(differing(changes)).toEqual([[figure, difference]]);
  });

  it('says each difference in words: the item, both numbers, how far apart, the clause', () => {
    const [first, second] = reconcileTenants(TOTALS, { ...AGREEING, enterprises: 35, revenue: 1_098_000 });
    expect(first?.text).toEqual({
      where: '2.5 入驻企业数量',
      what: '填报 35 家，入驻企业名录中企业数为 32 家，相差 3 家。',
      todo: expect.stringContaining('请核对'),
      clause: '附件2 2.5',
    });
    expect(second?.text.what).toBe(
      '填报 1,098,000 万元，入驻企业名录中营业收入合计为 98,000.1 万元，相差 999,999.9 万元。',
    );
  });

  it('leaves figures that are missing or unreadable to the check of the sheet', () => {
    expect(differing({ enterprises: '', redListed: '三家', revenue: null, tax: '#REF!', employersServed: -1 })).toEqual(
      [],
    );
  });
});
