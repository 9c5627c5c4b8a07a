import { createApiClient, type ApiClient } from '../client/api-client';
import { ApiProblem } from '../client/api-problem';
import { loadSettings } from '../client/settings';
import { signIn } from '../client/sign-in';
import type { Me } from '../../shared/api/me';

/** The token of this runtime, for as long as Excel keeps it alive; never stored. */
let accessToken: string | null = null;

/**
 * Whoever is signed in to the commands' runtime; a dialog signs in where nobody is, or where the token has run out.
 * @throws {SignInFailed} and as {@link ApiClient.call}
 */
export const commandSession = async (): Promise<{ api: ApiClient; me: Me }> => {
  const { apiBase } = await loadSettings(location.origin);
  const api = createApiClient({ base: apiBase, accessToken: () => accessToken });
  const ask = () => api.call('me', { path: {} });
  if (accessToken !== null) {
    try {
      return { api, me: await ask() };
    } catch (failure) {
      if (!(failure instanceof ApiProblem && failure.is('not-signed-in'))) throw failure;
    }
  }
  ({ accessToken } = await signIn({ again: false }));
  return { api, me: await ask() };
};
