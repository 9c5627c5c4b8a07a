import { makeStyles } from '@fluentui/react-components';
import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import { possibleParkSteps, PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { useSession } from '../session/session';
import { ParkRecords } from '../trail/park-records';
import { ExtendAction } from './extend-action';
import { MembersList } from './members-list';
import { ReopenAction } from './reopen-action';
import type { YearProgress } from './year-progress';

const useStyles = makeStyles({ desk: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'stretch' } });

/** What the bureau can do for a park where it stands: extend, recuse, reopen; and what it handed in and was done so far. */
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
      <ParkRecords row={row} />
    </div>
  );
};
