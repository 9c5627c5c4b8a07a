import { Failure } from '../../../shared/vocabulary/failure';

/** Why nobody was signed in. */
export type SignInFailure = 'closed' | 'blocked' | 'ignored' | 'already-open' | 'refused' | 'untrusted' | 'other';

const MESSAGES: Readonly<Record<Exclude<SignInFailure, 'refused' | 'other'>, string>> = {
  closed: '登录窗口已关闭，尚未登录。请重新点“登录”。',
  blocked: '浏览器拦截了登录窗口。请在地址栏右侧允许本网站弹出窗口，再点“登录”。',
  ignored: '没有打开登录窗口。请重新点“登录”，并在提示中选“允许”。',
  'already-open': '登录窗口已经打开，请在该窗口中完成登录，或关闭后重试。',
  untrusted: '登录窗口回复的来源不可信，已拒绝。请联系市人力社保局系统管理员。',
};

/** Signing in came to nothing. `message` is Chinese and says what to do. */
export class SignInFailed extends Failure {
  override readonly name = 'SignInFailed';
  override readonly title = '没有登录';
  readonly kind: SignInFailure;
  constructor(kind: Exclude<SignInFailure, 'refused' | 'other'>);
  constructor(kind: 'refused' | 'other', message: string);
  constructor(kind: SignInFailure, message?: string) {
    super(message ?? (kind === 'refused' || kind === 'other' ? '登录没有成功，请重试。' : MESSAGES[kind]));
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

/** Error numbers of Office's dialogs, as far as they can happen to ours. */
const OFFICE_ERRORS: Readonly<Record<number, 'closed' | 'blocked' | 'ignored' | 'already-open'>> = {
  12006: 'closed',
  12007: 'already-open',
  12009: 'ignored',
  12011: 'blocked',
};

/** The failure that one of Office's dialog error numbers stands for. */
export const signInFailure = (officeError: number): SignInFailed => {
  const kind = OFFICE_ERRORS[officeError];
  return kind === undefined
    ? new SignInFailed('other', `登录窗口出错（代码 ${String(officeError)}），请重试；仍不成功的，请联系系统管理员。`)
    : new SignInFailed(kind);
};
