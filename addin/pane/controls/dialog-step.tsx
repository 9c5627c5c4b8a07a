import { DialogActions, DialogBody, DialogContent, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  // What else stands in the dialog leaves it less height; its own content scrolls.
  step: { minHeight: 0 },
  content: { display: 'flex', flexDirection: 'column', gap: '10px', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexDirection: 'column', gap: '8px', width: '100%' },
});

/** One step of a dialog: title, content, and what can be chosen. The first choice has the focus when the step appears: the one of the step before is gone. */
export const DialogStep = ({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}) => {
  const styles = useStyles();
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    choices.current?.querySelector('button')?.focus();
  }, []);
  return (
    <DialogBody className={styles.step}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={styles.content}>{children}</DialogContent>
      <DialogActions fluid>
        <div ref={choices} className={styles.actions}>
          {actions}
        </div>
      </DialogActions>
    </DialogBody>
  );
};
