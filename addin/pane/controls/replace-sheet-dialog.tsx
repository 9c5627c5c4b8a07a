import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DialogStep } from './dialog-step';
import { FailureNotice } from './notice';
import { PaneDialog } from './pane-dialog';

/** Asks before a sheet that the workbook has already is drawn anew over what stands in it. `children` say what would be lost. */
export const ReplaceSheetDialog = ({
  sheet,
  open,
  replace,
  onReplace,
  onKeep,
  children,
}: {
  readonly sheet: string;
  readonly open: boolean;
  /** The drawing, while it runs and when it has failed. */
  readonly replace: { readonly busy: boolean; readonly failure: unknown };
  readonly onReplace: () => void;
  readonly onKeep: () => void;
  readonly children: ReactNode;
}) => (
  <PaneDialog open={open} locked={replace.busy} onClose={onKeep}>
    <DialogStep
      title={`重新生成“${sheet}”？`}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={replace.busy} onClick={onReplace}>
            重新生成，覆盖现有内容
          </Button>
          <Button disabledFocusable={replace.busy} onClick={onKeep}>
            保留现有工作表
          </Button>
        </>
      }
    >
      <div>{children}</div>
      {replace.failure !== null && <FailureNotice failure={replace.failure} />}
    </DialogStep>
  </PaneDialog>
);
