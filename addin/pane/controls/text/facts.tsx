import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NARROW } from './narrow';

const useStyles = makeStyles({
  // A short name has its column; a long one takes at most half, so that the value beside it keeps its numbers whole.
  list: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(50%) minmax(0, 1fr)',
    // At 200 % half of the pane is too little for a number.
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    gap: '4px 12px',
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'break-word' },
});

/** Names and values, line by line; a value of null is left out. */
export const Facts = ({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode | null])[] }) => {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.map(
        ([name, value]) =>
          value !== null && [
            <dt key={`${name} name`} className={styles.name}>
              {name}
            </dt>,
            <dd key={name} className={styles.value}>
              {value}
            </dd>,
          ],
      )}
    </dl>
  );
};
