import { endSession, signIn } from '../../../addin/client/sign-in/sign-in';
import { SignInFailed } from '../../../addin/client/sign-in/failed';
import { closeOpenDialog, type HeardFromDialog } from '../../../addin/client/office-dialog';
import { OfficeAround } from '../support/office-around';

let office: OfficeAround;
beforeEach(() => {
  jest.useFakeTimers();
  office = new OfficeAround();
});
afterEach(() => {
  closeOpenDialog();
  jest.useRealTimers();
});
const handover = (window = 0) => new URL(office.asked[window]?.url ?? '').searchParams.get('handover') ?? '';
const ORIGIN = 'https://addin.example';
const TOKENS = { accessToken: 'the-token', refreshToken: null, seconds: 300, endsSession: true };
const token = (handover: string) => JSON.stringify({ kind: 'signed-in', handover, tokens: TOKENS });
const failureOf = (signing: Promise<unknown>) => signing.catch((caught: unknown) => caught);

it('gives the token that the dialog hands over, and closes it', async () => {
  const signing = signIn({ again: false, from: 'pane' });
  office.tell({ message: token(handover()), origin: ORIGIN });
  await expect(signing).resolves.toEqual(TOKENS);
  expect(office.closed).toBe(1);
  expect(office.asked[0]?.url).toMatch(/^https:\/\/addin\.example\/addin\/sign-in\.html\?handover=[0-9a-f-]{36}$/);
});

it('asks who it is after a sign-out', () => {
  void failureOf(signIn({ again: true, from: 'pane' }));
  expect(office.asked[0]?.url).toMatch(/&again=1$/);
});

it('takes a message without an origin only where Office knows none', async () => {
  office = new OfficeAround({ knowsOrigins: false });
  const signing = signIn({ again: false, from: 'pane' });
  office.tell({ message: token(handover()), origin: undefined });
  await expect(signing).resolves.toEqual(TOKENS);
});

it.each<[string, (handover: string) => { message: string; origin: string | undefined }]>([
  ['from another origin', (handover) => ({ message: token(handover), origin: 'https://evil.example' })],
  ['without an origin', (handover) => ({ message: token(handover), origin: undefined })],
  ['for another dialog', () => ({ message: token('another-dialog-altogether'), origin: ORIGIN })],
  ['that is no JSON', () => ({ message: 'hello', origin: ORIGIN })],
  ['of another shape', (handover) => ({ message: JSON.stringify({ handover, accessToken: 'x' }), origin: ORIGIN })],
])('does not trust a message %s', async (_, said) => {
  const failure = failureOf(signIn({ again: false, from: 'pane' }));
  office.tell(said(handover()));
  expect(await failure).toMatchObject({ name: 'SignInFailed', kind: 'untrusted' });
});

it('passes on why the provider refused', async () => {
  const failure = failureOf(signIn({ again: false, from: 'pane' }));
  office.tell({
    message: JSON.stringify({ kind: 'failed', handover: handover(), message: '账号已停用。' }),
    origin: ORIGIN,
  });
  expect(await failure).toMatchObject({ kind: 'refused', message: '账号已停用。' });
});

describe.each<['pane' | 'ribbon', RegExp]>([
  ['pane', /重新点“登录”/],
  ['ribbon', /重新点“提交”；也可以打开“园评”窗格/],
])('asked from the %s', (from, again) => {
  it.each<[number, string, RegExp]>([
    [12006, 'closed', /已关闭/],
    [12007, 'already-open', /已经打开/],
    [12009, 'ignored', /允许/],
    [12011, 'blocked', /弹出窗口/],
    [12004, 'other', /12004/],
  ])('says what to do when the dialog does not open (%i)', async (error, kind, words) => {
    office.refusal = error;
    const failing = failureOf(signIn({ again: false, from }));
    await jest.runAllTimersAsync();
    const failure = await failing;
    expect(failure).toBeInstanceOf(SignInFailed);
    expect(failure).toMatchObject({ kind, message: expect.stringMatching(words) });
    expect(failure).toMatchObject({ message: expect.stringMatching(again) });
  });

  it('lets Excel ask the person first only where no click of theirs counts', () => {
    void failureOf(signIn({ again: false, from }));
    expect(office.asked).toMatchObject([{ promptBeforeOpen: from === 'ribbon' }]);
  });
});

it('opens the window anew when it is asked for once more', async () => {
  const first = failureOf(signIn({ again: false, from: 'pane' }));
  const second = signIn({ again: false, from: 'pane' });
  expect(await first).toMatchObject({ kind: 'closed' });
  office.tell({ message: token(handover(1)), origin: ORIGIN });
  await expect(second).resolves.toEqual(TOKENS);
  expect(office.closed).toBe(2);
});

it('says what to do when the person closes the dialog', async () => {
  const failure = failureOf(signIn({ again: false, from: 'pane' }));
  office.tell({ error: 12006 });
  expect(await failure).toMatchObject({ kind: 'closed' });
});

it('ends the provider’s session in a dialog, and hears that it is done', async () => {
  const leaving = endSession();
  expect(office.asked[0]?.url).toMatch(/&leave=1$/);
  office.tell({ message: JSON.stringify({ kind: 'signed-out', handover: handover() }), origin: ORIGIN });
  await leaving;
  expect(office.closed).toBe(1);
});

it.each<[string, (handover: string) => HeardFromDialog]>([
  ['is closed before that', () => ({ error: 12006 })],
  ['says that somebody signed in', (handover) => ({ message: token(handover), origin: ORIGIN })],
  [
    'comes from elsewhere',
    (handover) => ({ message: JSON.stringify({ kind: 'signed-out', handover }), origin: 'https://evil.example' }),
  ],
])('says what is left to do when the dialog on the way out %s', async (_, said) => {
  const failure = failureOf(endSession());
  office.tell(said(handover()));
  expect(await failure).toMatchObject({ name: 'SessionNotEnded', message: expect.stringContaining('关闭浏览器') });
});
