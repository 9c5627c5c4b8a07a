import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FailureNotice } from './notice';
import { useForm, type Form } from '../hooks/use-form';
import { useKeyboardInside } from '../hooks/use-keyboard-inside';
import { useTask } from '../hooks/use-task';
import { Act } from './act';
import { Lacking } from './text/lacking';

const useStyles = makeStyles({
  // The button stands as if nothing held it.
  place: { display: 'contents' },
  // On a line of its own, also among other buttons.
  form: {
    boxSizing: 'border-box',
    width: '100%',
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
 * Something that can be done here after a few words: a button, which opens the form for them in its place. It closes, and is cleared, once the act is done; a
 * refusal stays under it, with what was typed. Left open with its page it is open when one comes back.
 */
export const InlineAction = ({
  label,
  form,
  submit,
  ready = true,
  lacking = [],
  onSubmit,
  children,
}: {
  readonly label: string;
  readonly form: Pick<Form<object>, 'name' | 'clear'>;
  /** What the confirming button says. */
  readonly submit: string;
  /** Whether everything that is needed is typed, as far as it is not said in `lacking`. */
  readonly ready?: boolean;
  /** What has still to be typed, by the words of its fields: it is said above the button that waits for it. */
  readonly lacking?: readonly string[];
  readonly onSubmit: () => Promise<void>;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  const {
    fields: { open },
    type,
    clear: close,
  } = useForm(`${form.name} opened`, { open: false });
  const act = useTask(async () => {
    await onSubmit();
    form.clear();
    close();
  });
  const place = useKeyboardInside(open);
  if (!open)
    return (
      <div ref={place} className={styles.place}>
        <Button size="small" onClick={() => type({ open: true })}>
          {label}
        </Button>
      </div>
    );
  return (
    <div ref={place} className={styles.form} role="group" aria-label={label}>
      {children}
      <Lacking of={lacking} />
      <FailureNotice failure={act.failure} />
      <div className={styles.actions}>
        <Act
          size="small"
          appearance="primary"
          task={act}
          doing="正在办理…"
          disabled={!ready || lacking.length > 0}
          quiet
        >
          {submit}
        </Act>
        <Button
          size="small"
          disabledFocusable={act.busy}
          onClick={() => {
            act.forget();
            close();
          }}
        >
          取消
        </Button>
      </div>
    </div>
  );
};
