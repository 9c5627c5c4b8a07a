import { TenantSummary } from '../../../shared/api/tenants';
import { DEMO_PARKS, DEMO_YEAR } from '../demo/parks';
import { demoTenants } from '../demo/tenants';
import type { SeedCaller } from './caller';
import { address } from './deeds';

/** What every park that has submitted in the open year has listed. A list that is there stays. Throws SeedRefused. */
export const seedTenants = async (caller: SeedCaller): Promise<void> => {
  for (const [place, { participant, reported }] of DEMO_PARKS.entries()) {
    const { park } = participant;
    if (!reported) continue;
    const summary = await caller.read(DEMO_YEAR, 'bureau', address(DEMO_YEAR, park, 'tenants/summary'), null);
    if (TenantSummary.parse(summary).latest) continue;
    const path = address(DEMO_YEAR, park, 'tenants');
    const body = { tenants: demoTenants(park, place, reported), basedOn: 0 };
    await caller.play(DEMO_YEAR, `tenants-${park}`, [{ who: `park.${park}`, day: null, method: 'PUT', path, body }]);
  }
};
