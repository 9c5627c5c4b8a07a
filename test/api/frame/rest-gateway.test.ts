import { bundleApi, bundleAuthorizer } from '../../../functions/build';
import { PEOPLE } from '../support/caller';
import { bundled, startFunction, type LambdaFunction } from '../support/lambda/lambda-function';
import { AUDIENCE, goodClaims, ISSUER, startApi, type LocalApi } from '../support/local-api';

const SITE = 'https://yuanping.example.cn';
const STAGE = 'arn:aws-cn:execute-api:cn-northwest-1:123456789012:api/live';

/** An event of API Gateway's REST API (payload format 1.0). */
const event = (path: string, headers: Record<string, string>) => ({
  resource: '/v1/{proxy+}',
  path,
  httpMethod: 'GET',
  headers,
  multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
  queryStringParameters: null,
  multiValueQueryStringParameters: null,
  pathParameters: { proxy: path.replace('/v1/', '') },
  stageVariables: null,
  requestContext: { requestId: 'request', stage: 'live', identity: { sourceIp: '192.0.2.1' } },
  body: null,
  isBase64Encoded: false,
});

describe('behind a REST API', () => {
  let local: LocalApi;
  let api: LambdaFunction;
  let authorizer: LambdaFunction;
  const folders: { remove: () => Promise<void> }[] = [];
  const start = async (bundle: typeof bundleApi, environment: Record<string, string>) => {
    const built = await bundled(bundle);
    folders.push(built);
    return startFunction(built.file, environment);
  };
  beforeAll(async () => {
    local = await startApi();
    const tokens = {
      TOKEN_ISSUER: ISSUER,
      TOKEN_AUDIENCE: AUDIENCE,
      TOKEN_KEYS: JSON.stringify(local.keys.jwks),
    };
    const { table, endpoint } = local.database;
    [api, authorizer] = await Promise.all([
      start(bundleApi, {
        ...tokens,
        TABLE_NAME: table,
        EVIDENCE_BUCKET: 'evidence',
        EVIDENCE_KEY: 'arn:aws:kms:local:123456789012:key/evidence',
        EVIDENCE_YEARS: '10',
        SIGNING_KEY: 'arn:aws:kms:local:123456789012:key/signing',
        AWS_ENDPOINT_URL_DYNAMODB: endpoint,
        SITE_ORIGIN: SITE,
      }),
      start(bundleAuthorizer, tokens),
    ]);
  });
  afterAll(async () => {
    await Promise.all([api.stop(), authorizer.stop(), local.stop(), ...folders.map(({ remove }) => remove())]);
  });
  const bearer = async () => `Bearer ${await local.keys.sign(goodClaims(new Date(), PEOPLE.dazu))}`;

  test.each([
    ['the pages of the add-in may read an answer', '/v1/me', SITE, 200, [SITE]],
    ['and a problem', '/v1/nowhere', SITE, 404, [SITE]],
    ['no other page may', '/v1/me', 'https://elsewhere.example', 200, undefined],
  ])('%s', async (_what, path, origin, statusCode, allowed) => {
    const answer = await api.invoke(event(path, { Authorization: await bearer(), Origin: origin }));
    expect(answer).toMatchObject({ statusCode });
    const { multiValueHeaders } = answer as { multiValueHeaders: Record<string, string[]> };
    expect(multiValueHeaders['access-control-allow-origin']).toEqual(allowed);
  });

  test.each([
    ['a token that holds opens the whole stage', bearer, 'Allow'],
    ['one that does not closes it', async () => `${await bearer()}x`, 'Deny'],
    ['so does something else', async () => 'Basic cGFyazpwYXJr', 'Deny'],
  ])('%s', async (_what, authorization, Effect) => {
    const question = {
      type: 'TOKEN',
      methodArn: `${STAGE}/GET/v1/me`,
      authorizationToken: await authorization(),
    };
    expect(await authorizer.invoke(question)).toMatchObject({
      policyDocument: { Statement: [{ Action: 'execute-api:Invoke', Effect, Resource: `${STAGE}/*` }] },
    });
  });
});
