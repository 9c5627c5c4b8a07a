import { Dialog, DialogSurface, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // As wide as the pane allows; Fluent would leave no margin at this width.
  surface: {
    padding: '16px',
    maxWidth: 'calc(100vw - 24px)',
    '@media screen and (max-width: 480px)': { maxWidth: 'calc(100vw - 24px)' },
  },
});

/** A dialog of the pane. Esc closes it unless `locked`: while something is being sent there is nothing to close. */
export const PaneDialog = ({
  locked = false,
  onClose,
  children,
}: {
  readonly locked?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open && !locked) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>{children}</DialogSurface>
    </Dialog>
  );
};
