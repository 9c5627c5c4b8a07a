import { Spinner } from '@fluentui/react-components';
import { DialogStep } from '../../shell/dialog-step';

/** While the server works. */
export const SendingStep = () => (
  <DialogStep title="正在提交">
    <div>表格已复核，正在提交…</div>
    <Spinner size="small" label="请不要关闭 Excel" />
  </DialogStep>
);
