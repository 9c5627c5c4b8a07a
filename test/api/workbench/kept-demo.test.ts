import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keyText, readExport } from '../../../functions/store/backup/export-files';
import { putItems, tableItems } from '../../../functions/store/backup/table-items';
import { createStore } from '../../../functions/store/store';
import { connectLocal } from '../../../workbench/cloud/connect-local';
import { createTable } from '../../../workbench/cloud/create-table';
import { fillDemo, PAST_YEARS } from '../../../workbench/cloud/demo/fill';
import { copyDemo } from '../../../workbench/cloud/demo/kept';
import { DATABASE_FILE, EVIDENCE_FOLDER, TABLE_NAME } from '../../../workbench/cloud/local-dependencies';
import { startDynoxide } from '../../../workbench/cloud/start-dynoxide';
import { startSeededYears } from '../support/deeds/seeded-years';

const ROOT = path.resolve(__dirname, '../../..');

test('a copy of the demo is all of it: filling it afterwards writes nothing', async () => {
  const years = await startSeededYears();
  const copied = await tableItems(years.client, years.table);
  expect(copied.length).toBeGreaterThan(500);
  await years.fill();
  expect(await tableItems(years.client, years.table)).toEqual(copied);
  await years.stop();
});

test('a database in which the past years had come only in part has them whole once it is filled, and everything after them', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'yuanping-begun-'));
  const database = await startDynoxide(ROOT);
  const client = connectLocal(database.endpoint);
  const past = await readExport(path.join(ROOT, PAST_YEARS));
  await createTable(client, TABLE_NAME);
  await putItems(client, TABLE_NAME, past.slice(0, 100));
  await fillDemo({ root: ROOT, client, dataDir, now: new Date() });
  const filled = new Map((await tableItems(client, TABLE_NAME)).map((item) => [keyText(item), item]));
  const heads = await createStore({ client, table: TABLE_NAME }).yearHeads();
  client.destroy();
  await database.stop();
  await rm(dataDir, { recursive: true });
  expect(past.map((item) => filled.get(keyText(item)))).toEqual(past);
  expect(heads.map(({ year }) => year)).toEqual([2023, 2024, 2025]);
});

describe('a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yuanping-copied-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('with a database in it is left as it is', async () => {
    await writeFile(path.join(folder, DATABASE_FILE), 'somebody’s work');
    await copyDemo(ROOT, folder, new Date());
    expect(await readdir(folder)).toEqual([DATABASE_FILE]);
    expect(await readFile(path.join(folder, DATABASE_FILE), 'utf8')).toBe('somebody’s work');
  });

  test('where a copy broke off before the database came is filled anew', async () => {
    await copyDemo(ROOT, folder, new Date());
    const whole = (await readdir(folder, { recursive: true })).toSorted();
    await rm(path.join(folder, DATABASE_FILE));
    await writeFile(path.join(folder, EVIDENCE_FOLDER, 'half'), '');
    await copyDemo(ROOT, folder, new Date());
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(whole);
  });
});
