import { Dialog, DialogSurface, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  // As wide as the pane allows; Fluent would leave no margin at this width.
  surface: {
    padding: '16px',
    maxWidth: 'calc(100vw - 24px)',
    '@media screen and (max-width: 480px)': { maxWidth: 'calc(100vw - 24px)' },
  },
});

/**
 * A dialog of the pane. Esc closes it unless `locked`: while something is being sent there is nothing to close.
 * Leave it mounted and say `open={false}`: one that is taken away while open would keep the page behind it hidden from screen readers.
 */
export const PaneDialog = ({
  open,
  locked = false,
  onClose,
  children,
}: {
  readonly open: boolean;
  readonly locked?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  // While it closes it still shows what it showed last.
  const [shown, setShown] = useState(children);
  if (open && children !== shown) setShown(children);
  return (
    <Dialog
      open={open}
      modalType="alert"
      onOpenChange={(_, change) => {
        if (!change.open && !locked) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>{open ? children : shown}</DialogSurface>
    </Dialog>
  );
};
