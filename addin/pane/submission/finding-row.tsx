import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import type { CellRef, LocatedFinding } from '../../../shared/workbook/reading/workbook-reading';
import { JumpButton } from '../controls/jump-button';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '8px', padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  icon: { flexShrink: 0, fontSize: '16px', marginTop: '2px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  where: { fontWeight: 600 },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  fix: { marginTop: '4px' },
});

/** One finding. `onJump` and `onFix` are null where there is no cell to go to, nothing to fix by itself. */
export const FindingRow = ({
  found: { severity, cell, text },
  onJump,
  onFix,
}: {
  readonly found: Pick<LocatedFinding, 'severity' | 'cell' | 'text'>;
  readonly onJump: ((cell: CellRef) => void) | null;
  readonly onFix: (() => void) | null;
}) => {
  const styles = useStyles();
  const [Icon, word] = severity === 'error' ? [ErrorCircleFilled, '错误'] : [WarningFilled, '提醒'];
  return (
    <li className={styles.row}>
      <Icon className={mergeClasses(styles.icon, styles[severity])} aria-label={word} />
      <div className={styles.words}>
        {cell && onJump ? (
          <div className={styles.where}>
            <JumpButton cell={cell} onJump={onJump}>
              {text.where}
            </JumpButton>
          </div>
        ) : (
          <div className={styles.where}>{text.where}</div>
        )}
        <div>{text.what}</div>
        <div>{text.todo}</div>
        {text.clause !== null && <div className={styles.small}>依据：{text.clause}</div>}
        {onFix && (
          <Button size="small" className={styles.fix} onClick={onFix}>
            修正
          </Button>
        )}
      </div>
    </li>
  );
};
