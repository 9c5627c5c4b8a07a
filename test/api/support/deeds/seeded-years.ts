import '../../../../workbench/cloud/quiet-warnings';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { connectLocal } from '../../../../workbench/cloud/connect-local';
import type { Key } from '../../../../functions/store/table/kind';
import { createStore } from '../../../../functions/store/store';
import { fillDemo } from '../../../../workbench/cloud/demo/fill';
import { copyDemo } from '../../../../workbench/cloud/demo/kept';
import { DATABASE_FILE, TABLE_NAME } from '../../../../workbench/cloud/local-dependencies';
import { startDynoxide } from '../../../../workbench/cloud/start-dynoxide';

const ROOT = path.resolve(__dirname, '../../../..');
type Item = Record<string, unknown>;

/** The demo's years in a data folder of their own, with a way to change what is stored behind everybody's back. */
export const startSeededYears = async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'yuanping-seeded-'));
  const isWhole = await copyDemo(ROOT, dataDir, new Date());
  const database = await startDynoxide(ROOT, path.join(dataDir, DATABASE_FILE));
  const client = connectLocal(database.endpoint);
  const store = createStore({ client, table: TABLE_NAME });
  const fill = () => fillDemo({ root: ROOT, client, dataDir, now: new Date() });
  if (!isWhole) await fill();

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
