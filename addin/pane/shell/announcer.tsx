import { makeStyles } from '@fluentui/react-components';
import { createContext, useContext, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  // Read by screen readers, not seen.
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

const Announce = createContext<(sentence: string) => void>(() => undefined);

/** Says a sentence to screen readers: results that change the page somewhere else than where the person is. */
export const useAnnounce = () => useContext(Announce);

/** Holds the sentence said last in a live region. */
export const Announcer = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  const [sentence, setSentence] = useState('');
  return (
    <Announce.Provider value={setSentence}>
      {children}
      <div className={styles.unseen} role="status" aria-live="polite">
        {sentence}
      </div>
    </Announce.Provider>
  );
};
