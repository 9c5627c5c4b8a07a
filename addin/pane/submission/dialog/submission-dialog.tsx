import { Button, Spinner } from '@fluentui/react-components';
import { PaneDialog } from '../../controls/pane-dialog';
import type { SubmissionControl } from '../use-submission';
import { DialogStep } from '../../controls/dialog-step';
import { ConfirmStep } from './confirm-step';
import { FailedStep } from './failed-step';
import { OvertakenStep } from './overtaken-step';
import { ReceivedStep } from './received-step';
import type { Flow } from './submission-flow';

/** While the server works. Nothing can be chosen, but the dialog keeps the focus. */
const SendingStep = () => (
  <DialogStep
    title="正在提交"
    actions={
      <Button appearance="primary" disabledFocusable>
        正在提交…
      </Button>
    }
  >
    <Spinner size="small" labelPosition="after" label="表格已复核，正在提交。请不要关闭 Excel。" />
  </DialogStep>
);

const stepOf = (flow: Flow, control: SubmissionControl) => {
  switch (flow.kind) {
    case 'idle':
    case 'checking':
      return null;
    case 'confirming':
      return <ConfirmStep {...flow} control={control} />;
    case 'sending':
      return <SendingStep />;
    case 'received':
      return <ReceivedStep {...flow} control={control} />;
    case 'failed':
      return <FailedStep {...flow} control={control} />;
    case 'overtaken':
      return <OvertakenStep {...flow} control={control} />;
  }
};

const isOpen = ({ kind }: Flow) => kind !== 'idle' && kind !== 'checking';

/** 提交, step by step: confirm, progress, and the receipt or what went wrong. */
export const SubmissionDialog = ({ control }: { readonly control: SubmissionControl }) => {
  const { flow } = control;
  return (
    <PaneDialog open={isOpen(flow)} locked={flow.kind === 'sending'} onClose={control.close}>
      {stepOf(flow, control)}
    </PaneDialog>
  );
};
