import { DialogActions, DialogBody, DialogContent, DialogTitle, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '10px', overflowWrap: 'anywhere' },
  // Fluent lays out dialogs that are narrower than 480 px in one column; the buttons then share its width.
  actions: { width: '100%', '> button': { width: '100%' } },
});

/** One step of a dialog: title, content, and what can be chosen, if anything. */
export const DialogStep = ({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) => {
  const styles = useStyles();
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={styles.content}>{children}</DialogContent>
      {actions !== undefined && (
        <DialogActions className={styles.actions} fluid>
          {actions}
        </DialogActions>
      )}
    </DialogBody>
  );
};
