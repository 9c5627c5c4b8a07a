import { TokenConfiguration } from '../../../functions/identity/token-configuration';
import { Problem, problemUri } from '../../../shared/api/problem';
import { ALL, CHINA_BY_HTTP, GLOBAL } from '../support/deployments';
import { resourcesOf, templatesNamed } from '../support/resources';
import type { Resource, Template } from '../support/synthesise';
import { allTemplates } from '../support/templates';

let templates: Readonly<Record<string, Template>>;
beforeAll(() => {
  templates = allTemplates();
});
const found = (deployment: string, type: string) => resourcesOf(templatesNamed(templates, deployment), type);
/** Our functions; the only other one is CDK's own, which brings the site into its bucket. */
const functions = (deployment: string): Resource[] =>
  found(deployment, 'AWS::Lambda::Function').filter(({ Properties }) => Properties['Handler'] === 'handler.handler');

describe.each(ALL)('functions of $name', ({ name }) => {
  test('are all that runs, besides the one that brings the site', () => {
    expect(found(name, 'AWS::Lambda::Function')).toHaveLength(functions(name).length + 1);
    expect(functions(name)).toHaveLength(name === 'global' ? 2 : 3);
  });

  test('run on arm64 and nodejs24.x, bounded in time and number', () => {
    for (const { Properties } of functions(name))
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Timeout: expect.any(Number),
        ReservedConcurrentExecutions: expect.any(Number),
        LoggingConfig: { LogFormat: 'JSON' },
      });
  });

  test.each(['Role', 'LoggingConfig', 'Environment'])('share no %s', (property) => {
    const theirs = functions(name).map(({ Properties }) => JSON.stringify(Properties[property]));
    const own = property === 'Environment' ? theirs.filter((text) => !text.includes('TOKEN')) : theirs;
    expect(new Set(own).size).toBe(own.length);
  });

  test('would start with the environment that they are given', () => {
    const checking = functions(name).filter(({ Properties }) => 'TOKEN_ISSUER' in Properties['Environment'].Variables);
    expect(checking.length).toBeGreaterThan(0);
    for (const { Properties } of checking)
      expect(TokenConfiguration.safeParse(Properties['Environment'].Variables).success).toBe(true);
  });
});

describe('the gateway', () => {
  test('HTTP, published keys: checks tokens itself, and asks for the scope that an ID token has not', () => {
    const [authorizer] = found('global', 'AWS::ApiGatewayV2::Authorizer');
    expect(authorizer?.Properties).toMatchObject({
      AuthorizerType: 'JWT',
      JwtConfiguration: { Audience: ['urn:yuanping:api'], Issuer: GLOBAL.identity.issuer },
    });
    for (const { Properties } of found('global', 'AWS::ApiGatewayV2::Route'))
      expect(Properties).toMatchObject({ AuthorizationType: 'JWT', AuthorizationScopes: ['evaluation'] });
  });

  test('HTTP, pinned keys: asks the Lambda authorizer', () => {
    const [authorizer] = found(CHINA_BY_HTTP.name, 'AWS::ApiGatewayV2::Authorizer');
    expect(authorizer?.Properties).toMatchObject({
      AuthorizerType: 'REQUEST',
      AuthorizerPayloadFormatVersion: '2.0',
      EnableSimpleResponses: true,
    });
  });

  test.each(['global', 'chinahttp'])(
    '%s: has a route for each method of the API below /v1 and for nothing else',
    (name) => {
      const routes = found(name, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties);
      expect(routes.map(({ RouteKey }) => RouteKey)).toEqual(
        ['GET', 'POST', 'PUT'].map((method) => `${method} /v1/{proxy+}`),
      );
      expect(routes.filter(({ AuthorizationType }) => !['JWT', 'CUSTOM'].includes(AuthorizationType))).toEqual([]);
    },
  );

  test.each(['china', 'globalrest'])('%s: REST, behind a firewall, each method behind the authorizer', (name) => {
    const methods = found(name, 'AWS::ApiGateway::Method').map(({ Properties }) => Properties);
    const open = methods.filter(({ AuthorizationType }) => AuthorizationType !== 'CUSTOM');
    expect(
      methods
        .filter((method) => !open.includes(method))
        .map(({ HttpMethod }) => HttpMethod)
        .toSorted(),
    ).toEqual(['GET', 'POST', 'PUT']);
    // A browser asks before it sends, and brings no token with the question.
    expect(open.every(({ HttpMethod, Integration }) => HttpMethod === 'OPTIONS' && Integration.Type === 'MOCK')).toBe(
      true,
    );
    expect(found(name, 'AWS::WAFv2::WebACLAssociation')).toHaveLength(1);
  });

  test.each(ALL)('$name: is reached by its own domain only, over TLS 1.2', ({ name, api }) => {
    const apis = [...found(name, 'AWS::ApiGatewayV2::Api'), ...found(name, 'AWS::ApiGateway::RestApi')];
    expect(apis.map(({ Properties }) => Properties['DisableExecuteApiEndpoint'])).toEqual([true]);
    const domains = [...found(name, 'AWS::ApiGatewayV2::DomainName'), ...found(name, 'AWS::ApiGateway::DomainName')];
    expect(domains.map(({ Properties }) => Properties['DomainName'])).toEqual([api.domain]);
    expect(JSON.stringify(domains)).toContain('"SecurityPolicy":"TLS_1_2"');
  });

  test.each(ALL)('$name: logs each request without a token, a header or a body', ({ name }) => {
    const stages = [...found(name, 'AWS::ApiGatewayV2::Stage'), ...found(name, 'AWS::ApiGateway::Stage')];
    const formats = stages.map(
      ({ Properties }) => (Properties['AccessLogSettings'] ?? Properties['AccessLogSetting']).Format,
    );
    expect(formats).toHaveLength(1);
    const variables = Object.values(JSON.parse(formats[0]));
    expect(variables).toContain('$context.requestId');
    expect(variables.filter((name) => /claims|header|body|token|principal/i.test(String(name)))).toEqual([]);
  });
});

test.each(ALL)('$name: the copy of the trail loses nothing silently', ({ name }) => {
  const [mapping] = found(name, 'AWS::Lambda::EventSourceMapping');
  expect(mapping?.Properties).toMatchObject({
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    StartingPosition: 'TRIM_HORIZON',
  });
});

test.each(['china', 'globalrest'])(
  '%s: what the firewall stops is told in words, not as a sign-in that ran out',
  (name) => {
    const responses = found(name, 'AWS::ApiGateway::GatewayResponse').map(({ Properties }) => Properties);
    const stopped = responses.find(({ ResponseType }) => ResponseType === 'WAF_FILTERED');
    expect(stopped).toMatchObject({ StatusCode: '403' });
    const problem = Problem.parse(JSON.parse(stopped?.['ResponseTemplates']['application/json']));
    expect(problem).toMatchObject({ type: problemUri('blocked'), detail: expect.stringContaining('防火墙') });
  },
);
