import type { ReactNode } from 'react';
import { PaneDialog } from './pane-dialog';
import { ActStep } from './act-step';

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
    <ActStep
      title={`重新生成“${sheet}”？`}
      task={replace}
      onAct={onReplace}
      act="重新生成，覆盖现有内容"
      cancel="保留现有工作表"
      onCancel={onKeep}
    >
      <div>{children}</div>
    </ActStep>
  </PaneDialog>
);
