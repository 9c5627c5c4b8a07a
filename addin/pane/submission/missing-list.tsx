import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellRef, LocatedFinding } from '../../../shared/workbook/reading/workbook-reading';
import { Disclosure } from '../controls/disclosure';
import { JumpButton } from '../controls/jump-button';
import { BulletList } from '../controls/text/lists';

const useStyles = makeStyles({
  head: { fontWeight: 600, color: tokens.colorStatusDangerForeground1 },
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
      <BulletList gap={6}>
        {missing.map(({ finding, cell, text }) => (
          <li key={JSON.stringify(finding.place)}>
            <JumpButton cell={cell} onJump={onJump}>
              {text.where}
            </JumpButton>
          </li>
        ))}
      </BulletList>
    </Disclosure>
  );
};
