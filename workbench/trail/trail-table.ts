import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readExport } from '../../functions/store/backup/export-files';
import { tableItems } from '../../functions/store/backup/table-items';
import { unpackedTable, withoutTypes, type UnpackedTable } from '../../functions/store/backup/unpacked-table';
import { connectLocal } from '../cloud/connect-local';
import { fillDemo } from '../cloud/demo/fill';
import { copyDemo } from '../cloud/demo/kept';
import { DATABASE_FILE, TABLE_NAME } from '../cloud/local-dependencies';
import { startDynoxide } from '../cloud/start-dynoxide';
import { copyDatabase, databaseExists } from './copy-database';

/** The folder that was named holds no data of a workbench. */
export class NoData extends Error {
  override readonly name = 'NoData';
  constructor(readonly folder: string) {
    super(`${folder} 中没有工作台的数据，请核对 --data 指定的文件夹。`);
  }
}

/** Where the data comes from: a workbench's data folder (a demo seeded for the purpose where it holds none yet, if that is welcome), or an export of a table. */
export type TrailSource = DataFolder | { readonly kind: 'export'; readonly folder: string };
interface DataFolder {
  readonly kind: 'data';
  readonly folder: string;
  readonly demo: boolean;
}

/** A copy of a workbench's database to work on. */
export interface DatabaseCopy {
  readonly client: DynamoDBClient;
  /** Goes when the work is done. */
  readonly folder: string;
  readonly isDemo: boolean;
}

/**
 * Runs something on a copy of a workbench's data, so that a running workbench is not touched. Throws NoData, DatabaseBusy, NoLocalDynamoDb, SeedRefused.
 */
export const withDatabaseCopy = async <Answer>(
  root: string,
  source: DataFolder,
  use: (copy: DatabaseCopy) => Promise<Answer>,
): Promise<Answer> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yuanping-trail-'));
  try {
    const file = path.join(source.folder, DATABASE_FILE);
    const isDemo = !(await databaseExists(file));
    if (isDemo && !source.demo) throw new NoData(source.folder);
    const now = new Date();
    const isWhole = isDemo && (await copyDemo(root, folder, now));
    const copy = isDemo ? path.join(folder, DATABASE_FILE) : await copyDatabase(file, folder);
    const database = await startDynoxide(root, copy);
    const client = connectLocal(database.endpoint);
    try {
      if (isDemo && !isWhole) await fillDemo({ root, client, dataDir: folder, now });
      return await use({ client, folder, isDemo });
    } finally {
      client.destroy();
      await database.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Everything that a table holds, in memory. */
export interface TrailTable extends UnpackedTable {
  readonly isDemo: boolean;
}

/** Reads all of a table into memory: an export needs nothing but Node for that, a workbench's data its database. Throws as `withDatabaseCopy` and `readExport` do. */
export const readTrailTable = async (root: string, source: TrailSource): Promise<TrailTable> => {
  if (source.kind === 'export')
    return { ...unpackedTable(withoutTypes(await readExport(source.folder))), isDemo: false };
  return withDatabaseCopy(root, source, async ({ client, isDemo }) => ({
    ...unpackedTable(withoutTypes(await tableItems(client, TABLE_NAME))),
    isDemo,
  }));
};
