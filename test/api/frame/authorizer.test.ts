import { UnsecuredJWT } from 'jose';
import { bundleAuthorizer } from '../../../functions/build';
import { PEOPLE } from '../support/caller';
import { bundled, startFunction, type LambdaFunction } from '../support/lambda/lambda-function';
import { AUDIENCE, goodClaims, ISSUER, issuerKeys, type IssuerKeys } from '../support/local-api';

describe('the deployed authorizer', () => {
  let keys: IssuerKeys;
  let bundle: Awaited<ReturnType<typeof bundled>>;
  let authorizer: LambdaFunction;
  beforeAll(async () => {
    keys = await issuerKeys();
    bundle = await bundled(bundleAuthorizer);
    authorizer = await startFunction(bundle.file, {
      TOKEN_ISSUER: ISSUER,
      TOKEN_AUDIENCE: AUDIENCE,
      TOKEN_KEYS: JSON.stringify(keys.jwks),
      TOKEN_SCOPE: 'evaluation',
    });
  });
  afterAll(async () => {
    await authorizer.stop();
    await bundle.remove();
  });
  const claims = (changes: object = {}) => ({
    ...goodClaims(new Date(), PEOPLE.dazu),
    scope: 'openid evaluation',
    ...changes,
  });
  /** Asks as the HTTP API does, payload 2.0. */
  const ask = (authorization: string | undefined) =>
    authorizer.invoke({
      version: '2.0',
      type: 'REQUEST',
      routeArn: 'arn:aws:execute-api:local:000000000000:api/$default/GET/v1/me',
      identitySource: authorization === undefined ? [] : [authorization],
      headers: authorization === undefined ? {} : { authorization },
      requestContext: { http: { method: 'GET', path: '/v1/me' } },
    });

  test('lets a good token in, and tells the gateway’s log its role alone', async () => {
    const said = await ask(`Bearer ${await keys.sign(claims())}`);
    expect(said).toEqual({ isAuthorized: true, context: { role: 'park' } });
  });

  test('lets somebody without a role as far as the API, which says whom to ask', async () => {
    const said = await ask(`Bearer ${await keys.sign(claims({ role: 'visitor' }))}`);
    expect(said).toEqual({ isAuthorized: true, context: {} });
  });

  const OUTSIDE: readonly (readonly [string, () => Promise<string | undefined>])[] = [
    ['without a token', async () => undefined],
    ['with a password', async () => 'Basic cGFyazpwYXJr'],
    ['with a token that nobody signed', async () => `Bearer ${new UnsecuredJWT(claims()).encode()}`],
    ['with a token of yesterday', async () => `Bearer ${await keys.sign(claims({ exp: 1_000_000_000 }))}`],
    ['with a token without the scope', async () => `Bearer ${await keys.sign(claims({ scope: 'openid' }))}`],
    ['with a megabyte', async () => `Bearer ${'a'.repeat(1_000_000)}`],
  ];
  test.each(OUTSIDE)('leaves outside whoever comes %s', async (_, authorization) => {
    const header = await authorization();
    expect(await ask(header)).toEqual({ isAuthorized: false, context: {} });
    expect(authorizer.log()).not.toContain(header?.slice(7) ?? '\0');
    expect(authorizer.log()).not.toMatch(/\n\s+at /);
  });

  test.each([[{}], [{ headers: null }], [{ authorizationToken: 7, methodArn: '' }]])(
    'leaves outside an event %j',
    async (event) => {
      expect(JSON.stringify(await authorizer.invoke(event))).toMatch(/"isAuthorized":false|"Effect":"Deny"/);
    },
  );
});
