import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { LambdaFunction } from './lambda-function';

/** What a function answers to API Gateway. */
interface GatewayAnswer {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}
/** HTTP API and REST API, by the version of their payload. */
export type PayloadVersion = '2.0' | '1.0';

const text = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(',') : (value ?? ''));

/** An event of API Gateway; as it does with bodies of some content types, the body is handed over in base64. */
export const gatewayEvent = (
  version: PayloadVersion,
  method: string,
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer = '',
) => {
  const url = new URL(address, 'https://api.example');
  const bytes = Buffer.from(body);
  const sent =
    bytes.byteLength > 0
      ? { body: bytes.toString('base64'), isBase64Encoded: true }
      : { body: null, isBase64Encoded: false };
  const requestContext = {
    accountId: '000000000000',
    apiId: 'api',
    domainName: 'api.example',
    stage: '$default',
    requestId: 'gateway-request',
  };
  if (version === '2.0')
    return {
      version,
      routeKey: '$default',
      rawPath: url.pathname,
      rawQueryString: url.search.slice(1),
      headers,
      requestContext: {
        ...requestContext,
        http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      },
      ...sent,
    };
  const query = Object.fromEntries(url.searchParams);
  return {
    resource: '/{proxy+}',
    path: url.pathname,
    httpMethod: method,
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: query,
    multiValueQueryStringParameters: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]])),
    requestContext: { ...requestContext, httpMethod: method, path: url.pathname, identity: { sourceIp: '192.0.2.1' } },
    ...sent,
  };
};

const eventOf = async (version: PayloadVersion, request: IncomingMessage) =>
  gatewayEvent(
    version,
    request.method ?? 'GET',
    request.url ?? '/',
    Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, text(value)])),
    await buffer(request),
  );

/** An API Gateway in front of a function: whoever calls it over HTTP gets what the function answers to the event. */
export const startGateway = async (api: LambdaFunction, version: PayloadVersion = '2.0') => {
  const server = createServer(async (request, response) => {
    // The function's answer to the gateway is what this test looks at.
    const answer = (await api.invoke(await eventOf(version, request))) as GatewayAnswer;
    const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = answer;
    response
      .writeHead(statusCode, { ...headers, ...(multiValueHeaders as Record<string, string[]> | undefined) })
      .end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
