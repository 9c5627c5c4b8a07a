import * as oauth from 'oauth4webapi';
import { API_SCOPE, AUDIENCE, CALLBACK_PATH, CLIENT_ID, IDENTITY_PATH } from './sign-in-agreement';
import { localFetch } from '../local-fetch';

/** The provider did not go along where it should have. */
class SignInBroke extends Error {
  override readonly name = 'SignInBroke';
  constructor(step: string, status: number) {
    super(`Signing in stopped at ${step} with status ${status}`);
  }
}

/** Signs an account in at a running workbench as a browser would, and gives its access token. `ca` is the workbench's certificate. */
export const requestToken = async (origin: string, ca: string, account: string): Promise<string> => {
  const fetchLocal = localFetch(ca);
  const options = {
    [oauth.customFetch]: (url: string, { method, headers, body }: oauth.CustomFetchOptions<string, unknown>) =>
      fetchLocal(url, { method, headers, ...(body === undefined || body === null ? {} : { body: String(body) }) }),
  };
  const issuer = new URL(origin + IDENTITY_PATH);
  const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options));
  const client: oauth.Client = { client_id: CLIENT_ID };
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const redirectUri = origin + CALLBACK_PATH;

  const authorization = new URL(String(server.authorization_endpoint));
  authorization.search = new URLSearchParams({
    response_type: 'code',
    client_id: CLIENT_ID,
    redirect_uri: redirectUri,
    scope: `openid ${API_SCOPE}`,
    resource: AUDIENCE,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  }).toString();

  const onward = async (step: string, url: string, init?: Parameters<typeof fetchLocal>[1]) => {
    const answer = await fetchLocal(url, init);
    const location = answer.headers.get('location');
    if (location === null) throw new SignInBroke(step, answer.status);
    return new URL(location, url).href;
  };
  const choosing = await onward('authorization', authorization.href);
  const chosen = await onward('choice of account', choosing, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ account }).toString(),
  });
  const back = new URL(await onward('return', chosen));
  const parameters = oauth.validateAuthResponse(server, client, back, state);
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    redirectUri,
    verifier,
    { ...options, additionalParameters: { resource: AUDIENCE } },
  );
  return (await oauth.processAuthorizationCodeResponse(server, client, answer)).access_token;
};
