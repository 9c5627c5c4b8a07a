import type { PanelSheet } from '../../../shared/api/panel';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Notice } from '../controls/notice';

/** Why scores that were in are to be sent again, and by whose doing. */
export const BackNotice = ({ back: { at, returned, reason } }: { readonly back: NonNullable<PanelSheet['back']> }) => (
  <Notice intent="warning" title={returned ? '市人力社保局退回了您的评分' : '您收回了评分'}>
    {beijingText(at)}
    {reason === '' ? '。' : `，理由：${reason}。`}
    改好后请重新提交；评审截止后也可以，园区核定后不能再提交。
  </Notice>
);
