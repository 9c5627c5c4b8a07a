import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Month } from '../../../shared/vocabulary/ids';
import type { Progress } from '../../../shared/evaluation/months/standing';
import { progressText } from '../../wording/forecast-text';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    height: '8px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  done: { position: 'absolute', inset: '0 auto 0 0', borderRadius: tokens.borderRadiusSmall },
  ahead: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  behind: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  year: {
    position: 'absolute',
    top: '-2px',
    bottom: '-2px',
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
  },
});
const WHOLE = 100;
const share = (percent: number): string => `${String(Math.min(percent, WHOLE))}%`;

/** Progress against the target as a bar, with a line where the year stands. */
export const StandingBar = ({
  progress,
  missing,
}: {
  readonly progress: Progress;
  readonly missing: readonly Month[];
}) => {
  const styles = useStyles();
  return (
    <div className={styles.track} role="img" aria-label={progressText(progress, missing)}>
      <div
        className={mergeClasses(styles.done, progress.ahead ? styles.ahead : styles.behind)}
        style={{ width: share(progress.percent) }}
      />
      <div className={styles.year} style={{ left: `calc(${share(progress.yearPercent)} - 2px)` }} />
    </div>
  );
};
