import { Button } from '@fluentui/react-components';
import type { Draft } from '../../submission/draft';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Notice } from '../controls/notice';
import { useOnline } from '../hooks/use-online';
import { scoreText } from '../../wording/number-text';

/** A submission whose receipt never came, offered again. Sending it twice cannot submit twice. */
export const DraftNotice = ({
  draft,
  onSend,
  onDrop,
}: {
  readonly draft: Draft;
  readonly onSend: () => void;
  readonly onDrop: () => void;
}) => {
  const online = useOnline();
  return (
    <Notice
      intent="warning"
      title="有一次提交没有收到回执"
      actions={
        <>
          <Button size="small" appearance="primary" disabledFocusable={!online} onClick={onSend}>
            重新提交
          </Button>
          <Button size="small" onClick={onDrop}>
            放弃这次提交
          </Button>
        </>
      }
    >
      您于{beijingText(draft.sentAt)} 提交的内容{draft.total !== null && `（${scoreText(draft.total)} 分）`}
      已保存在本机。
      {online ? '现在可以重新提交，不会重复计为两次。' : '网络仍不通，恢复后即可重新提交。'}
    </Notice>
  );
};
