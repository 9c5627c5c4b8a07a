import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';

const useStyles = makeStyles({
  jump: {
    border: 'none',
    padding: 0,
    backgroundColor: 'transparent',
    font: 'inherit',
    verticalAlign: 'top',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

/** Goes to a cell, whose address stands behind the words, and only there; the words alone where there is none to go to. */
export const JumpButton = ({
  cell,
  onJump,
  children,
}: {
  readonly cell: CellRef | null | undefined;
  readonly onJump: ((cell: CellRef) => unknown) | null;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  if (!cell || !onJump) return children;
  const address = cellAddress(cell.row, cell.column);
  return (
    <button type="button" className={styles.jump} onClick={() => onJump(cell)}>
      {typeof children === 'string' ? children.replace(` ${address}`, '') : children}（{address}）
    </button>
  );
};
