import { useCallback } from 'react';
import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import { reconcileTenants } from '../../../shared/evaluation/tenants/reconcile';
import type { WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { useSession } from '../session/session';
import { Section } from '../controls/section';
import { useLoaded } from '../hooks/use-loaded';
import { TenantDifferences } from './tenant-differences';

/** What a park fills in, against the list of tenants that it submitted. Nothing while there is no list, or it cannot be read: it stops nothing. */
export const FilledAgainstList = ({
  park,
  year,
  reading,
}: {
  readonly park: ParkId;
  readonly year: Year;
  readonly reading: WorkbookReading;
}) => {
  const { api } = useSession();
  const load = useCallback(() => api.call('tenantSummary', { path: { year, park } }), [api, year, park]);
  const latest = useLoaded(load).value?.latest;
  if (!latest) return null;
  return (
    <Section title={`与入驻企业名录核对（第 ${String(latest.version)} 版）`}>
      <TenantDifferences
        differences={reconcileTenants(latest.totals, reading.reported)}
        cells={reading.cells.figures}
      />
    </Section>
  );
};
