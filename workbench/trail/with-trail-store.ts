import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { restoreTable } from '../../functions/store/backup/table-items';
import { connect } from '../../functions/store/table/connect';
import { createStore, type Store } from '../../functions/store/store';
import { createTable } from '../cloud/create-table';
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
export type TrailSource =
  | { readonly kind: 'data'; readonly folder: string; readonly demo: boolean }
  | { readonly kind: 'export'; readonly folder: string };

/** A copy to work on. */
export interface TrailCopy {
  readonly store: Store;
  readonly client: DynamoDBClient;
  /** Goes when the work is done. */
  readonly folder: string;
  readonly isDemo: boolean;
}

/**
 * Runs something on a copy of data, so that neither a running workbench nor an export is touched. Throws NoData, DatabaseBusy, NoLocalDynamoDb, SeedRefused, and
 * what `restoreTable` throws.
 */
export const withTrailStore = async <Answer>(
  root: string,
  source: TrailSource,
  use: (copy: TrailCopy) => Promise<Answer>,
): Promise<Answer> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yuanping-trail-'));
  try {
    const file = path.join(source.folder, DATABASE_FILE);
    const isThere = source.kind === 'data' && (await databaseExists(file));
    const isDemo = source.kind === 'data' && !isThere;
    if (isDemo && !source.demo) throw new NoData(source.folder);
    const now = new Date();
    const isWhole = isDemo && (await copyDemo(root, folder, now));
    const copy = isThere ? await copyDatabase(file, folder) : path.join(folder, DATABASE_FILE);
    const database = await startDynoxide(root, copy);
    const client = connect(database.endpoint);
    try {
      if (isDemo && !isWhole) await fillDemo({ root, client, dataDir: folder, now });
      if (source.kind === 'export') {
        await createTable(client, TABLE_NAME);
        await restoreTable(client, TABLE_NAME, source.folder);
      }
      return await use({ store: createStore({ client, table: TABLE_NAME }), client, folder, isDemo });
    } finally {
      client.destroy();
      await database.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
