import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, WarningFilled } from '@fluentui/react-icons';
import type { TenantDifference } from '../../../shared/evaluation/tenants/reconcile';
import type { WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { JumpButton } from '../controls/jump-button';
import { useJump } from '../shell/use-jump';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', gap: '8px' },
  icon: { flexShrink: 0, fontSize: '16px', marginTop: '2px' },
  warning: { flexShrink: 0, fontSize: '16px', marginTop: '2px', color: tokens.colorStatusWarningForeground1 },
  agreed: { display: 'flex', gap: '8px', color: tokens.colorStatusSuccessForeground1 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  where: { fontWeight: 600 },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Where a list of tenants and the figures of the scoring sheet differ: a warning each, which stops nothing. */
export const TenantDifferences = ({
  differences,
  cells = {},
}: {
  readonly differences: readonly TenantDifference[];
  /** Where the figures stand in the workbook that is open, to jump there. */
  readonly cells?: WorkbookReading['cells']['figures'];
}) => {
  const styles = useStyles();
  const jump = useJump();
  if (differences.length === 0)
    return (
      <div className={styles.agreed}>
        <CheckmarkCircleFilled className={styles.icon} />
        与填报数据一致。
      </div>
    );
  return (
    <ul className={styles.list} aria-label="名录与填报数据不一致">
      {differences.map(({ figure, text }) => {
        const cell = cells[figure];
        return (
          <li key={figure} className={styles.row}>
            <WarningFilled className={styles.warning} aria-label="提醒" />
            <div className={styles.words}>
              <div className={styles.where}>
                {cell ? (
                  <JumpButton cell={cell} onJump={(to) => void jump.run(to)}>
                    {text.where}
                  </JumpButton>
                ) : (
                  text.where
                )}
              </div>
              <div>{text.what}</div>
              <div>{text.todo}</div>
              {text.clause !== null && <div className={styles.small}>依据：{text.clause}</div>}
            </div>
          </li>
        );
      })}
    </ul>
  );
};
