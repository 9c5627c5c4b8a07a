import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { bundleApi } from '../../../functions/build';
import { KINDS } from '../../../functions/store/table/kinds';
import { ParkId, Version, Year } from '../../../shared/vocabulary/ids';
import { ROUTES, type Route, type RouteName } from '../../../shared/api/routes';
import { caller, PEOPLE } from '../support/caller';
import { startGateway } from '../support/lambda/gateway';
import { bundled, startFunction, type LambdaFunction } from '../support/lambda/lambda-function';
import { AUDIENCE, goodClaims, ISSUER, startApi, type LocalApi } from '../support/local-api';
import { startSigningServer } from '../support/servers/signing-server';
import { figures, must, putPlan, submissionOf, submitAs, walkToPublished, YEAR } from '../support/deeds/year';

/** What is known by sight wherever it turns up. */
const MARKED = { revenue: 97531.86, tax: 4208.64, words: '不应出现在日志里', key: 'key-that-is-marked' };
const MARKS = ['97531', '4208.64', MARKED.words, PEOPLE.dazu.name, PEOPLE.expert.name];

describe('the log of the deployed API', () => {
  let api: LocalApi;
  let behind: LocalApi;
  let deployed: LambdaFunction;
  let stopAll: () => Promise<void>;
  const tokens = new Set<string>();

  beforeAll(async () => {
    api = await startApi();
    api.setClock(new Date().toISOString());
    const signing = await startSigningServer();
    const bundle = await bundled(bundleApi);
    deployed = await startFunction(bundle.file, {
      TABLE_NAME: api.database.table,
      EVIDENCE_BUCKET: 'evidence',
      EVIDENCE_KEY: 'arn:aws:kms:local:123456789012:key/evidence',
      EVIDENCE_YEARS: '10',
      SIGNING_KEY: 'arn:aws:kms:local:123456789012:key/signing',
      TOKEN_ISSUER: ISSUER,
      TOKEN_AUDIENCE: AUDIENCE,
      TOKEN_KEYS: JSON.stringify(api.keys.jwks),
      AWS_ENDPOINT_URL_DYNAMODB: api.database.endpoint,
      AWS_ENDPOINT_URL_KMS: signing.endpoint,
    });
    const gateway = await startGateway(deployed);
    const sign: LocalApi['keys']['sign'] = async (...given) => {
      const token = await api.keys.sign(...given);
      tokens.add(token);
      return token;
    };
    behind = { ...api, url: gateway.url, keys: { ...api.keys, sign } };
    stopAll = async () => {
      await gateway.stop();
      await deployed.stop();
      await signing.stop();
      await bundle.remove();
      await api.stop();
    };

    const marked = figures({ revenue: MARKED.revenue, tax: MARKED.tax });
    must(await putPlan(behind, ['dazu'], { submissionsClose: '2099-01-01T00:00:00.000Z' }));
    must(await submitAs(behind, 'dazu', marked));
    // Figures that cannot be: the refusal quotes them to the park, and to nobody else.
    const wrong = submissionOf(marked, 1);
    const impossible = { ...wrong, reported: { ...wrong.reported, tax: -MARKED.tax } };
    await caller(behind, PEOPLE.dazu)('PUT', `/v1/evaluations/${YEAR}/dazu/submission`, { body: impossible });
    must(await walkToPublished(behind, ['dazu']));
    for (const name of Object.keys(ROUTES) as RouteName[]) {
      const { method, path }: Route = ROUTES[name];
      const address = path.replace('{year}', String(YEAR)).replace('{park}', 'dazu').replace('{version}', '1');
      const marks = { reason: MARKED.words, revenue: MARKED.revenue, base: MARKED.revenue, note: MARKED.words };
      for (const person of Object.values(PEOPLE))
        await caller(behind, person)(
          method,
          `${address.replace('{entry}', '0123456789abcdef')}?cursor=${MARKED.revenue}`,
          {
            ...(method === 'GET' ? {} : { body: marks, key: MARKED.key }),
          },
        );
    }
    await fetch(`${behind.url}/v1/me`, {
      headers: { authorization: `Bearer ${await sign(goodClaims(new Date(0), PEOPLE.dazu))}` },
    });

    // What is stored can no longer be read: an error that nobody foresaw, with the figures at hand.
    const documents = DynamoDBDocumentClient.from(api.database.client);
    const key = {
      TableName: api.database.table,
      Key: KINDS.submission.key(Year.parse(YEAR), ParkId.parse('dazu'), Version.parse(1)),
    };
    const { Item } = await documents.send(new GetCommand(key));
    const spoilt = { ...Item, claimed: { [MARKED.words]: String(MARKED.revenue) }, submittedAt: MARKED.words };
    await documents.send(new PutCommand({ TableName: api.database.table, Item: spoilt }));
    const unreadable = await caller(behind, PEOPLE.dazu)('GET', `/v1/evaluations/${YEAR}/dazu/submissions/1`);
    expect(unreadable.status).toBe(500);
  });
  afterAll(() => stopAll());

  test('names every route, and neither figures nor words nor names nor tokens', () => {
    const log = deployed.log();
    const operations = new Set(deployed.lines().map(({ operation }) => operation));
    expect(Object.keys(ROUTES).filter((name) => !operations.has(name))).toEqual([]);
    expect(MARKS.filter((mark) => log.includes(mark))).toEqual([]);
    expect(log).not.toContain(MARKED.key);
    const parts = [...tokens].flatMap((token) => token.split('.'));
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter((part) => log.includes(part))).toEqual([]);
  });

  test('says of each request what support needs: both numbers, role, park, route and outcome', async () => {
    const answer = await caller(behind, PEOPLE.dazu)('GET', '/v1/me');
    expect(deployed.lines().at(-1)).toMatchObject({
      level: 'info',
      request: answer.headers.get('x-request-id'),
      gateway: 'gateway-request',
      operation: 'me',
      method: 'GET',
      route: '/v1/me',
      status: 200,
      role: 'park',
      park: 'dazu',
    });
  });

  test('says where an error that nobody foresaw came from', () => {
    const [line] = deployed.lines().filter(({ level }) => level === 'error');
    expect(line).toMatchObject({ operation: 'submission', status: 500, problem: 'internal-error' });
    expect(line?.['fault']).toMatch(/^ZodError\n\s+at /);
  });

  const metric = (line: Record<string, unknown> | undefined) =>
    Object(line?.['_aws']).CloudWatchMetrics?.map(
      ({
        Namespace,
        Dimensions,
        Metrics,
      }: {
        Namespace: string;
        Dimensions: string[][];
        Metrics: { Name: string }[];
      }) => [Namespace, Metrics[0]?.Name, ...(Dimensions[0] ?? [])].join(' '),
    );
  test('is its own metrics: latency by route, submissions, refusals by problem', () => {
    const lines = deployed.lines();
    const accepted = lines.find(({ operation, status }) => operation === 'submit' && status === 200);
    const refused = lines.find(({ operation, status }) => operation === 'submit' && status === 422);
    expect(metric(accepted)).toEqual(['Yuanping Latency route', 'Yuanping Submissions']);
    expect(accepted).toMatchObject({ Latency: accepted?.['ms'], Submissions: 1 });
    expect(metric(refused)).toEqual(['Yuanping Latency route', 'Yuanping Refusals problem']);
    expect(refused).toMatchObject({ Refusals: 1, problem: 'invalid-submission' });
  });
});
