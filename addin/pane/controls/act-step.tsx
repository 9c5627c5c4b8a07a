import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Task } from '../hooks/use-task';
import { Act } from './act';
import { DialogStep } from './dialog-step';
import { FailureNotice } from './notice';

/** The step of a dialog that asks once more: what is going to be done, the button that does it, and why it was not done. */
export const ActStep = ({
  title,
  task,
  onAct,
  act,
  doing,
  disabled = false,
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
  /** Whether something is still lacking. */
  readonly disabled?: boolean;
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
        <Act appearance="primary" task={task} onClick={onAct} doing={doing} disabled={disabled} quiet>
          {act}
        </Act>
        <Button disabledFocusable={task.busy} onClick={onCancel}>
          {cancel}
        </Button>
      </>
    }
  >
    {children}
    <FailureNotice failure={task.failure} actions={again} />
  </DialogStep>
);
