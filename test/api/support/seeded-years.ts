import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { createApi } from '../../../functions/api/create-api';
import { ClaimMap } from '../../../functions/identity/claims';
import { createTokenVerifier } from '../../../functions/identity/verify-token';
import { connect } from '../../../functions/store/connect';
import type { Key } from '../../../functions/store/keys';
import { createStore } from '../../../functions/store/store';
import { createTable } from '../../../workbench/cloud/create-table';
import { DATABASE_FILE, EVIDENCE_FOLDER, TABLE_NAME } from '../../../workbench/cloud/local-dependencies';
import { localEvidence } from '../../../workbench/cloud/evidence/local-evidence';
import { seed } from '../../../workbench/cloud/seed';
import { startDynoxide } from '../../../workbench/cloud/start-dynoxide';
import { AUDIENCE, goodClaims, ISSUER, issuerKeys } from './local-api';

const ROOT = path.resolve(__dirname, '../../..');
type Item = Record<string, unknown>;

/** The demo's years in a data folder of their own, with a way to change what is stored behind everybody's back. */
export const startSeededYears = async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'yuanping-seeded-'));
  const database = await startDynoxide(ROOT, path.join(dataDir, DATABASE_FILE));
  const client = connect(database.endpoint);
  await createTable(client, TABLE_NAME);
  const keys = await issuerKeys();
  const clock = () => new Date();
  const store = createStore({ client, table: TABLE_NAME });
  const verifyToken = createTokenVerifier({
    issuer: ISSUER,
    audience: AUDIENCE,
    algorithms: ['RS256'],
    keys: keys.jwks,
    clockToleranceSeconds: 5,
    type: 'at+jwt',
    scope: null,
    claims: ClaimMap.parse({}),
    clock,
  });
  const evidence = localEvidence({
    dataDir: path.join(dataDir, EVIDENCE_FOLDER),
    origin: () => 'https://localhost',
    clock,
  });
  const fill = () =>
    seed({
      apiAt: (moment) =>
        createApi({
          store,
          evidence: evidence.store,
          clock: moment,
          newId: randomUUID,
          verifyToken,
          exampleRules: true,
          timeLeft: () => Infinity,
          log: () => undefined,
        }),
      issue: ({ id, name, role, park, district }) =>
        keys.sign(
          goodClaims(clock(), { sub: id, name, role, ...(park ? { park } : {}), ...(district ? { district } : {}) }),
        ),
      files: evidence.routes,
      now: clock(),
    });
  await fill();

  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const read = async (key: Key): Promise<Item> => {
    const { Item: item } = await documents.send(new GetCommand({ TableName: TABLE_NAME, Key: key }));
    if (!item) throw new RangeError(`Nothing is stored under ${key.pk} ${key.sk}`);
    return item;
  };
  const write = (item: Item) => documents.send(new PutCommand({ TableName: TABLE_NAME, Item: item }));
  /** Stores an item otherwise (null: takes it away) and answers what puts it back. */
  const tamper = async (key: Key, change: (item: Item) => Item | null): Promise<() => Promise<void>> => {
    const before = await read(key);
    const after = change(structuredClone(before));
    if (after) await write(after);
    else await documents.send(new DeleteCommand({ TableName: TABLE_NAME, Key: key }));
    return async () => {
      await write(before);
    };
  };
  const stop = async () => {
    client.destroy();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { dataDir, client, table: TABLE_NAME, store, fill, read, tamper, stop };
};
export type SeededYears = Awaited<ReturnType<typeof startSeededYears>>;
