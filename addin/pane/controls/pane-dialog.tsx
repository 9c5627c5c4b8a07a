import { Dialog, DialogSurface, makeStyles } from '@fluentui/react-components';
import { useLayoutEffect, type ReactNode } from 'react';
import { useBanner } from './banner';
import { keepEscape, keyboardPlace, leadBack } from './keyboard-place';

const useStyles = makeStyles({
  // As wide as the pane allows; Fluent would leave no margin at this width.
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    maxWidth: 'calc(100vw - 24px)',
    '@media screen and (max-width: 480px)': { maxWidth: 'calc(100vw - 24px)' },
  },
});

/**
 * A dialog of the pane. Esc closes it unless `locked`: while something is being sent there is nothing to close, and what comes of it has to be seen. It is there or
 * gone, without fading: whatever is pressed next meets the page, and the keyboard is back where the dialog was opened from. What is said above every page is said
 * in it, too: nobody reaches what stands behind it.
 */
export const PaneDialog = ({
  open,
  locked,
  onClose,
  children,
}: {
  readonly open: boolean;
  readonly locked: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  const banner = useBanner();
  useLayoutEffect(() => {
    if (!open) return undefined;
    const place = keyboardPlace();
    // At once: what is focused by nobody is given to the first button of the pane. It also tells Fluent that the dialog is over, where it is taken away while it is
    // open; the page behind it would stay hidden from screen readers.
    return () => leadBack(place);
  }, [open]);
  return (
    <Dialog
      open={open}
      modalType="alert"
      surfaceMotion={null}
      onOpenChange={(_, change) => {
        if (!change.open && !locked) onClose();
      }}
    >
      <DialogSurface className={styles.surface} backdropMotion={null} onKeyDown={keepEscape}>
        {banner}
        {children}
      </DialogSurface>
    </Dialog>
  );
};
