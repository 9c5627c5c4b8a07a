import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  plain: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  bullets: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
});

interface ListProps {
  /** Between one entry and the next, in pixels. */
  readonly gap?: number;
  /** What the list is, for screen readers. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A list without marks; `ordered` where its order says something. */
export const PlainList = ({
  gap = 0,
  label,
  ordered = false,
  children,
}: ListProps & { readonly ordered?: boolean }) => {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={useStyles().plain} style={{ gap }} aria-label={label}>
      {children}
    </List>
  );
};

/** A list with marks, of sentences. */
export const BulletList = ({ gap = 4, children }: Omit<ListProps, 'label'>) => (
  <ul className={useStyles().bullets} style={{ gap }}>
    {children}
  </ul>
);
