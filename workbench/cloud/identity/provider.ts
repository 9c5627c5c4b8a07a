import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Provider, type Configuration } from 'oidc-provider';
import { ClaimMap, createTokenVerifier } from '../../../functions/identity/verify-token';
import { account, claimsOf } from './accounts';
import type { IdentityKeys } from './keys';
import { API_SCOPE, AUDIENCE, CALLBACK_PATH, CLIENT_ID, IDENTITY_PATH } from './sign-in-agreement';
import { signInPage } from './sign-in-page';
import { signOutPage } from './sign-out-page';

const TOKEN_SECONDS = 8 * 60 * 60;
const INTERACTION = /^\/interaction\/([\w-]+)$/;
const FORM_LIMIT = 4096;

const configuration = (origin: string, keys: IdentityKeys): Configuration => ({
  clients: [
    {
      client_id: CLIENT_ID,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [origin + CALLBACK_PATH],
      post_logout_redirect_uris: [origin + CALLBACK_PATH],
      scope: `openid ${API_SCOPE}`,
    },
  ],
  scopes: ['openid', API_SCOPE],
  claims: { openid: ['sub', 'name', 'role', 'park', 'district'] },
  pkce: { required: () => true },
  jwks: keys.private,
  cookies: { keys: [keys.private.keys[0]?.d ?? origin], long: { sameSite: 'lax' }, short: { sameSite: 'lax' } },
  ttl: {
    AccessToken: TOKEN_SECONDS,
    AuthorizationCode: 60,
    Grant: TOKEN_SECONDS,
    IdToken: 600,
    Interaction: 3600,
    RefreshToken: TOKEN_SECONDS,
    Session: TOKEN_SECONDS,
  },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = signOutPage(form);
      },
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => AUDIENCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: API_SCOPE,
        audience: AUDIENCE,
        accessTokenFormat: 'jwt',
        accessTokenTTL: TOKEN_SECONDS,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
  interactions: { url: (_context, { uid }) => `${IDENTITY_PATH}/interaction/${uid}` },
  findAccount: (_context, id) => {
    const found = account(id);
    return found && { accountId: id, claims: () => ({ sub: id, ...claimsOf(found) }) };
  },
  extraTokenClaims: (_context, token) => {
    const found = 'accountId' in token && token.accountId ? account(token.accountId) : undefined;
    return found && claimsOf(found);
  },
  // Nobody is asked to agree to their own authority's add-in reading their role.
  loadExistingGrant: async ({ oidc }) => {
    const { client, session, provider, result } = oidc;
    if (!client || !session?.accountId) return undefined;
    const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
    const existing = known === undefined ? undefined : await provider.Grant.find(known);
    if (existing && existing.accountId === session.accountId) return existing;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope(`openid ${API_SCOPE}`);
    grant.addResourceScope(AUDIENCE, API_SCOPE);
    await grant.save();
    return grant;
  },
});

/** The workbench's own OpenID provider: code flow with PKCE, fictional accounts, no password. It must never stand anywhere but on the machine of who tries things out. */
export const identityProvider = (origin: string, keys: IdentityKeys) => {
  const issuer = origin + IDENTITY_PATH;
  const provider = new Provider(issuer, configuration(origin, keys));
  const answer = provider.callback();

  const interact = async (request: IncomingMessage, response: ServerResponse, uid: string) => {
    if (request.method === 'POST') {
      if (Number(request.headers['content-length'] ?? Infinity) > FORM_LIMIT) {
        response.writeHead(413).end();
        return;
      }
      const chosen = account(new URLSearchParams(await text(request)).get('account') ?? '');
      if (chosen) {
        await provider.interactionFinished(request, response, { login: { accountId: chosen.id } });
        return;
      }
    }
    await provider.interactionDetails(request, response);
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      })
      .end(signInPage(`${IDENTITY_PATH}/interaction/${uid}`));
  };

  return {
    issuer,

    /** Who one of its access tokens speaks for. */
    verifyToken: createTokenVerifier({
      issuer,
      audience: AUDIENCE,
      algorithms: ['RS256'],
      keys: keys.public,
      clockToleranceSeconds: 5,
      type: 'at+jwt',
      scope: API_SCOPE,
      claims: ClaimMap.parse({}),
      // Tokens are dated by the provider, which knows no other clock than the machine's.
      clock: () => new Date(),
    }),

    /** Answers a request below the provider's path. */
    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const url = request.url ?? '/';
      const below = url.slice(IDENTITY_PATH.length) || '/';
      const uid = INTERACTION.exec(new URL(below, origin).pathname)?.[1];
      if (uid) {
        await interact(request, response, uid).catch(() => {
          // An interaction that has expired or belongs to another browser.
          if (!response.headersSent)
            response
              .writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
              .end('登录已超时，请关闭本窗口后重新登录。');
        });
        return;
      }
      // Told the path it is mounted under, the provider writes its own addresses with it.
      Object.assign(request, { originalUrl: url, url: below });
      await answer(request, response);
    },
  };
};
export type IdentityProvider = ReturnType<typeof identityProvider>;
