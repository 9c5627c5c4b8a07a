import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Severity } from '../../../../shared/assessment/findings/finding';

const useStyles = makeStyles({
  flagged: { display: 'flex', gap: '8px' },
  icon: { flexShrink: 0, fontSize: '16px', marginTop: '2px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

const SIGNS = { error: [ErrorCircleFilled, '错误'], warning: [WarningFilled, '提醒'] } as const;

/** What was found, behind the sign of how grave it is. */
export const Flagged = ({ severity, children }: { readonly severity: Severity; readonly children: ReactNode }) => {
  const styles = useStyles();
  const [Icon, word] = SIGNS[severity];
  return (
    <div className={styles.flagged}>
      <Icon className={mergeClasses(styles.icon, styles[severity])} aria-label={word} />
      <div className={styles.words}>{children}</div>
    </div>
  );
};
