import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApi } from '../../functions/api/create-api';
import { connect } from '../../functions/store/connect';
import { createStore, type Store } from '../../functions/store/store';
import { createTable } from '../cloud/create-table';
import { identityKeys } from '../cloud/identity-keys';
import { identityProvider } from '../cloud/identity-provider';
import { DATABASE_FILE, localDependencies, TABLE_NAME } from '../cloud/local-dependencies';
import { seed } from '../cloud/seed';
import { startDynoxide } from '../cloud/start-dynoxide';
import { copyDatabase, databaseExists } from './copy-database';

/** The folder that was named holds no data of a workbench. */
export class NoData extends Error {
  override readonly name = 'NoData';
  constructor(readonly folder: string) {
    super(`${folder} 中没有工作台的数据，请核对 --data 指定的文件夹。`);
  }
}

/** Fills an empty database with the demo's years, as the workbench does at its first start. */
const seedDemo = async (client: ReturnType<typeof connect>, folder: string) => {
  await createTable(client, TABLE_NAME);
  const keys = await identityKeys(folder);
  const provider = identityProvider('https://localhost', keys);
  const now = new Date();
  const log = () => undefined;
  const dependencies = localDependencies({ client, issuer: provider.issuer, keys, clock: () => now, log });
  await seed({
    apiAt: (clock) => createApi({ ...dependencies, clock }),
    issue: (account) => provider.issue(account),
    now,
  });
};

/**
 * Runs something on a copy of the workbench's data, so that a running workbench is not disturbed. Where the folder holds no data yet, on a demo seeded for the purpose
 * if that is welcome. Throws NoData where it is not, DatabaseBusy, NoLocalDynamoDb, SeedRefused.
 */
export const withTrailStore = async <Answer>(
  { root, dataDir, demo }: { readonly root: string; readonly dataDir: string; readonly demo: boolean },
  use: (store: Store, isDemo: boolean) => Promise<Answer>,
): Promise<Answer> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yuanping-trail-'));
  try {
    const file = path.join(dataDir, DATABASE_FILE);
    const isDemo = !(await databaseExists(file));
    if (isDemo && !demo) throw new NoData(dataDir);
    const copy = isDemo ? path.join(folder, DATABASE_FILE) : await copyDatabase(file, folder);
    const database = await startDynoxide(root, copy);
    const client = connect(database.endpoint);
    try {
      if (isDemo) await seedDemo(client, folder);
      return await use(createStore({ client, table: TABLE_NAME }), isDemo);
    } finally {
      client.destroy();
      await database.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
