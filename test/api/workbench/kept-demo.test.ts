import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tableItems } from '../../../functions/store/backup/table-items';
import { passingKeys } from '../../../workbench/cloud/identity/keys';
import { copyDemo } from '../../../workbench/cloud/demo/kept';
import { DATABASE_FILE, EVIDENCE_FOLDER } from '../../../workbench/cloud/local-dependencies';
import { startSeededYears } from '../support/deeds/seeded-years';

const demo = async () => ({ keys: await passingKeys(), now: new Date() });
const ROOT = path.resolve(__dirname, '../../..');

test('a copy of the demo is all of it: filling it afterwards writes nothing', async () => {
  const years = await startSeededYears();
  const copied = await tableItems(years.client, years.table);
  expect(copied.length).toBeGreaterThan(500);
  await years.fill();
  expect(await tableItems(years.client, years.table)).toEqual(copied);
  await years.stop();
});

describe('a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yuanping-copied-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('with a database in it is left as it is', async () => {
    await writeFile(path.join(folder, DATABASE_FILE), 'somebody’s work');
    await copyDemo(ROOT, folder, await demo());
    expect(await readdir(folder)).toEqual([DATABASE_FILE]);
    expect(await readFile(path.join(folder, DATABASE_FILE), 'utf8')).toBe('somebody’s work');
  });

  test('where a copy broke off before the database came is filled anew', async () => {
    await copyDemo(ROOT, folder, await demo());
    const whole = (await readdir(folder, { recursive: true })).toSorted();
    await rm(path.join(folder, DATABASE_FILE));
    await writeFile(path.join(folder, EVIDENCE_FOLDER, 'half'), '');
    await copyDemo(ROOT, folder, await demo());
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(whole);
  });
});
