import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import type { TenantDifference } from '../../../shared/evaluation/tenants/reconcile';
import type { WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { JumpButton } from '../controls/jump-button';
import { PlainList } from '../controls/text/lists';
import { Strong } from '../controls/text/strong';
import { Muted } from '../controls/text/muted';
import { Flagged } from '../controls/text/flagged';
import { useJump } from '../shell/use-jump';

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '16px', marginTop: '2px' },
  agreed: { display: 'flex', gap: '8px', color: tokens.colorStatusSuccessForeground1 },
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
    <PlainList gap={8} label="名录与填报数据不一致">
      {differences.map(({ figure, text }) => (
        <li key={figure}>
          <Flagged severity="warning">
            <Strong>
              <JumpButton cell={cells[figure]} onJump={jump.run}>
                {text.where}
              </JumpButton>
            </Strong>
            <div>{text.what}</div>
            <div>{text.todo}</div>
            {text.clause !== null && <Muted>依据：{text.clause}</Muted>}
          </Flagged>
        </li>
      ))}
    </PlainList>
  );
};
