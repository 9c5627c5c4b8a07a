import '../../../workbench/cloud/quiet-warnings';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { keyText, readExport, writeExport } from '../../../functions/store/backup/export-files';
import { tableItems } from '../../../functions/store/backup/table-items';
import { connectLocal } from '../../../workbench/cloud/connect-local';
import { createTable } from '../../../workbench/cloud/create-table';
import { demoCaller, PAST_YEARS } from '../../../workbench/cloud/demo/fill';
import { TABLE_NAME } from '../../../workbench/cloud/local-dependencies';
import { playPastYears } from '../../../workbench/cloud/seed/past-years';
import { startDynoxide } from '../../../workbench/cloud/start-dynoxide';

const ROOT = path.resolve(__dirname, '../../..');
const KEPT = path.join(ROOT, PAST_YEARS);
const ID = '20230000-0000-4000-8000-';

/** What playing the demo's past years gives, but for what has run out since. */
const playedYears = async () => {
  const database = await startDynoxide(ROOT);
  const client = connectLocal(database.endpoint);
  await createTable(client, TABLE_NAME);
  let given = 0;
  const newId = () => `${ID}${String((given += 1)).padStart(12, '0')}`;
  await playPastYears(demoCaller({ client, dataDir: ROOT, now: new Date(), newId }));
  const items = await tableItems(client, TABLE_NAME);
  client.destroy();
  await database.stop();
  return items
    .filter(({ ttl }) => ttl === undefined)
    .toSorted((one, other) => (keyText(one) < keyText(other) ? -1 : 1));
};

test('the past years of the demo are what playing them gives; if not: WRITE_RULES=1 npx jest --selectProjects api --testPathPatterns past-years', async () => {
  const items = await playedYears();
  if (process.env['WRITE_RULES']) {
    await rm(KEPT, { recursive: true, force: true });
    await writeExport(KEPT, items);
  }
  expect(await readExport(KEPT)).toEqual(items);
});
