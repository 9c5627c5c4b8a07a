import { Button, type ButtonProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Task } from '../hooks/use-task';
import { FailureNotice } from './notice';
import { useBeingReadAnew } from './read-anew';

type Does =
  | { readonly task: Task<readonly [], unknown>; readonly onClick?: undefined }
  /** Where the task has to be told something, or is asked about first. */
  | { readonly task: Pick<Task<never, unknown>, 'busy' | 'failure'>; readonly onClick: () => unknown };

/** A button that does something and can be pressed again once it is done, and what it stands beside is read anew. Why it was not done is said beside it. */
export const Act = (
  props: Does &
    Pick<ButtonProps, 'appearance' | 'size'> & {
      /** What the button says meanwhile; left out it says the same. */
      readonly doing?: ReactNode;
      /** Whether something else keeps it from being pressed now. */
      readonly disabled?: boolean;
      /** Whether the failure is said elsewhere. */
      readonly quiet?: boolean;
      readonly children: ReactNode;
    },
) => {
  const { task, doing, disabled = false, quiet = false, children, appearance, size } = props;
  const stale = useBeingReadAnew();
  return (
    <>
      <Button
        {...(appearance && { appearance })}
        {...(size && { size })}
        disabledFocusable={task.busy || stale || disabled}
        onClick={() => void (props.onClick ? props.onClick() : props.task.run())}
      >
        {task.busy ? (doing ?? children) : children}
      </Button>
      {!quiet && <FailureNotice failure={task.failure} />}
    </>
  );
};
