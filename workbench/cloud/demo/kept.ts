import { cp, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { connectLocal } from '../connect-local';
import { cachedBuild } from '../cached-build';
import { fillDemo } from './fill';
import { DATABASE_FILE } from '../local-dependencies';
import { dynoxideBinary, otherDynamoDb, startDynoxide } from '../start-dynoxide';

/** All that decides what the demo becomes: its past years and its story, the API that plays it and the rules that the API applies. */
const SOURCES = ['functions', 'shared', 'workbench/cloud', 'package-lock.json', 'tsconfig.json'];

/** The program that writes the file, which may be of any version where somebody named their own. */
const writtenBy = async (root: string): Promise<string> => {
  const file = dynoxideBinary(root);
  const { size, mtimeMs } = await stat(file);
  return `${file} ${size} ${mtimeMs}`;
};

/** A data folder, to be copied, with the demo as it stands at the beginning of a moment's day (UTC: eight in the morning in Chongqing). */
const keptDemo = async (root: string, now: Date): Promise<string> => {
  const day = now.toISOString().slice(0, 10);
  return cachedBuild({
    name: 'demo',
    root,
    sources: SOURCES,
    also: `${await writtenBy(root)} ${day}`,
    build: async (dataDir) => {
      const database = await startDynoxide(root, path.join(dataDir, DATABASE_FILE));
      const client = connectLocal(database.endpoint);
      try {
        await fillDemo({ root, client, dataDir, now: new Date(`${day}T00:00:00.000Z`) });
      } finally {
        client.destroy();
        await database.stop();
      }
    },
  });
};

const exists = (file: string) => stat(file).then(Boolean, () => false);

/**
 * Puts the demo into a data folder that has no database yet: a copy of one that is kept in `.cache/` under what makes it. Answers whether it did; where it
 * did not, something of the demo may be missing, and `fillDemo` adds it. Throws NoLocalDynamoDb, SeedRefused.
 */
export const copyDemo = async (root: string, dataDir: string, now: Date): Promise<boolean> => {
  // A database elsewhere has no file that could be put in its place.
  if (otherDynamoDb() !== null || (await exists(path.join(dataDir, DATABASE_FILE)))) return false;
  const kept = await keptDemo(root, now);
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
