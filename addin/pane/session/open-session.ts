import { createApiClient, type ApiClient } from '../../client/api-client';
import { addinStorage } from '../../client/browser-storage';
import { rememberContext, type RememberedContext } from '../../client/remembered-context';
import { ApiProblem } from '../../client/api-problem';
import { createDrafts, type Drafts } from '../../submission/draft';
import { SessionExpired } from '../../client/session-expired';
import { loadSettings } from '../../client/settings';
import { endSession, signIn } from '../../client/sign-in/sign-in';
import { keepTokens, type TokenKeeper } from '../../client/sign-in/token-keeper';
import type { Me } from '../../../shared/api/me';

/** Everything that signing in gives. */
export interface OpenedSession {
  readonly me: Me;
  readonly api: ApiClient;
  readonly drafts: Drafts;
  /** Leaves the plan of the park for the ribbon's commands. */
  readonly remember: (context: RememberedContext) => void;
  /** Asks again who it is and for which years. */
  readonly ask: () => Promise<Me>;
  /** Signs in anew when the token has run out, and asks who it is now. What the pages hold stays. */
  readonly renew: () => Promise<Me>;
  /** Forgets the tokens and ends the provider's session, where it can. Must be called from a click. Throws SessionNotEnded. */
  readonly leave: () => Promise<void>;
}

const isExpired = (failure: unknown) => failure instanceof ApiProblem && failure.is('not-signed-in');

/** Passes calls through; where the API no longer knows who is calling, renews without asking and calls again, or says so. */
const watchExpiry = (api: ApiClient, keeper: TokenKeeper, onExpired: () => void): ApiClient => ({
  async call(name, say) {
    try {
      return await api.call(name, say).catch(async (failure: unknown) => {
        // Under a token that is no longer good nothing was done; and what is sent again carries the same key.
        if (isExpired(failure) && (await keeper.renew())) return api.call(name, say);
        throw failure;
      });
    } catch (failure) {
      if (!isExpired(failure)) throw failure;
      onExpired();
      throw new SessionExpired({ cause: failure });
    }
  },
});

/**
 * Signs in by dialog and asks the API who that is. Must be called from a click. The tokens live in this closure and nowhere else.
 * @throws {SignInFailed} and what the client throws
 */
export const openSession = async ({
  again,
  onPreparing,
  onStranger,
  onExpired,
}: {
  readonly again: boolean;
  /** Told while the data are still being prepared; signing in goes on by itself. */
  readonly onPreparing: (problem: ApiProblem) => void;
  /** Told when whoever signed in has no role here. */
  readonly onStranger: () => void;
  readonly onExpired: () => void;
}): Promise<OpenedSession> => {
  const settings = loadSettings(location.origin);
  // The dialog comes first, while the click still counts; a failure of the settings is reported below.
  settings.catch(() => undefined);
  const storage = addinStorage();
  const tokens = await signIn({ again, from: 'pane' });
  const keeper = keepTokens(tokens, async (refreshToken) => {
    const { renewTokens } = await import('../../client/sign-in/authorization');
    return renewTokens(await settings, refreshToken);
  });
  const plain = createApiClient({ base: (await settings).apiBase, accessToken: keeper.accessToken, onPreparing });
  const api = watchExpiry(plain, keeper, onExpired);
  const me = await plain.call('me', { path: {} }).catch((failure: unknown) => {
    if (failure instanceof ApiProblem && failure.is('no-role')) onStranger();
    throw failure;
  });
  return {
    me,
    api,
    ask: () => api.call('me', { path: {} }),
    drafts: createDrafts(storage),
    remember: (context) => rememberContext(storage, context),
    renew: async () => {
      keeper.replace(await signIn({ again: false, from: 'pane' }));
      return plain.call('me', { path: {} });
    },
    leave: async () => {
      keeper.forget();
      if (tokens.endsSession) await endSession();
    },
  };
};
