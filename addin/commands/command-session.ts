import { createApiClient, type ApiClient } from '../client/api-client';
import { ApiProblem } from '../client/api-problem';
import { renewTokens } from '../client/sign-in/authorization';
import { loadSettings } from '../client/settings';
import { signIn } from '../client/sign-in/sign-in';
import { keepTokens, type TokenKeeper } from '../client/sign-in/token-keeper';
import type { Me } from '../../shared/api/me';

/** The tokens of this runtime, for as long as Excel keeps it alive; never stored. */
let keeper: TokenKeeper | null = null;

/**
 * Whoever is signed in to the commands' runtime; a dialog signs in where nobody is, or where the token has run out.
 * @throws {SignInFailed} and as {@link ApiClient.call}
 */
export const commandSession = async (): Promise<{ api: ApiClient; me: Me }> => {
  const settings = await loadSettings(location.origin);
  const api = createApiClient({ base: settings.apiBase, accessToken: async () => keeper?.accessToken() ?? null });
  const ask = () => api.call('me', { path: {} });
  if (keeper !== null) {
    try {
      return { api, me: await ask() };
    } catch (failure) {
      if (!(failure instanceof ApiProblem && failure.is('not-signed-in'))) throw failure;
    }
  }
  keeper = keepTokens(await signIn({ again: false }), (refreshToken) => renewTokens(settings, refreshToken));
  return { api, me: await ask() };
};
