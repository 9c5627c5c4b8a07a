import { Tenant } from '../../../shared/evaluation/tenants/tenant';
import { checkTenants } from '../../../shared/evaluation/tenants/check';
import { reconcileTenants } from '../../../shared/evaluation/tenants/reconcile';
import { NO, YES } from '../../../shared/evaluation/tenants/labels';
import { DEMO_PARKS } from '../../../workbench/cloud/demo/parks';
import { demoTenants } from '../../../workbench/cloud/demo/tenants';

const LISTS = DEMO_PARKS.flatMap(({ participant: { park }, reported }, place) =>
  reported ? [{ park, reported, tenants: demoTenants(park, place, reported) }] : [],
);

describe('the demo’s lists of tenants', () => {
  test.each(LISTS)('$park: are sound, and clearly made up', ({ tenants }) => {
    const rows = tenants.map((tenant, n) => ({
      row: n + 1,
      cells: {
        ...Tenant.parse(tenant),
        revenue: Number(tenant.revenue),
        tax: Number(tenant.tax),
        redListed: tenant.redListed ? YES : NO,
      },
    }));
    expect(checkTenants(rows).findings).toEqual([]);
    expect(tenants.every(({ name }) => name.startsWith('（演示）'))).toBe(true);
  });

  test('agree with what the parks reported, but for what is there to be found', () => {
    const differing = LISTS.flatMap(({ park, reported, tenants }) => {
      const { totals } = checkTenants(
        tenants.map((tenant, n) => ({
          row: n + 1,
          cells: { ...tenant, revenue: Number(tenant.revenue), tax: Number(tenant.tax) },
        })),
      );
      if (!totals) throw new RangeError(`${park} has a list with errors`);
      return reconcileTenants(totals, reported).map(({ figure }) => [park, figure]);
    });
    expect(differing).toEqual([
      ['yuzhong', 'redListed'],
      ['wanzhou', 'enterprises'],
    ]);
  });

  test('share one company between two parks', () => {
    const parksOf = new Map<string, string[]>();
    for (const { park, tenants } of LISTS)
      for (const { code } of tenants) parksOf.set(code, [...(parksOf.get(code) ?? []), park]);
    expect([...parksOf.values()].filter((parks) => parks.length > 1)).toEqual([['yubei', 'jiangbei']]);
  });
});
