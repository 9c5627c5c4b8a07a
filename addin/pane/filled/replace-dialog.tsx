import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Act } from '../controls/act';
import { DialogStep } from '../controls/dialog-step';
import { FailureNotice } from '../controls/notice';
import { PaneDialog } from '../controls/pane-dialog';
import type { LiveSheet } from './use-filled-sheet';

/** Asks before a sheet is drawn that the workbook has already, with something typed on it: that is kept beside the new one. `children` say what stands there. */
export const ReplaceDialog = <Reading, Content>({
  sheet: { title, wanted, replace, keep },
  carried,
  children,
}: {
  readonly sheet: Pick<LiveSheet<Reading, Content>, 'title' | 'wanted' | 'replace' | 'keep'>;
  /** What is drawn where what was typed is to be carried over; null where it cannot be. */
  readonly carried: Content | null;
  readonly children: ReactNode;
}) => (
  <PaneDialog open={wanted !== null} locked={replace.busy} onClose={keep}>
    <DialogStep
      title={`重新生成“${title}”？`}
      actions={
        <>
          {carried !== null && (
            <Act appearance="primary" task={replace} onClick={() => replace.run(carried)} quiet>
              重新生成，带入已填内容
            </Act>
          )}
          <Act
            appearance={carried === null ? 'primary' : 'secondary'}
            task={replace}
            onClick={() => wanted && replace.run(wanted.content)}
            quiet
          >
            重新生成，原表改名保留
          </Act>
          <Button disabledFocusable={replace.busy} onClick={keep}>
            保留现有工作表
          </Button>
        </>
      }
    >
      <div>{children}</div>
      <div>重新生成后，原来的工作表改名保留，名称后面加“（旧）”，内容都在。</div>
      <FailureNotice failure={replace.failure} />
    </DialogStep>
  </PaneDialog>
);
