import { Failure } from '../../../shared/vocabulary/failure';
import { DIALOG_END } from '../office-dialog';

/** Why nobody was signed in. */
export type SignInFailure = 'closed' | 'blocked' | 'ignored' | 'already-open' | 'refused' | 'untrusted' | 'other';

/** Where signing in is asked for: a click in the pane lets its window open at once; the ribbon's page has no click of its own, and Excel asks the person first. */
export type AskedFrom = 'pane' | 'ribbon';

const UNTRUSTED = '登录窗口回复的来源不可信，已拒绝。请联系市人力社保局系统管理员。';

/** Signing in came to nothing. `message` is Chinese and says what to do. */
export class SignInFailed extends Failure {
  override readonly name = 'SignInFailed';
  override readonly title = '没有登录';
  readonly kind: SignInFailure;
  constructor(kind: 'untrusted');
  constructor(kind: Exclude<SignInFailure, 'untrusted'>, message: string);
  constructor(kind: SignInFailure, message = UNTRUSTED) {
    super(message);
    this.kind = kind;
  }
}

/** Here nobody is signed in any more, but the identity provider may still know the person. */
export class SessionNotEnded extends Failure {
  override readonly name = 'SessionNotEnded';
  override readonly title = '没有完全退出';
  constructor(cause: unknown) {
    super('“园评”已经退出，统一身份认证没有退出。多人共用的电脑，请关闭浏览器和 Excel 后再离开。', { cause });
  }
}

const AGAIN: Readonly<Record<AskedFrom, string>> = {
  pane: '重新点“登录”。',
  ribbon: '重新点“提交”；也可以打开“园评”窗格，登录后提交。',
};

/** The failure that one of Office's dialog error numbers stands for. */
export const signInFailure = (officeError: number, from: AskedFrom): SignInFailed => {
  const again = AGAIN[from];
  switch (officeError) {
    case DIALOG_END.closed:
      return new SignInFailed('closed', `登录窗口已关闭，尚未登录。请${again}`);
    case DIALOG_END.blocked:
      return new SignInFailed('blocked', `浏览器拦截了登录窗口。请在地址栏右侧允许本网站弹出窗口，再${again}`);
    case DIALOG_END.ignored:
      return new SignInFailed('ignored', `没有打开登录窗口。请在出现提示时选“允许”：${again}`);
    case DIALOG_END.stillOpen:
      return new SignInFailed(
        'already-open',
        `登录窗口已经打开。请在该窗口中完成登录，或关闭该窗口后${again}找不到该窗口的，请保存工作簿，重新打开 Excel。`,
      );
    default:
      return new SignInFailed(
        'other',
        `登录窗口出错（代码 ${String(officeError)}）。请${again}仍不成功的，请联系系统管理员。`,
      );
  }
};
