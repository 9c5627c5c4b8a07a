import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createAdaptorServer } from '@hono/node-server';
import { exportJWK, generateKeyPair, SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { createApi } from '../../../functions/api/create-api';
import type { ApiDependencies } from '../../../functions/api/frame/dependencies';
import type { RequestRecord } from '../../../functions/observability/request-record';
import { ClaimMap, createTokenVerifier } from '../../../functions/identity/verify-token';
import { connectLocal } from '../../../workbench/cloud/connect-local';
import type { DatabaseOptions } from '../../../functions/store/table/database';
import { createStore } from '../../../functions/store/store';
import { createTable } from '../../../workbench/cloud/create-table';
import { keySigner } from '../../../workbench/cloud/local-signer';
import { startDynoxide, type LocalDynamoDb } from '../../../workbench/cloud/start-dynoxide';
import { startEvidenceFiles } from './deeds/evidence-files';
import { listen } from './servers/listen';

export const ISSUER = 'https://identity.example';
export const AUDIENCE = 'urn:yuanping:api';
/** The tests load this as CommonJS and the bench as a module, which name their own folder in different ways; both are started at the root. */
const ROOT = process.cwd();

// The SDK announces when it will drop this Node; that is no finding of a test.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

/** The database of a test file, in which each API has a table of its own: starting one takes longer than most tests. */
let shared: Promise<LocalDynamoDb> | undefined;
let tables = 0;
const isTest = 'afterAll' in globalThis;
if (isTest) afterAll(async () => (await shared)?.stop());

/** A table of its own, empty, in memory. One with a stream is alone in its database, which looks through all streams at each write. */
export const startDatabase = async (options: Parameters<typeof createTable>[2] = {}) => {
  const isShared = isTest && options.stream !== true;
  const dynoxide = await (isShared ? (shared ??= startDynoxide(ROOT)) : startDynoxide(ROOT));
  const client = connectLocal(dynoxide.endpoint);
  tables += 1;
  const table = `yuanping-test-${tables}`;
  await createTable(client, table, options);
  const stop = async () => {
    client.destroy();
    if (!isShared) await dynoxide.stop();
  };
  return { client, table, endpoint: dynoxide.endpoint, stop };
};

/** The key pair of an identity provider that these tests play. */
export const issuerKeys = async (kid = 'test') => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256' };
  const sign = (claims: JWTPayload, header: Partial<JWTHeaderParameters> = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'at+jwt', ...header }).sign(privateKey);
  return { jwks: { keys: [jwk] }, sign };
};
export type IssuerKeys = Awaited<ReturnType<typeof issuerKeys>>;
/** The pair of every API of a test file: making one takes longer than starting the API. */
let sharedKeys: Promise<IssuerKeys> | undefined;

/** The claims of a token that is good at a moment. */
export const goodClaims = (now: Date, identity: JWTPayload): JWTPayload => ({
  iss: ISSUER,
  aud: AUDIENCE,
  iat: Math.floor(now.getTime() / 1000) - 5,
  exp: Math.floor(now.getTime() / 1000) + 3600,
  ...identity,
});

/** The pair that the publications of a test file are signed with. */
const signing = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** An API over HTTP on a port of its own. */
export const serveApi = async (dependencies: ApiDependencies) => {
  const server = createAdaptorServer({ fetch: createApi(dependencies).fetch });
  const { port, stop } = await listen(server);
  return { url: `http://127.0.0.1:${port}`, stop };
};

/** The API over HTTP on a real database, with a clock that the test sets. */
export const startApi = async ({
  onCapacity,
  stream = false,
}: Pick<DatabaseOptions, 'onCapacity'> & { readonly stream?: boolean } = {}) => {
  const database = await startDatabase({ stream });
  const keys = await (sharedKeys ??= issuerKeys());
  const records: RequestRecord[] = [];
  let now = new Date('2026-03-01T02:00:00.000Z');
  const clock = () => now;
  const store = createStore({
    client: database.client,
    table: database.table,
    ...(onCapacity ? { onCapacity } : {}),
  });
  const files = await startEvidenceFiles(clock);
  const dependencies: ApiDependencies = {
    store,
    evidence: files.store,
    signer: keySigner(signing.privateKey),
    clock,
    exampleRules: true,
    newId: randomUUID,
    verifyToken: createTokenVerifier({
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ['RS256'],
      keys: keys.jwks,
      clockToleranceSeconds: 5,
      type: 'at+jwt',
      scope: null,
      claims: ClaimMap.parse({}),
      clock,
    }),
    timeLeft: () => Infinity,
    log: (record) => records.push(record),
  };
  const server = await serveApi(dependencies);
  return {
    url: server.url,
    dependencies,
    store,
    database,
    files,
    keys,
    records,
    /** In PEM: what its publications' signatures are checked with. */
    publicKey: signing.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    clock,
    setClock: (instant: string) => {
      now = new Date(instant);
    },
    stop: async () => {
      await server.stop();
      await files.stop();
      await database.stop();
    },
  };
};
export type LocalApi = Awaited<ReturnType<typeof startApi>>;
