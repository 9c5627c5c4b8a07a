import { SIGN_IN_PAGE, SignInMessage } from './sign-in-message';
import { SignInFailed, signInFailure } from './sign-in-failed';

/** An access token of the API. Held in memory only. */
export interface AccessToken {
  readonly accessToken: string;
}

type DialogArgs = { message: string; origin: string | undefined } | { error: number };

/** Office says where a message comes from since DialogOrigin 1.1; before that it delivers none but the own origin's. */
const fromOwnOrigin = (origin: string | undefined) =>
  Office.context.requirements.isSetSupported('DialogOrigin', '1.1') ? origin === location.origin : origin === undefined;

const randomWord = () => crypto.randomUUID();

const hear = (args: { message: string; origin: string | undefined }, handover: string): AccessToken => {
  if (!fromOwnOrigin(args.origin)) throw new SignInFailed('untrusted');
  let json: unknown;
  try {
    json = JSON.parse(args.message);
  } catch {
    throw new SignInFailed('untrusted');
  }
  const said = SignInMessage.safeParse(json);
  if (!said.success || said.data.handover !== handover) throw new SignInFailed('untrusted');
  if (said.data.kind === 'failed') throw new SignInFailed('refused', said.data.message);
  return { accessToken: said.data.accessToken };
};

/**
 * Signs somebody in: opens the sign-in dialog (a window of its own: identity providers refuse to be framed) and waits for the token that it hands over.
 * `again` asks the provider to let the person choose an account, after a sign-out.
 * Call it from a click, or the browser blocks the window.
 * @throws {SignInFailed} when the dialog cannot be opened, is closed, or says that signing in failed
 */
export const signIn = ({ again }: { readonly again: boolean }): Promise<AccessToken> =>
  new Promise((resolve, reject) => {
    const handover = randomWord();
    const url = new URL(SIGN_IN_PAGE.path, location.href);
    url.searchParams.set(SIGN_IN_PAGE.handover, handover);
    if (again) url.searchParams.set(SIGN_IN_PAGE.again, '1');
    const options = { width: 32, height: 66, displayInIframe: false, promptBeforeOpen: false };
    Office.context.ui.displayDialogAsync(url.href, options, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        reject(signInFailure(opened.error.code));
        return;
      }
      const dialog = opened.value;
      const end = (args: DialogArgs) => {
        if ('error' in args) {
          reject(signInFailure(args.error));
          return;
        }
        dialog.close();
        try {
          resolve(hear(args, handover));
        } catch (failure) {
          reject(failure instanceof Error ? failure : new SignInFailed('untrusted'));
        }
      };
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, end);
      dialog.addEventHandler(Office.EventType.DialogEventReceived, end);
    });
  });
