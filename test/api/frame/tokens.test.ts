import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportSPKI, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { ClaimMap, principalOf, createTokenVerifier, type TokenRules } from '../../../functions/identity/verify-token';
import { IdentityUnavailable, NoRole, TokenRefused } from '../../../functions/identity/failures';
import { PEOPLE } from '../support/caller';
import { AUDIENCE, goodClaims, ISSUER, issuerKeys, type IssuerKeys } from '../support/local-api';

const NOW = new Date('2026-03-01T02:00:00.000Z');
const seconds = NOW.getTime() / 1000;
const good = { ...goodClaims(NOW, PEOPLE.dazu), scope: 'openid evaluation' };
const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([claim]) => claim !== name));

describe('an access token', () => {
  let keys: IssuerKeys;
  let strangers: IssuerKeys;
  let rules: TokenRules;
  beforeAll(async () => {
    keys = await issuerKeys();
    strangers = await issuerKeys();
    rules = {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ['RS256'],
      keys: keys.jwks,
      clockToleranceSeconds: 30,
      type: 'at+jwt',
      scope: 'evaluation',
      claims: ClaimMap.parse({}),
      clock: () => NOW,
    };
  });
  const verify = (token: string, changes: Partial<TokenRules> = {}) =>
    createTokenVerifier({ ...rules, ...changes })(token);

  test('that is good says who somebody is', async () => {
    const { sub, ...rest } = PEOPLE.dazu;
    expect(await verify(await keys.sign(good))).toEqual({ account: sub, ...rest });
  });

  const refused: readonly (readonly [string, () => Promise<string>])[] = [
    ['has expired', () => keys.sign({ ...good, exp: seconds - 31 })],
    ['does not expire', () => keys.sign(without('exp'))],
    ['does not say when it was given', () => keys.sign(without('iat'))],
    ['is from the future', () => keys.sign({ ...good, iat: seconds + 60 })],
    ['is of nobody', () => keys.sign(without('sub'))],
    ['is not valid yet', () => keys.sign({ ...good, nbf: seconds + 60 })],
    ['is from another issuer', () => keys.sign({ ...good, iss: 'https://evil.example' })],
    ['is for another audience', () => keys.sign({ ...good, aud: 'urn:something:else' })],
    ['is an ID token', () => keys.sign({ ...good, aud: 'yuanping-addin' }, { typ: 'JWT' })],
    ['is an ID token of the same audience', () => keys.sign(without('scope'))],
    ['has other scopes', () => keys.sign({ ...good, scope: 'openid evaluation-admin' })],
    ['has its scope in pieces', () => keys.sign({ ...good, scope: ['openid evaluation'] })],
    ['is of another type', () => keys.sign(good, { typ: 'JWT' })],
    ['is signed by a stranger under our key id', () => strangers.sign(good)],
    ['names a key that nobody knows', () => keys.sign(good, { kid: 'other' })],
    ['is not signed', async () => new UnsecuredJWT(good).encode()],
    [
      'is signed with a shared secret',
      () =>
        new SignJWT(good)
          .setProtectedHeader({ alg: 'HS256', kid: 'test', typ: 'at+jwt' })
          .sign(new TextEncoder().encode(JSON.stringify(keys.jwks))),
    ],
    [
      'is signed with our public key as if it were a secret',
      async () => {
        const pem = await exportSPKI((await importJWK(keys.jwks.keys[0] ?? {}, 'RS256')) as CryptoKey);
        return new SignJWT(good)
          .setProtectedHeader({ alg: 'HS256', kid: 'test', typ: 'at+jwt' })
          .sign(new TextEncoder().encode(pem));
      },
    ],
    [
      'brings its own key',
      () =>
        strangers.sign(good, { kid: 'stranger', jwk: { ...strangers.jwks.keys[0] }, jku: 'https://evil.example/jwks' }),
    ],
    [
      'was changed after signing',
      async () => {
        const [header, , signature] = (await keys.sign(good)).split('.');
        const forged = Buffer.from(JSON.stringify({ ...good, role: 'bureau' })).toString('base64url');
        return `${header}.${forged}.${signature}`;
      },
    ],
    ['is no token', async () => 'nonsense'],
  ];

  test.each([
    ['names no role', () => keys.sign(without('role'))],
    ['names a role that is none of ours', () => keys.sign({ ...good, role: 'visitor' })],
    ['names no park for a park', () => keys.sign(without('park'))],
    ['names a park with an impossible id', () => keys.sign({ ...good, park: '../yubei' })],
    ['names its role in a list', () => keys.sign({ ...good, role: ['bureau'] })],
  ])('that %s is good and of somebody without a role, whose account is named', async (_, token) => {
    const refusal = await verify(await token()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(NoRole);
    expect(refusal).toMatchObject({ account: PEOPLE.dazu.sub });
  });

  test.each([
    ['in `scope`', { scope: 'evaluation' }],
    ['in `scp`, as a text', { scope: undefined, scp: 'profile evaluation' }],
    ['in `scp`, as a list', { scope: undefined, scp: ['profile', 'evaluation'] }],
  ])('may have its scope %s', async (_, claims) => {
    await expect(verify(await keys.sign({ ...good, ...claims }))).resolves.toMatchObject({ role: 'park' });
  });

  test('of a provider without scopes is good without one', async () => {
    await expect(verify(await keys.sign(without('scope')), { scope: null })).resolves.toMatchObject({ role: 'park' });
  });

  test('signed by another algorithm than was agreed is refused', async () => {
    await expect(verify(await keys.sign(good), { algorithms: ['PS256', 'ES256'] })).rejects.toThrow(TokenRefused);
  });

  test('outlives a change of keys while both are published, and not after that', async () => {
    const next = await issuerKeys('next');
    const both = { keys: [...keys.jwks.keys, ...next.jwks.keys] };
    const [old, fresh] = [await keys.sign(good), await next.sign(good)];
    for (const token of [old, fresh])
      await expect(verify(token, { keys: both })).resolves.toMatchObject({ role: 'park' });
    await expect(verify(old, { keys: next.jwks })).rejects.toThrow(TokenRefused);
    await expect(verify(fresh, { keys: next.jwks })).resolves.toMatchObject({ role: 'park' });
  });

  test('of another tenant is refused though its key has the same id', async () => {
    const theirs = createTokenVerifier({ ...rules, issuer: 'https://other.example', keys: strangers.jwks });
    const token = await strangers.sign({ ...good, iss: 'https://other.example' });
    await expect(theirs(token)).resolves.toMatchObject({ role: 'park' });
    await expect(verify(token)).rejects.toThrow(TokenRefused);
    await expect(verify(await strangers.sign(good))).rejects.toThrow(TokenRefused);
  });
  test.each(refused)('that %s is refused', async (_, token) => {
    await expect(verify(await token())).rejects.toThrow(TokenRefused);
  });

  test('is good a little past its end, for clocks that differ', async () => {
    await expect(verify(await keys.sign({ ...good, exp: seconds - 29 }))).resolves.toMatchObject({ role: 'park' });
  });

  test('without a type is good where the provider gives none', async () => {
    await expect(verify(await keys.sign(good, { typ: 'JWT' }), { type: null })).resolves.toMatchObject({
      role: 'park',
    });
  });

  test('is checked against keys fetched from the provider; without them nobody can tell', async () => {
    let status = 200;
    const provider = createServer((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(keys.jwks));
    });
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    // A TCP server's address is an AddressInfo.
    const url = new URL(`http://127.0.0.1:${(provider.address() as AddressInfo).port}/jwks`);
    const token = await keys.sign(good);
    await expect(verify(token, { keys: url })).resolves.toMatchObject({ role: 'park' });
    status = 503;
    await expect(verify(token, { keys: url })).rejects.toThrow(IdentityUnavailable);
    await new Promise((resolve) => provider.close(resolve));
    provider.closeAllConnections();
    await expect(verify(token, { keys: url })).rejects.toThrow(IdentityUnavailable);
  });
});

describe('claims of another provider', () => {
  const map = ClaimMap.parse({
    account: 'uid',
    role: 'https://identity.example/role',
    park: 'org',
    roles: { 'hrss-bureau': 'bureau', 'park-clerk': 'park' },
  });

  test('are read by the names that the deployment gives', () => {
    expect(
      principalOf({ uid: 'u1', 'https://identity.example/role': 'park-clerk', org: 'dazu', district: 'dazu' }, map),
    ).toEqual({
      account: 'u1',
      name: 'u1',
      role: 'park',
      park: 'dazu',
      district: 'dazu',
    });
  });

  test.each(['bureau', 'leader', 'constructor', '__proto__'])(
    'role %s that the map does not name is nobody',
    (role) => {
      expect(() => principalOf({ uid: 'u1', 'https://identity.example/role': role }, map)).toThrow(NoRole);
    },
  );
});
