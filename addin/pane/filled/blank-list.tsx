import { makeStyles } from '@fluentui/react-components';
import type { CellRef, LocatedFinding } from '../../../shared/workbook/reading/workbook-reading';
import { countText } from '../../wording/number-text';
import { Disclosure } from '../controls/disclosure';
import { JumpButton } from '../controls/jump-button';
import { BulletList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';

const useStyles = makeStyles({ head: { fontWeight: 600 } });

/** What is simply still empty: said once for all of it, each a jump away where it has a cell. Nothing where nothing is. */
export const BlankList = ({
  blanks,
  onJump,
  nowhere,
}: {
  readonly blanks: readonly Pick<LocatedFinding, 'cell' | 'text'>[];
  readonly onJump: (cell: CellRef) => void;
  /** What to do where the sheet has no cells for any of it; left out where it always has. */
  readonly nowhere?: string;
}) => {
  const styles = useStyles();
  if (blanks.length === 0) return null;
  const isNowhere = nowhere !== undefined && blanks.every(({ cell }) => cell === null);
  const head = isNowhere
    ? `表中读不到的 ${countText(blanks.length)} 项`
    : `还没有填写的 ${countText(blanks.length)} 处`;
  return (
    <Disclosure startsOpen head={<span className={styles.head}>{head}</span>}>
      {isNowhere && <Muted>{nowhere}</Muted>}
      <BulletList gap={6}>
        {blanks.map(({ cell, text }) => (
          <li key={text.where}>
            <JumpButton cell={cell} onJump={onJump}>
              {text.where}
            </JumpButton>
          </li>
        ))}
      </BulletList>
    </Disclosure>
  );
};
