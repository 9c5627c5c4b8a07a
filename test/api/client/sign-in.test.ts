import { endSession, signIn } from '../../../addin/client/sign-in/sign-in';
import { SignInFailed } from '../../../addin/client/sign-in/failed';

type Handler = (args: { message: string; origin: string | undefined } | { error: number }) => void;

/** Office's dialog as far as signing in uses it: the application around us is outside of this machine. */
const office = (opening: { readonly error?: number }, knowsOrigins = true) => {
  const handlers: Handler[] = [];
  const opened: string[] = [];
  const closed = jest.fn();
  Object.assign(globalThis, {
    location: new URL('https://addin.example/addin/taskpane.html'),
    Office: {
      AsyncResultStatus: { Failed: 'failed' },
      EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
      context: {
        requirements: { isSetSupported: () => knowsOrigins },
        ui: {
          displayDialogAsync: (url: string, _: unknown, tell: (result: unknown) => void) => {
            opened.push(url);
            if (opening.error !== undefined) tell({ status: 'failed', error: { code: opening.error } });
            else
              tell({
                status: 'succeeded',
                value: { close: closed, addEventHandler: (__: string, handler: Handler) => handlers.push(handler) },
              });
          },
        },
      },
    },
  });
  const handover = () => new URL(opened[0] ?? '').searchParams.get('handover') ?? '';
  return { closed, opened, handover, tell: (args: Parameters<Handler>[0]) => handlers[0]?.(args) };
};
const ORIGIN = 'https://addin.example';
const TOKENS = { accessToken: 'the-token', refreshToken: null, seconds: 300, endsSession: true };
const token = (handover: string) => JSON.stringify({ kind: 'signed-in', handover, tokens: TOKENS });
const failureOf = (signing: Promise<unknown>) => signing.catch((caught: unknown) => caught);

it('gives the token that the dialog hands over, and closes it', async () => {
  const { tell, handover, closed, opened } = office({});
  const signing = signIn({ again: false });
  tell({ message: token(handover()), origin: ORIGIN });
  await expect(signing).resolves.toEqual(TOKENS);
  expect(closed).toHaveBeenCalledTimes(1);
  expect(opened[0]).toMatch(/^https:\/\/addin\.example\/addin\/sign-in\.html\?handover=[0-9a-f-]{36}$/);
});

it('asks who it is after a sign-out', () => {
  const { opened } = office({});
  void signIn({ again: true });
  expect(opened[0]).toMatch(/&again=1$/);
});

it('takes a message without an origin only where Office knows none', async () => {
  const { tell, handover } = office({}, false);
  const signing = signIn({ again: false });
  tell({ message: token(handover()), origin: undefined });
  await expect(signing).resolves.toEqual(TOKENS);
});

it.each<[string, (handover: string) => { message: string; origin: string | undefined }]>([
  ['from another origin', (handover) => ({ message: token(handover), origin: 'https://evil.example' })],
  ['without an origin', (handover) => ({ message: token(handover), origin: undefined })],
  ['for another dialog', () => ({ message: token('another-dialog-altogether'), origin: ORIGIN })],
  ['that is no JSON', () => ({ message: 'hello', origin: ORIGIN })],
  ['of another shape', (handover) => ({ message: JSON.stringify({ handover, accessToken: 'x' }), origin: ORIGIN })],
])('does not trust a message %s', async (_, said) => {
  const { tell, handover } = office({});
  const failure = failureOf(signIn({ again: false }));
  tell(said(handover()));
  expect(await failure).toMatchObject({ name: 'SignInFailed', kind: 'untrusted' });
});

it('passes on why the provider refused', async () => {
  const { tell, handover } = office({});
  const failure = failureOf(signIn({ again: false }));
  tell({ message: JSON.stringify({ kind: 'failed', handover: handover(), message: '账号已停用。' }), origin: ORIGIN });
  expect(await failure).toMatchObject({ kind: 'refused', message: '账号已停用。' });
});

it.each<[number, string, RegExp]>([
  [12007, 'already-open', /已经打开/],
  [12009, 'ignored', /允许/],
  [12011, 'blocked', /弹出窗口/],
  [12004, 'other', /12004/],
])('says what to do when the dialog does not open (%i)', async (error, kind, words) => {
  office({ error });
  const failure = await failureOf(signIn({ again: false }));
  expect(failure).toBeInstanceOf(SignInFailed);
  expect(failure).toMatchObject({ kind, message: expect.stringMatching(words) });
});

it('says what to do when the person closes the dialog', async () => {
  const { tell } = office({});
  const failure = failureOf(signIn({ again: false }));
  tell({ error: 12006 });
  expect(await failure).toMatchObject({ kind: 'closed' });
});

it('ends the provider’s session in a dialog, and hears that it is done', async () => {
  const { tell, handover, opened, closed } = office({});
  const leaving = endSession();
  expect(opened[0]).toMatch(/&leave=1$/);
  tell({ message: JSON.stringify({ kind: 'signed-out', handover: handover() }), origin: ORIGIN });
  await leaving;
  expect(closed).toHaveBeenCalledTimes(1);
});

it.each<[string, (handover: string) => Parameters<Handler>[0]]>([
  ['is closed before that', () => ({ error: 12006 })],
  ['says that somebody signed in', (handover) => ({ message: token(handover), origin: ORIGIN })],
  [
    'comes from elsewhere',
    (handover) => ({ message: JSON.stringify({ kind: 'signed-out', handover }), origin: 'https://evil.example' }),
  ],
])('says what is left to do when the dialog on the way out %s', async (_, said) => {
  const { tell, handover } = office({});
  const failure = failureOf(endSession());
  tell(said(handover()));
  expect(await failure).toMatchObject({ name: 'SessionNotEnded', message: expect.stringContaining('关闭浏览器') });
});
