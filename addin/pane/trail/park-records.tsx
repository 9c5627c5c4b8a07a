import { ToggleButton, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import { scopeOf, type Action } from '../../../shared/evaluation/procedure/permissions';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useSession, useYear } from '../session/session';
import { part } from '../shell/part';

const ParkEvidence = part(async () => (await import('../evidence/park-evidence')).ParkEvidence);
const ParkTenants = part(async () => (await import('../tenants/park-tenants')).ParkTenants);
const ParkFigures = part(async () => (await import('../verified/park-figures')).ParkFigures);
const TrendTables = part(async () => (await import('../trend/trend-tables')).TrendTables);
const ParkHistory = part(async () => (await import('./park-history')).ParkHistory);

const useStyles = makeStyles({ choice: { display: 'flex', flexWrap: 'wrap', gap: '6px' } });

interface ParkRecord {
  readonly label: string;
  readonly action: Action;
  readonly view: () => ReactNode;
}

/** What a park handed in and what was done about it, one at a time, as far as whoever looks may read it. */
export const ParkRecords = ({ row: { park, claimed } }: { readonly row: ConsolidatedRow }) => {
  const styles = useStyles();
  const { principal } = useSession();
  const year = useYear();
  const [open, setOpen] = useState<string | null>(null);
  const records: readonly ParkRecord[] = [
    {
      label: SHEETS.evidence,
      action: 'evidence.read',
      view: () => <ParkEvidence park={park} claimed={claimed} />,
    },
    { label: SHEETS.tenants, action: 'tenants.read', view: () => <ParkTenants park={park} /> },
    {
      label: '核实数',
      action: 'evaluation.read',
      view: () => <ParkFigures park={park} none={<div>没有核实数。</div>} />,
    },
    { label: SHEETS.trend, action: 'trend.read', view: () => <TrendTables park={park} /> },
    { label: '办理记录', action: 'events.read', view: () => <ParkHistory year={year} park={park} /> },
  ];
  const readable = records.filter(({ action }) => scopeOf(principal, action) !== undefined);
  const shown = readable.find(({ label }) => label === open);
  return (
    <>
      <div className={styles.choice} role="group" aria-label="查看园区材料">
        {readable.map(({ label }) => (
          <ToggleButton
            key={label}
            size="small"
            checked={label === open}
            onClick={() => setOpen(label === open ? null : label)}
          >
            {label}
          </ToggleButton>
        ))}
      </div>
      {shown?.view()}
    </>
  );
};
