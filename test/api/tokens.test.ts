import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, UnsecuredJWT } from 'jose';
import { ClaimMap, principalOf } from '../../functions/identity/claims';
import { IdentityUnavailable, TokenRefused } from '../../functions/identity/failures';
import { createTokenVerifier, type TokenRules } from '../../functions/identity/verify-token';
import { PEOPLE } from './support/caller';
import { AUDIENCE, goodClaims, ISSUER, issuerKeys, type IssuerKeys } from './support/local-api';

const NOW = new Date('2026-03-01T02:00:00.000Z');
const seconds = NOW.getTime() / 1000;
const good = goodClaims(NOW, PEOPLE.dazu);

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
      scope: null,
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
    ['does not expire', () => keys.sign(Object.fromEntries(Object.entries(good).filter(([claim]) => claim !== 'exp')))],
    ['is not valid yet', () => keys.sign({ ...good, nbf: seconds + 60 })],
    ['is from another issuer', () => keys.sign({ ...good, iss: 'https://evil.example' })],
    ['is for another audience', () => keys.sign({ ...good, aud: 'urn:something:else' })],
    ['is an ID token', () => keys.sign({ ...good, aud: 'yuanping-addin' }, { typ: 'JWT' })],
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
      'was changed after signing',
      async () => {
        const [header, , signature] = (await keys.sign(good)).split('.');
        const forged = Buffer.from(JSON.stringify({ ...good, role: 'bureau' })).toString('base64url');
        return `${header}.${forged}.${signature}`;
      },
    ],
    ['is no token', async () => 'nonsense'],
    ['names no role', () => keys.sign(Object.fromEntries(Object.entries(good).filter(([claim]) => claim !== 'role')))],
    ['names a park with an impossible id', () => keys.sign({ ...good, park: '../yubei' })],
    ['names its role in a list', () => keys.sign({ ...good, role: ['bureau'] })],
  ];
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
      expect(() => principalOf({ uid: 'u1', 'https://identity.example/role': role }, map)).toThrow(TokenRefused);
    },
  );
});
