import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import { TenantVersion } from '../../../shared/api/tenants';
import type { TenantsVersionItem } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { Handler } from '../frame/exchange';
import { parkOf } from '../frame/visible-parks';

/** The version that counts, or null before the first. */
const latestOf = async (store: Store, year: Year, park: ParkId): Promise<TenantsVersionItem | null> => {
  const head = await store.tenantsHead(year, park);
  return head && store.tenantsVersion(year, park, head.version);
};

export const tenantSummary: Handler<'tenantSummary'> = async ({ principal, parameters, dependencies: { store } }) => {
  const { year, park } = parameters;
  await parkOf(store, principal, 'tenants.read', year, park);
  const latest = await latestOf(store, year, park);
  return { latest: latest && TenantVersion.parse(latest) };
};

export const tenants: Handler<'tenants'> = async ({ principal, parameters, dependencies: { store } }) => {
  const { year, park } = parameters;
  const { participant } = await parkOf(store, principal, 'tenants.read', year, park);
  const latest = await latestOf(store, year, park);
  return {
    name: participant.name,
    latest: latest && TenantVersion.parse(latest),
    tenants: latest ? await store.tenantsOf(year, park, latest.revision) : [],
  };
};
