import { addinStorage } from '../client/browser-storage';
import { dropLeftNotice, leaveNotice } from '../client/left-notice';
import { closeOpenDialog } from '../client/office-dialog';
import { failureText } from '../wording/failure-text';
import { CLOSE, plain, type Notice } from './notice';
import { NoticeRefused, openNoticeDialog } from './notice-dialog';

/** Milliseconds after which a command is over, whatever it still waits for: Excel forgets it after five minutes, and its button is dead until then. */
const LONGEST = 285_000;

/** As many lines of a notice as have room above every page of the pane. */
const FOR_PANE = 5;

const noticeOf = (failure: unknown): Notice => {
  const { title, detail, reference } = failureText(failure);
  return {
    title,
    lines: [plain(detail), ...(reference === null ? [] : [plain(`编号：${reference}`)])],
    choices: [CLOSE],
  };
};

/** Says in a dialog why a command came to nothing. Where not even a dialog opens, the pane says it, now or when it is opened next. */
const report = async (failure: unknown): Promise<void> => {
  if (failure instanceof NoticeRefused) {
    const { title, message, notice } = failure;
    const more = notice.lines.length - FOR_PANE;
    const isQuestion = notice.choices.length > 1;
    const lines = [
      message,
      ...(isQuestion ? ['还没有办理，请在本窗格中办理。'] : []),
      notice.title,
      ...notice.lines.slice(0, FOR_PANE).map(({ text }) => text),
      ...(more > 0 ? [`还有 ${String(more)} 条，在窗格中校验即可看到。`] : []),
    ];
    leaveNotice(addinStorage(), { title, lines });
    return;
  }
  const dialog = openNoticeDialog();
  try {
    await dialog.ask(noticeOf(failure));
  } catch (refused) {
    if (refused instanceof NoticeRefused) await report(refused);
  } finally {
    dialog.close();
  }
};

/** Runs a ribbon command and always tells Office that it is over, at the latest when nobody can be waiting for it any more. */
export const runCommand =
  (command: () => Promise<void>) =>
  async (event: Pick<Office.AddinCommands.Event, 'completed'>): Promise<void> => {
    let isOver = false;
    const finish = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(limit);
      closeOpenDialog();
      event.completed();
    };
    const limit = setTimeout(finish, LONGEST);
    try {
      dropLeftNotice(addinStorage());
      await command();
    } catch (failure) {
      await report(failure);
    } finally {
      finish();
    }
  };
