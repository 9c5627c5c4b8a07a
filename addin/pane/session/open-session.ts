import { createApiClient, type ApiClient } from '../../client/api-client';
import { addinStorage } from '../../client/browser-storage';
import { rememberContext, type RememberedContext } from '../../client/remembered-context';
import { ApiProblem } from '../../client/api-problem';
import { createDrafts, type Drafts } from '../../client/draft';
import { loadSettings } from '../../client/settings';
import { signIn } from '../../client/sign-in';
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
}

/** Passes calls through, and says when the API no longer knows who is calling. */
const watchExpiry = (api: ApiClient, onExpired: () => void): ApiClient => ({
  async call(name, say) {
    try {
      return await api.call(name, say);
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.is('not-signed-in')) onExpired();
      throw failure;
    }
  },
});

/**
 * Signs in by dialog and asks the API who that is. Must be called from a click. The token lives in this closure and nowhere else.
 * @throws {SignInFailed} and what the client throws
 */
export const openSession = async ({
  again,
  onExpired,
}: {
  readonly again: boolean;
  readonly onExpired: () => void;
}): Promise<OpenedSession> => {
  const settings = loadSettings(location.origin);
  // The dialog comes first, while the click still counts; a failure of the settings is reported below.
  settings.catch(() => undefined);
  const storage = addinStorage();
  let { accessToken } = await signIn({ again });
  const plain = createApiClient({ base: (await settings).apiBase, accessToken: () => accessToken });
  const api = watchExpiry(plain, onExpired);
  const me = await plain.call('me', { path: {} });
  return {
    me,
    api,
    ask: () => api.call('me', { path: {} }),
    drafts: createDrafts(storage),
    remember: (context) => rememberContext(storage, context),
    renew: async () => {
      ({ accessToken } = await signIn({ again: false }));
      return plain.call('me', { path: {} });
    },
  };
};
