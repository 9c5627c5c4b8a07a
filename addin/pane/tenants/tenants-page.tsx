import { useCallback } from 'react';
import { useSession, useYear } from '../session/session';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { Loaded } from '../controls/loaded';
import { TenantsDesk } from './tenants-desk';

/** 名录: a park's own list of tenants (Articles 10 (4), 23 (3)). */
export const TenantsPage = () => {
  const { principal, api } = useSession();
  const year = useYear();
  const park = principal.role === 'park' ? principal.park : null;
  const load = useCallback(async () => {
    if (park === null) throw new RangeError('only a park has a list of its own');
    const path = { year, park };
    const [evaluation, summary] = await Promise.all([
      api.call('evaluation', { path }),
      api.call('tenantSummary', { path }),
    ]);
    return { evaluation, summary };
  }, [api, year, park]);
  const loaded = useLoaded(load);
  return (
    <Loaded of={loaded} label="正在读取名录…" around={(waiting) => <Page>{waiting}</Page>}>
      {(known) => <TenantsDesk {...known} onChanged={loaded.reload} />}
    </Loaded>
  );
};
