import { Button, makeStyles } from '@fluentui/react-components';
import { Suspense, lazy, useState } from 'react';
import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import { possibleParkSteps, PARK_STEPS } from '../../../shared/evaluation/park-steps';
import { scopeOf } from '../../../shared/evaluation/permissions';
import { useSession, useYear } from '../session/session';
import { ExtendAction } from './extend-action';
import { MembersList } from './members-list';
import { ReopenAction } from './reopen-action';
import type { YearProgress } from './year-progress';

const ParkHistory = lazy(async () => ({ default: (await import('../history/park-history')).ParkHistory }));
const ParkTenants = lazy(async () => ({ default: (await import('../tenants/park-tenants')).ParkTenants }));
const useStyles = makeStyles({ desk: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'stretch' } });

/** What the bureau can do for a park where it stands: extend, recuse, reopen; and what was done so far. */
export const ParkDesk = ({
  row,
  progress,
  onChanged,
}: {
  readonly row: ConsolidatedRow;
  readonly progress: YearProgress;
  readonly onChanged: () => void;
}) => {
  const styles = useStyles();
  const { principal } = useSession();
  const year = useYear();
  const [history, setHistory] = useState(false);
  const [tenants, setTenants] = useState(false);
  const steps = possibleParkSteps(row.stage, progress.state).filter(
    (step) => scopeOf(principal, PARK_STEPS[step].action) !== undefined,
  );
  const scoring = progress.panel?.parks.find(({ park }) => park === row.park);
  return (
    <div className={styles.desk}>
      {steps.includes('extend') && (
        <ExtendAction park={row.park} planned={progress.plan.submissionsClose} onDone={onChanged} />
      )}
      {scoring && (
        <MembersList
          park={row.park}
          members={scoring.members}
          mayRecuse={steps.includes('recuse')}
          onChanged={onChanged}
        />
      )}
      {steps.includes('reopen') && <ReopenAction park={row.park} onDone={onChanged} />}
      <Button size="small" appearance="subtle" aria-expanded={tenants} onClick={() => setTenants(!tenants)}>
        {tenants ? '收起入驻企业名录' : '入驻企业名录'}
      </Button>
      {tenants && (
        <Suspense>
          <ParkTenants park={row.park} />
        </Suspense>
      )}
      <Button size="small" appearance="subtle" aria-expanded={history} onClick={() => setHistory(!history)}>
        {history ? '收起办理记录' : '办理记录'}
      </Button>
      {history && (
        <Suspense>
          <ParkHistory year={year} park={row.park} />
        </Suspense>
      )}
    </div>
  );
};
