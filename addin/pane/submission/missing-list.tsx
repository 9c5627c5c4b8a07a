import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellRef, LocatedFinding } from '../../../shared/workbook/reading/workbook-reading';
import { Disclosure } from '../controls/disclosure';
import { JumpButton } from '../controls/jump-button';

const useStyles = makeStyles({
  head: { fontWeight: 600, color: tokens.colorStatusDangerForeground1 },
  list: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '6px' },
});

/** Cells that are simply still empty: said once for all of them, each a jump away. */
export const MissingList = ({
  missing,
  onJump,
}: {
  readonly missing: readonly LocatedFinding[];
  readonly onJump: (cell: CellRef) => void;
}) => {
  const styles = useStyles();
  return (
    <Disclosure startsOpen head={<span className={styles.head}>还没有填写的 {missing.length} 处</span>}>
      <ul className={styles.list}>
        {missing.map(({ finding, cell, text }) => (
          <li key={JSON.stringify(finding.place)}>
            {cell ? (
              <JumpButton cell={cell} onJump={onJump}>
                {text.where}
              </JumpButton>
            ) : (
              text.where
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};
