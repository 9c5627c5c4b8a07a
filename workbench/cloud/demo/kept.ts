import { cp, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { connect } from '../../../functions/store/table/connect';
import { cachedBuild } from '../cached-build';
import { fillDemo, type DemoToFill } from './fill';
import type { IdentityKeys } from '../identity/keys';
import { DATABASE_FILE } from '../local-dependencies';
import { seedEarlierYears } from '../seed/seed';
import { dynoxideBinary, otherDynamoDb, startDynoxide } from '../start-dynoxide';

/** All that decides what the demo becomes: its story, the API that plays it and the rules that the API applies. */
const SOURCES = ['functions', 'shared', 'workbench/cloud', 'package-lock.json', 'tsconfig.json'];

const playInto = async (root: string, dataDir: string, what: Pick<DemoToFill, 'keys' | 'now' | 'play'>) => {
  const database = await startDynoxide(root, path.join(dataDir, DATABASE_FILE));
  const client = connect(database.endpoint);
  try {
    await fillDemo({ ...what, client, dataDir });
  } finally {
    client.destroy();
    await database.stop();
  }
};

/** The program that writes the file, which may be of any version where somebody named their own. */
const writtenBy = async (root: string): Promise<string> => {
  const file = dynoxideBinary(root);
  const { size, mtimeMs } = await stat(file);
  return `${file} ${size} ${mtimeMs}`;
};

/**
 * A data folder, to be copied, with the demo as it stands at the beginning of a moment's day (UTC: eight in the morning in Chongqing). Its past years do not change from
 * day to day: they are kept by themselves, and the open year is played on top of them once a day.
 */
const keptDemo = async (root: string, keys: IdentityKeys, now: Date): Promise<string> => {
  const day = now.toISOString().slice(0, 10);
  const morning = new Date(`${day}T00:00:00.000Z`);
  const database = await writtenBy(root);
  const pastYears = () =>
    cachedBuild({
      name: 'demo-past-years',
      root,
      sources: SOURCES,
      also: database,
      build: (folder) => playInto(root, folder, { keys, now: morning, play: seedEarlierYears }),
    });
  return cachedBuild({
    name: 'demo',
    root,
    sources: SOURCES,
    also: `${database} ${day}`,
    build: async (folder) => {
      await cp(await pastYears(), folder, { recursive: true });
      await playInto(root, folder, { keys, now: morning });
    },
  });
};

const exists = (file: string) => stat(file).then(Boolean, () => false);

/**
 * Puts the demo into a data folder that has no database yet: a copy of one that is kept in `.cache/` under what makes it. Answers whether it did; where it
 * did not, something of the demo may be missing, and `fillDemo` adds it. `keys` sign whoever
 * plays in it, and are not kept. Throws NoLocalDynamoDb, SeedRefused.
 */
export const copyDemo = async (
  root: string,
  dataDir: string,
  { keys, now }: { readonly keys: IdentityKeys; readonly now: Date },
): Promise<boolean> => {
  // A database elsewhere has no file that could be put in its place.
  if (otherDynamoDb() !== null || (await exists(path.join(dataDir, DATABASE_FILE)))) return false;
  const kept = await keptDemo(root, keys, now);
  const arriving = await mkdtemp(path.join(dataDir, 'arriving-'));
  try {
    await cp(kept, arriving, { recursive: true });
    // The database comes last: where it stands, all of it is there, wherever this is ended.
    const names = (await readdir(arriving)).toSorted(
      (a, b) => Number(a === DATABASE_FILE) - Number(b === DATABASE_FILE),
    );
    for (const name of names) {
      await rm(path.join(dataDir, name), { recursive: true, force: true });
      await rename(path.join(arriving, name), path.join(dataDir, name));
    }
    return true;
  } finally {
    await rm(arriving, { recursive: true, force: true });
  }
};
