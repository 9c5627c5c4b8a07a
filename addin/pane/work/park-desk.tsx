import { makeStyles } from '@fluentui/react-components';
import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import { possibleParkSteps, PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { EXTENDABLES, EXTENSIONS } from '../../../shared/evaluation/procedure/extension';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { useSession } from '../session/session';
import { ParkRecords } from '../trail/park-records';
import { ProposeAction } from '../absence/propose-action';
import { ExtendAction } from './extend-action';
import { MembersList } from './members-list';
import { datesInForce } from './dates-in-force';
import { ReopenAction } from './reopen-action';
import type { YearProgress } from './year-progress';

const useStyles = makeStyles({ desk: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'stretch' } });

/** What the bureau can do for a park where it stands: extend, return scores, recuse, reopen; and what it handed in and was done so far. */
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
  const dates = datesInForce(progress.plan, row);
  // What the plan sets no date for needs no extension.
  const stages = EXTENDABLES.filter((of) => steps.includes(EXTENSIONS[of].step) && dates[of] !== null).map((of) => ({
    of,
    closes: dates[of],
  }));
  const scoring = progress.panel?.parks.find(({ park }) => park === row.park);
  return (
    <div className={styles.desk}>
      {stages.length > 0 && <ExtendAction row={row} stages={stages} onDone={onChanged} />}
      {scoring && (
        <MembersList
          park={row.park}
          members={scoring.members}
          mayRecuse={steps.includes('recuse')}
          mayReturn={steps.includes('returnScores')}
          onChanged={onChanged}
        />
      )}
      {steps.includes('proposeAbsence') && row.stage !== 'absent' && (
        <ProposeAction park={row.park} stage={row.stage} onDone={onChanged} />
      )}
      {steps.includes('reopen') && <ReopenAction park={row.park} onDone={onChanged} />}
      <ParkRecords row={row} />
    </div>
  );
};
