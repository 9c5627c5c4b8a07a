import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CellRef, LocatedFinding } from '../../../shared/workbook/reading/workbook-reading';
import { JumpButton } from '../controls/jump-button';
import { Strong } from '../controls/text/strong';
import { Muted } from '../controls/text/muted';
import { Flagged } from '../controls/text/flagged';

const useStyles = makeStyles({
  row: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
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
  return (
    <li className={styles.row}>
      <Flagged severity={severity}>
        <Strong>
          <JumpButton cell={cell} onJump={onJump}>
            {text.where}
          </JumpButton>
        </Strong>
        <div>{text.what}</div>
        <div>{text.todo}</div>
        {text.clause !== null && <Muted>依据：{text.clause}</Muted>}
        {onFix && (
          <Button size="small" className={styles.fix} onClick={onFix}>
            修正
          </Button>
        )}
      </Flagged>
    </li>
  );
};
