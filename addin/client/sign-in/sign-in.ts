import { openOfficeDialog } from '../office-dialog';
import { SIGN_IN_PAGE, SignInMessage } from './message';
import { SessionNotEnded, SignInFailed, signInFailure, type AskedFrom } from './failed';
import type { Tokens } from './tokens';

/** Office says where a message comes from since DialogOrigin 1.1; before that it delivers none but the own origin's. */
const fromOwnOrigin = (origin: string | undefined) =>
  Office.context.requirements.isSetSupported('DialogOrigin', '1.1') ? origin === location.origin : origin === undefined;

type Heard = Exclude<SignInMessage, { kind: 'failed' }>;
const randomWord = () => crypto.randomUUID();

const hear = (args: { message: string; origin: string | undefined }, handover: string): Heard => {
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
  return said.data;
};

/** Milliseconds: in the pane somebody may take their time at the provider, and can have the window opened again. */
const LONGEST_IN_PANE = 15 * 60_000;

/** Opens the sign-in page in a window of its own (identity providers refuse to be framed) and waits for what it says at its end. `asked` are names of its query parameters. */
const askDialog = (from: AskedFrom, asked: readonly string[], longest?: number): Promise<Heard> =>
  new Promise((resolve, reject) => {
    const handover = randomWord();
    const url = new URL(SIGN_IN_PAGE.path, location.href);
    url.searchParams.set(SIGN_IN_PAGE.handover, handover);
    for (const name of asked) url.searchParams.set(name, '1');
    const dialog = openOfficeDialog(
      url.href,
      { width: 32, height: 66, displayInIframe: false, promptBeforeOpen: from === 'ribbon' },
      (heard) => {
        if ('error' in heard) {
          reject(signInFailure(heard.error, from));
          return;
        }
        dialog.close();
        try {
          resolve(hear(heard, handover));
        } catch (failure) {
          reject(failure instanceof Error ? failure : new SignInFailed('untrusted'));
        }
      },
      longest,
    );
  });

/**
 * Signs somebody in by a dialog. `again` asks the provider to let the person choose an account, after a sign-out. Asked for once more it opens the window anew,
 * and who asked before is told that theirs was closed.
 * From the pane call it from a click, or the browser blocks the window.
 * @throws {SignInFailed} when the dialog cannot be opened, is closed, or says that signing in failed
 */
export const signIn = async ({
  again,
  from,
}: {
  readonly again: boolean;
  readonly from: AskedFrom;
}): Promise<Tokens> => {
  const asked = again ? [SIGN_IN_PAGE.again] : [];
  const heard = await askDialog(from, asked, from === 'pane' ? LONGEST_IN_PANE : undefined);
  if (heard.kind !== 'signed-in') throw new SignInFailed('untrusted');
  return heard.tokens;
};

/**
 * Ends the session at the identity provider, too, in the same dialog: on a computer that several people use, whoever comes next has to sign in.
 * Call it from a click in the pane.
 * @throws {SessionNotEnded} when the dialog cannot be opened, is closed, or says that it did not work
 */
export const endSession = async (): Promise<void> => {
  try {
    const heard = await askDialog('pane', [SIGN_IN_PAGE.leave]);
    if (heard.kind !== 'signed-out') throw new SignInFailed('untrusted');
  } catch (cause) {
    throw new SessionNotEnded(cause);
  }
};
