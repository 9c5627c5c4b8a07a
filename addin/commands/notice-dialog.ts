import { NOTICE_PAGE, CLOSE, NoticeAnswer, type Notice } from './notice';
import { Failure } from '../../shared/vocabulary/failure';

/** A dialog in which a command speaks to the person. */
export interface NoticeDialog {
  /** Shows a notice and gives the id of what was chosen; closing the window is CLOSE. */
  readonly ask: (notice: Notice) => Promise<string>;
  /** Shows a notice that asks nothing. */
  readonly show: (notice: Notice) => void;
  readonly close: () => void;
}

/** Excel did not open the dialog. */
export class NoticeRefused extends Failure {
  override readonly name = 'NoticeRefused';
  override readonly title = '没有打开提示窗口';
  constructor(readonly code: number) {
    super(`Excel 没有打开提示窗口（代码 ${String(code)}）。`);
  }
}

type DialogArgs = { message: string; origin: string | undefined } | { error: number };

const answerOf = (message: string): NoticeAnswer | null => {
  try {
    return NoticeAnswer.parse(JSON.parse(message));
  } catch {
    return null;
  }
};

const open = (): Promise<Office.Dialog> =>
  new Promise((resolve, reject) => {
    const url = new URL(NOTICE_PAGE, location.href).href;
    Office.context.ui.displayDialogAsync(url, { width: 34, height: 56, displayInIframe: true }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) reject(new NoticeRefused(opened.error.code));
      else resolve(opened.value);
    });
  });

/**
 * Opens the dialog: the only surface that a command has while the pane is closed.
 * @throws {NoticeRefused}
 */
export const openNoticeDialog = async (): Promise<NoticeDialog> => {
  const dialog = await open();
  let ready = false;
  let closed = false;
  let pending: Notice | null = null;
  let choose: (id: string) => void = () => undefined;
  const send = () => {
    if (!ready || !pending) return;
    dialog.messageChild(JSON.stringify(pending), { targetOrigin: location.origin });
    pending = null;
  };
  const hear = (args: DialogArgs) => {
    // Anything but a message is the end of the window: closed by the person, or lost.
    if ('error' in args) {
      closed = true;
      choose(CLOSE.id);
      return;
    }
    const answer = answerOf(args.message);
    if (answer?.kind === 'ready') {
      ready = true;
      send();
    } else if (answer) choose(answer.id);
  };
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, hear);
  dialog.addEventHandler(Office.EventType.DialogEventReceived, hear);
  const show = (notice: Notice) => {
    pending = notice;
    send();
  };
  return {
    show,
    ask: (notice) =>
      new Promise((resolve) => {
        choose = resolve;
        if (closed) resolve(CLOSE.id);
        else show(notice);
      }),
    close: () => {
      if (!closed) dialog.close();
      closed = true;
    },
  };
};
