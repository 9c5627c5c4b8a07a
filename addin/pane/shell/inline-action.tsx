import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { FailureNotice } from './notice';
import { useKeyboardInside } from './use-keyboard-inside';
import { useTask } from './use-task';

const useStyles = makeStyles({
  // The button stands as if nothing held it.
  place: { display: 'contents' },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

/**
 * Something that can be done here after a few words: a button, which opens the form for them in its place. It closes once the act is done; a
 * refusal stays under it, with what was typed.
 */
export const InlineAction = ({
  label,
  submit,
  ready,
  onSubmit,
  children,
}: {
  readonly label: string;
  /** What the confirming button says. */
  readonly submit: string;
  /** Whether everything that is needed is typed. */
  readonly ready: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const act = useTask(async () => {
    await onSubmit();
    setOpen(false);
  });
  const place = useKeyboardInside(open);
  if (!open)
    return (
      <div ref={place} className={styles.place}>
        <Button size="small" onClick={() => setOpen(true)}>
          {label}
        </Button>
      </div>
    );
  return (
    <div ref={place} className={styles.form} role="group" aria-label={label}>
      {children}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabledFocusable={!ready || act.busy} onClick={() => void act.run()}>
          {act.busy ? '正在办理…' : submit}
        </Button>
        <Button
          size="small"
          disabledFocusable={act.busy}
          onClick={() => {
            act.forget();
            setOpen(false);
          }}
        >
          取消
        </Button>
      </div>
    </div>
  );
};
