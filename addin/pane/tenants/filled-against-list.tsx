import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import { reconcileTenants } from '../../../shared/evaluation/tenants/reconcile';
import type { WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { Section } from '../controls/section';
import { useAnswer } from '../hooks/use-answer';
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
  const latest = useAnswer('tenantSummary', { year, park }).value?.latest;
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
