import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NARROW } from './narrow';

const useStyles = makeStyles({
  beside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    gap: '2px 8px',
    overflowWrap: 'anywhere',
    '> :nth-child(n+3)': { gridColumn: '1 / -1' },
  },
  middle: { alignItems: 'center' },
  strong: { fontWeight: 600 },
});

/** Something, and beside it at the end of the line a number, a word or a button, which keeps its width; below it where the pane is narrow. What else there is stands below both. */
export const Beside = ({
  as: Element = 'div',
  middle = false,
  strong = false,
  children,
}: {
  readonly as?: 'div' | 'span';
  /** For a button beside several lines. */
  readonly middle?: boolean;
  readonly strong?: boolean;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  return (
    <Element className={mergeClasses(styles.beside, middle && styles.middle, strong && styles.strong)}>
      {children}
    </Element>
  );
};
