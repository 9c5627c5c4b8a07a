import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Receipt } from '../../../../shared/api/submission';
import { DialogStep } from '../../controls/dialog-step';
import { Facts } from '../../controls/text/facts';
import { Mono } from '../../controls/text/mono';
import { FailureNotice } from '../../controls/notice';
import { receiptFacts, receiptText } from '../../../wording/receipt-text';
import type { SubmissionControl } from '../use-submission';

/** The receipt (回执), to be copied. `notWritten`: why it could not also be written into the sheet. */
export const ReceivedStep = ({
  receipt,
  notWritten,
  control,
}: {
  readonly receipt: Receipt;
  readonly notWritten: unknown;
  readonly control: SubmissionControl;
}) => {
  const [copied, setCopied] = useState<'not yet' | 'yes' | 'refused'>('not yet');
  const copy = () => {
    navigator.clipboard.writeText(receiptText(receipt)).then(
      () => setCopied('yes'),
      () => setCopied('refused'),
    );
  };
  return (
    <DialogStep
      title="已收到，提交成功"
      actions={
        <>
          <Button appearance="primary" onClick={control.close}>
            完成
          </Button>
          <Button onClick={copy}>{copied === 'yes' ? '已复制' : '复制回执'}</Button>
        </>
      }
    >
      <Facts facts={[...receiptFacts(receipt), ['校验码', <Mono key="hash" text={receipt.hash} />]]} />
      {copied === 'refused' && <div>浏览器不允许复制，请选中上面的文字后按 Ctrl+C。</div>}
      {notWritten !== null && (
        <>
          <div>提交已成功，只是回执没有写进工作表：</div>
          <FailureNotice failure={notWritten} />
        </>
      )}
    </DialogStep>
  );
};
