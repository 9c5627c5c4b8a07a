import { DIALOG_END, openOfficeDialog, type HeardFromDialog } from '../client/office-dialog';
import { NOTICE_PAGE, CLOSE, NoticeAnswer, type Notice } from './notice';
import { Failure } from '../../shared/vocabulary/failure';

/** A dialog in which a command speaks to the person. */
export interface NoticeDialog {
  /**
   * Shows a notice and gives the id of what was chosen; closing the window, and not answering for as long as commands may take, is CLOSE.
   * @throws {NoticeRefused}
   */
  readonly ask: (notice: Notice) => Promise<string>;
  /** Shows a notice that asks nothing. */
  readonly show: (notice: Notice) => void;
  readonly close: () => void;
}

const WHY_REFUSED: Readonly<Record<number, string>> = {
  [DIALOG_END.blocked]: '浏览器拦截了提示窗口。请在地址栏右侧允许本网站弹出窗口。',
  [DIALOG_END.ignored]: '没有打开提示窗口。下次出现提示时请选“允许”。',
  [DIALOG_END.stillOpen]:
    '还有一个“园评”的窗口没有关闭，新的窗口打不开。请先关闭那个窗口；找不到的，请保存工作簿，重新打开 Excel。',
};

/** Excel did not open the dialog. */
export class NoticeRefused extends Failure {
  override readonly name = 'NoticeRefused';
  override readonly title = '没有打开提示窗口';
  constructor(
    code: number,
    /** What it would have shown. */
    readonly notice: Notice,
  ) {
    super(WHY_REFUSED[code] ?? `Excel 没有打开提示窗口（代码 ${String(code)}）。`);
  }
}

const answerOf = (message: string): NoticeAnswer | null => {
  try {
    return NoticeAnswer.parse(JSON.parse(message));
  } catch {
    return null;
  }
};

/** Opens the dialog: the only surface that a command has while the pane is closed. */
export const openNoticeDialog = (): NoticeDialog => {
  let ready = false;
  let ended: number | null = null;
  let pending: Notice | null = null;
  let answer: { readonly choose: (id: string) => void; readonly refuse: (code: number) => void } | null = null;
  const send = () => {
    if (!ready || !pending) return;
    dialog.say(JSON.stringify(pending));
    pending = null;
  };
  const settle = () => {
    if (ended === null) return;
    // What was there once is closed, however it ended.
    if (ready || ended === DIALOG_END.closed) answer?.choose(CLOSE.id);
    else answer?.refuse(ended);
  };
  const hear = (heard: HeardFromDialog) => {
    if ('error' in heard) {
      ended = heard.error;
      settle();
      return;
    }
    const said = answerOf(heard.message);
    if (said?.kind === 'ready') {
      ready = true;
      send();
    } else if (said) answer?.choose(said.id);
  };
  const url = new URL(NOTICE_PAGE, location.href).href;
  const dialog = openOfficeDialog(url, { width: 34, height: 56, displayInIframe: true }, hear);
  const show = (notice: Notice) => {
    pending = notice;
    send();
  };
  return {
    show,
    ask: (notice) =>
      new Promise((resolve, reject) => {
        answer = { choose: resolve, refuse: (code) => reject(new NoticeRefused(code, notice)) };
        show(notice);
        settle();
      }),
    close: dialog.close,
  };
};
