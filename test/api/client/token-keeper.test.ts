import { keepTokens } from '../../../addin/client/sign-in/token-keeper';
import type { Tokens } from '../../../addin/client/sign-in/tokens';

const tokens = (changes: Partial<Tokens> = {}): Tokens => ({
  accessToken: 'first',
  refreshToken: 'refresh-1',
  seconds: 600,
  endsSession: false,
  ...changes,
});
/** A keeper at a clock that the test sets, with a provider that answers by the number of its turn. */
const keeping = (first: Tokens, answer: (turn: number) => Promise<Tokens>) => {
  let now = 1_000_000;
  const asked: string[] = [];
  const keeper = keepTokens(
    first,
    async (refreshToken) => answer(asked.push(refreshToken)),
    () => now,
  );
  return { keeper, asked, after: (seconds: number) => (now += seconds * 1000) };
};
const next = async (turn: number) => tokens({ accessToken: `token-${turn + 1}`, refreshToken: `refresh-${turn + 1}` });
const refuse = async () => {
  throw new RangeError('refused');
};

it('gives a token as it is while it is good for a while yet', async () => {
  const { keeper, asked, after } = keeping(tokens(), next);
  after(539);
  expect([await keeper.accessToken(), asked]).toEqual(['first', []]);
});

it('renews a minute before the end, once for however many ask at the same time', async () => {
  const { keeper, asked, after } = keeping(tokens(), next);
  after(541);
  expect(await Promise.all([keeper.accessToken(), keeper.accessToken(), keeper.renew()])).toEqual([
    'token-2',
    'token-2',
    true,
  ]);
  after(541);
  expect(await keeper.accessToken()).toBe('token-3');
  expect(asked).toEqual(['refresh-1', 'refresh-2']);
});

it('goes on with the refresh token that it has where the provider gives no new one', async () => {
  const { keeper, asked } = keeping(tokens(), async () => tokens({ accessToken: 'again', refreshToken: null }));
  expect([await keeper.renew(), await keeper.renew(), await keeper.accessToken()]).toEqual([true, true, 'again']);
  expect(asked).toEqual(['refresh-1', 'refresh-1']);
});

it('gives the old token where renewing fails: whether it is still good is for the API to say', async () => {
  const { keeper, after } = keeping(tokens(), refuse);
  after(700);
  expect([await keeper.accessToken(), await keeper.renew()]).toEqual(['first', false]);
});

it('renews nothing without a refresh token, nor where the provider does not say when it ends', async () => {
  const without = keeping(tokens({ refreshToken: null }), next);
  without.after(700);
  expect([await without.keeper.accessToken(), without.asked]).toEqual(['first', []]);
  const endless = keeping(tokens({ seconds: null }), next);
  endless.after(1_000_000);
  expect([await endless.keeper.accessToken(), endless.asked]).toEqual(['first', []]);
});

it('forgets, even what is on its way', async () => {
  const { keeper } = keeping(tokens(), next);
  const renewing = keeper.renew();
  keeper.forget();
  expect([await renewing, await keeper.accessToken()]).toEqual([false, null]);
});

it('takes the tokens of whoever signed in meanwhile', async () => {
  const { keeper } = keeping(tokens(), next);
  const renewing = keeper.renew();
  keeper.replace(tokens({ accessToken: 'of the other' }));
  expect([await renewing, await keeper.accessToken()]).toEqual([true, 'of the other']);
});
