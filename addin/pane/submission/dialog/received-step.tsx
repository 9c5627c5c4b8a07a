import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Draft } from '../../../submission/draft';
import type { Receipt } from '../../../../shared/api/submission';
import { DialogStep } from '../../controls/dialog-step';
import { Facts } from '../../controls/text/facts';
import { Mono } from '../../controls/text/mono';
import { FailureNotice } from '../../controls/notice';
import { ChoicesMade } from '../../filled/choices-made';
import { receiptFacts, receiptText } from '../../../wording/receipt-text';
import type { SubmissionControl } from '../use-submission';

/** The receipt (回执), to be copied. `notWritten`: why it could not also be written into the sheet. */
export const ReceivedStep = ({
  draft,
  receipt,
  notWritten,
  control,
}: {
  /** What was sent. */
  readonly draft: Draft;
  readonly receipt: Receipt;
  readonly notWritten: unknown;
  readonly control: SubmissionControl;
}) => {
  const [copied, setCopied] = useState<'not yet' | 'yes' | 'refused'>('not yet');
  const copy = () => {
    navigator.clipboard.writeText(receiptText(receipt, draft.readFrom)).then(
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
      <div>{draft.readFrom}</div>
      <ChoicesMade choices={receipt.choices ?? []} who="读表时选择了" />
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
