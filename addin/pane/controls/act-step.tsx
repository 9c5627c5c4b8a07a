import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Task } from '../hooks/use-task';
import { Act } from './act';
import { DialogStep } from './dialog-step';
import { Lacking } from './text/lacking';
import { FailureNotice } from './notice';

/** The step of a dialog that asks once more: what is going to be done, the button that does it, and why it was not done. */
export const ActStep = ({
  title,
  task,
  onAct,
  act,
  doing,
  disabled = false,
  lacking = [],
  cancel = '取消',
  onCancel,
  again,
  children,
}: {
  readonly title: string;
  readonly task: Pick<Task<never, unknown>, 'busy' | 'failure'>;
  readonly onAct: () => unknown;
  /** What the button says that does it, and what it says meanwhile. */
  readonly act: string;
  readonly doing?: string;
  /** Whether something is still lacking, as far as it is not said in `lacking`. */
  readonly disabled?: boolean;
  /** What has still to be typed, by the words of its fields: it is said above the button that waits for it. */
  readonly lacking?: readonly string[];
  readonly cancel?: string;
  readonly onCancel: () => void;
  /** What else can be done about a failure. */
  readonly again?: ReactNode;
  readonly children: ReactNode;
}) => (
  <DialogStep
    title={title}
    actions={
      <>
        <Act
          appearance="primary"
          task={task}
          onClick={onAct}
          doing={doing}
          disabled={disabled || lacking.length > 0}
          quiet
        >
          {act}
        </Act>
        <Button disabledFocusable={task.busy} onClick={onCancel}>
          {cancel}
        </Button>
      </>
    }
  >
    {children}
    <Lacking of={lacking} />
    <FailureNotice failure={task.failure} actions={again} />
  </DialogStep>
);
