import path from 'node:path';
import { restoreTable } from '../../../functions/store/backup/table-items';
import { startApi, type LocalApi } from './local-api';

/** The folder of an earlier version's table. */
export const fixture = (name: string): string => path.resolve(__dirname, '../fixtures', name);

/** The API of today on a table that an earlier version left behind. */
export const startRestored = async (name: string): Promise<LocalApi> => {
  const api = await startApi();
  await restoreTable(api.database.client, api.database.table, fixture(name));
  return api;
};
