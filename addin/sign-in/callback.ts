import { finishSignIn } from '../client/sign-in/authorization';
import { loadSettings } from '../client/settings';
import { say } from './say';
import { takePending } from './pending-store';
import { tellOpener } from './tell-opener';

/** Last page of the sign-in dialog: exchanges the code and hands the tokens over; after a sign-out says that it is done. */
const finish = async (): Promise<void> => {
  const address = new URL(location.href);
  const pending = takePending();
  await Office.onReady();
  if (!pending) {
    say('这个窗口不是由“园评”打开的。请关闭本窗口，回到 Excel 重新登录。');
    return;
  }
  const { handover } = pending;
  if (pending.kind === 'signing-out') {
    say('已退出登录，窗口即将关闭。');
    tellOpener({ kind: 'signed-out', handover });
    return;
  }
  try {
    const tokens = await finishSignIn(await loadSettings(location.origin), address, pending);
    say('登录成功，窗口即将关闭。');
    tellOpener({ kind: 'signed-in', handover, tokens });
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : '登录没有成功，请重试。';
    say(message);
    tellOpener({ kind: 'failed', handover, message });
  }
};

void finish();
