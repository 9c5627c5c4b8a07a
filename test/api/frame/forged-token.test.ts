import { importJWK, jwtVerify } from 'jose';
import { TokenRefused } from '../../../functions/identity/failures';
import { TokenConfiguration, tokenRules } from '../../../functions/identity/token-configuration';
import { createTokenVerifier } from '../../../functions/identity/verify-token';
import { readDeployment, SettingsRefused } from '../../../infra/deployments/read-deployment';
import { CHINA_SETTINGS } from '../../infra/support/deployments';
import { serveKeys, type KeyServer } from '../support/servers/key-server';
import { AUDIENCE, goodClaims, ISSUER, issuerKeys } from '../support/local-api';
import { forgedWith, PRINTED_KEYS, publicHalf, type PrintedKey } from '../support/servers/printed-keys';

const NOW = new Date('2026-05-12T01:30:00.000Z');
const CLAIMS = goodClaims(NOW, { sub: 'bureau', name: '市局', role: 'bureau' });

/** The same key in another spelling: base64url leaves bits over, which nobody looks at. */
const respelled = (text: string) => `${text.slice(0, -1)}${String.fromCharCode(text.charCodeAt(text.length - 1) + 1)}`;

describe.each(PRINTED_KEYS)('a token of the bureau, signed with the private key of $source', (printed: PrintedKey) => {
  const jwk = publicHalf(printed);

  test('would be accepted by whoever trusted that key', async () => {
    const trusted = await importJWK(jwk, printed.alg);
    const { payload } = await jwtVerify(await forgedWith(printed, CLAIMS), trusted, { currentDate: NOW });
    expect(payload['role']).toBe('bureau');
  });

  test('has no deployment that trusts it', () => {
    const pinned = { kind: 'pinned', keys: [jwk] };
    const settings = {
      ...CHINA_SETTINGS,
      identity: { ...CHINA_SETTINGS.identity, algorithms: printed.alg, keys: pinned },
    };
    expect(() => readDeployment(settings)).toThrow(SettingsRefused);
    expect(() => readDeployment(settings)).toThrow(`identity.keys.keys[0]：这把公钥的私钥人人可得（${printed.source}`);
  });

  test('has no function that starts with it', () => {
    const environment = {
      TOKEN_ISSUER: ISSUER,
      TOKEN_AUDIENCE: AUDIENCE,
      TOKEN_ALGORITHMS: printed.alg,
      TOKEN_KEYS: JSON.stringify({ keys: [jwk] }),
    };
    expect(TokenConfiguration.safeParse(environment).error?.issues).toMatchObject([
      { path: ['TOKEN_KEYS', 'keys', 0], message: expect.stringContaining(printed.source) },
    ]);
  });

  describe('of a provider that publishes the key', () => {
    let server: KeyServer;
    beforeAll(async () => {
      server = await serveKeys([jwk]);
    });
    afterAll(() => server.stop());

    test('is refused, the first time and the second', async () => {
      const configuration = TokenConfiguration.parse({
        TOKEN_ISSUER: ISSUER,
        TOKEN_AUDIENCE: AUDIENCE,
        TOKEN_ALGORITHMS: printed.alg,
        TOKEN_KEYS_URL: 'https://identity.example/jwks',
      });
      const verify = createTokenVerifier({ ...tokenRules(configuration, () => NOW), keys: server.url });
      const forged = await forgedWith(printed, CLAIMS);
      for (let time = 1; time <= 2; time += 1) {
        const refused = await verify(forged).catch((error: unknown) => error);
        expect(refused).toBeInstanceOf(TokenRefused);
        expect(refused).toMatchObject({ message: expect.stringContaining(printed.source) });
      }
    });
  });
});

test('a key is known in another spelling, too', () => {
  const [printed] = PRINTED_KEYS;
  const { x } = printed.key;
  const keys = [{ ...publicHalf(printed), x: respelled(x) }];
  expect(keys[0]?.x).not.toBe(x);
  const read = TokenConfiguration.safeParse({
    TOKEN_ISSUER: ISSUER,
    TOKEN_AUDIENCE: AUDIENCE,
    TOKEN_KEYS: JSON.stringify({ keys }),
  });
  expect(read.error?.issues[0]?.message).toContain(printed.source);
});

test('a key of a provider’s own is accepted from the same place', async () => {
  const keys = await issuerKeys();
  const server = await serveKeys(keys.jwks.keys);
  const verify = createTokenVerifier({
    ...tokenRules(
      TokenConfiguration.parse({
        TOKEN_ISSUER: ISSUER,
        TOKEN_AUDIENCE: AUDIENCE,
        TOKEN_KEYS_URL: 'https://identity.example/jwks',
      }),
      () => NOW,
    ),
    keys: server.url,
  });
  await expect(verify(await keys.sign(CLAIMS))).resolves.toMatchObject({ role: 'bureau' });
  await server.stop();
});
