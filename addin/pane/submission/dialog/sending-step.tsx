import { Button, Spinner } from '@fluentui/react-components';
import { DialogStep } from '../../controls/dialog-step';

/** While the server works. Nothing can be chosen, but the dialog keeps the focus. */
export const SendingStep = () => (
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
