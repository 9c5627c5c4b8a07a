import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  main: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground3,
    // Keeps what the keyboard reaches clear of the edge.
    scrollPaddingBlock: '12px',
    '> *': { flexShrink: 0 },
  },
  footer: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** A job's page: what scrolls, and below it what always stays in reach. It goes back to its top when `topic` changes. */
export const Page = ({
  children,
  footer,
  topic,
}: {
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly topic?: string | number;
}) => {
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    main.current?.scrollTo(0, 0);
  }, [topic]);
  return (
    <>
      <main ref={main} className={styles.main}>
        {children}
      </main>
      {Boolean(footer) && <footer className={styles.footer}>{footer}</footer>}
    </>
  );
};
