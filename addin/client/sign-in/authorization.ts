import * as oauth from 'oauth4webapi';
import * as z from 'zod';
import type { AddinSettings } from '../settings';
import type { Tokens } from './tokens';
import { Failure } from '../../../shared/vocabulary/failure';

/** What must be kept between leaving for the identity provider and coming back. It lives in the dialog's own sessionStorage. */
export const PendingSignIn = z.strictObject({
  kind: z.literal('signing-in'),
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  handover: z.string(),
});
export type PendingSignIn = z.infer<typeof PendingSignIn>;
/** The same between leaving to sign out and coming back. */
export const PendingSignOut = z.strictObject({ kind: z.literal('signing-out'), handover: z.string() });
export type PendingSignOut = z.infer<typeof PendingSignOut>;

/** The identity provider refused or answered nonsense. `message` is Chinese. */
export class AuthorizationRefused extends Failure {
  override readonly name = 'AuthorizationRefused';
  override readonly title = '没有登录';
  constructor(cause: unknown) {
    const said = cause instanceof oauth.AuthorizationResponseError ? (cause.error_description ?? cause.error) : null;
    super(
      said === null
        ? '身份认证没有成功，请关闭本窗口后重新登录。'
        : `身份认证没有成功（${said}），请关闭本窗口后重新登录。`,
      { cause },
    );
  }
}

const discover = async (settings: AddinSettings): Promise<oauth.AuthorizationServer> => {
  const issuer = new URL(settings.issuer);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer));
};
const clientOf = ({ clientId }: AddinSettings): oauth.Client => ({ client_id: clientId });

/**
 * Prepares OIDC code flow with PKCE: where to send the person, and what to keep until they come back to `redirectUri`.
 * @throws {AuthorizationRefused} when the provider cannot be understood
 */
export const beginSignIn = async (
  settings: AddinSettings,
  redirectUri: string,
  { again, handover }: { readonly again: boolean; readonly handover: string },
): Promise<{ readonly url: URL; readonly pending: PendingSignIn }> => {
  const server = await discover(settings).catch((cause: unknown) => {
    throw new AuthorizationRefused(cause);
  });
  if (server.authorization_endpoint === undefined) throw new AuthorizationRefused('no authorization endpoint');
  const verifier = oauth.generateRandomCodeVerifier();
  const pending = {
    kind: 'signing-in' as const,
    verifier,
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    handover,
  };
  const url = new URL(server.authorization_endpoint);
  for (const [name, value] of Object.entries({
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: redirectUri,
    scope: settings.scope,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: pending.state,
    nonce: pending.nonce,
    ...(settings.resource === undefined ? {} : { resource: settings.resource }),
    ...(again ? { prompt: 'login' } : {}),
  }))
    url.searchParams.set(name, value);
  return { url, pending };
};

const tokensOf = (server: oauth.AuthorizationServer, answer: oauth.TokenEndpointResponse): Tokens => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token ?? null,
  seconds: answer.expires_in ?? null,
  endsSession: server.end_session_endpoint !== undefined,
});
const forResource = ({ resource }: AddinSettings) =>
  resource === undefined ? {} : { additionalParameters: { resource } };

/**
 * Exchanges the code in the address that the provider sent the person back to.
 * @throws {AuthorizationRefused} when the provider refused, the state is not ours, or the exchange failed
 */
export const finishSignIn = async (settings: AddinSettings, address: URL, pending: PendingSignIn): Promise<Tokens> => {
  try {
    const server = await discover(settings);
    const client = clientOf(settings);
    const answer = oauth.validateAuthResponse(server, client, address, pending.state);
    const redirectUri = `${address.origin}${address.pathname}`;
    const granted = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      answer,
      redirectUri,
      pending.verifier,
      forResource(settings),
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, granted, {
      expectedNonce: pending.nonce,
    });
    return tokensOf(server, tokens);
  } catch (cause) {
    throw new AuthorizationRefused(cause);
  }
};

/**
 * New tokens for a refresh token, without the person.
 * @throws {AuthorizationRefused} when the provider wants the person again, or cannot be reached
 */
export const renewTokens = async (settings: AddinSettings, refreshToken: string): Promise<Tokens> => {
  try {
    const server = await discover(settings);
    const client = clientOf(settings);
    const granted = await oauth.refreshTokenGrantRequest(
      server,
      client,
      oauth.None(),
      refreshToken,
      forResource(settings),
    );
    return tokensOf(server, await oauth.processRefreshTokenResponse(server, client, granted));
  } catch (cause) {
    throw new AuthorizationRefused(cause);
  }
};

/**
 * Where the provider ends its own session and sends the person back to `returnUri`; null where it offers no such thing.
 * The address names our client and no token: the provider may ask the person whether they mean it.
 * @throws {AuthorizationRefused} when the provider cannot be understood
 */
export const signOutAddress = async (settings: AddinSettings, returnUri: string): Promise<URL | null> => {
  const server = await discover(settings).catch((cause: unknown) => {
    throw new AuthorizationRefused(cause);
  });
  if (server.end_session_endpoint === undefined) return null;
  const url = new URL(server.end_session_endpoint);
  url.searchParams.set('client_id', settings.clientId);
  url.searchParams.set('post_logout_redirect_uri', returnUri);
  return url;
};
