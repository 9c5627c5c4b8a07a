import { copyFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isMissing } from '../cloud/missing-file';

/** The files of one database: the data, and what a running one has not folded into it yet. */
const PARTS = ['', '-wal', '-journal'] as const;
const ATTEMPTS = 20;
const BETWEEN_MS = 50;

/** The database was written to each time it was being copied. */
export class DatabaseBusy extends Error {
  override readonly name = 'DatabaseBusy';
  constructor(readonly file: string) {
    super(`${file} 正在被频繁写入，无法取得一致的副本，请稍后再试。`);
  }
}

/** Size and time of each part; null where there is none. */
const standing = (file: string) =>
  Promise.all(
    PARTS.map(async (part) => {
      try {
        const { size, mtimeMs } = await stat(file + part);
        return { size, mtimeMs };
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    }),
  );

/** Whether there is a database at all. */
export const databaseExists = async (file: string): Promise<boolean> => (await standing(file))[0] !== null;

/** Copies a database into a folder, also while it is in use: again and again until nothing was written meanwhile. Answers the copy's path. Throws DatabaseBusy. */
export const copyDatabase = async (file: string, folder: string): Promise<string> => {
  const copy = path.join(folder, path.basename(file));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await standing(file);
    for (const [index, part] of PARTS.entries()) {
      await rm(copy + part, { force: true });
      if (before[index])
        await copyFile(file + part, copy + part).catch((error: unknown) => {
          // Folded in between: the next look sees that something has changed.
          if (!isMissing(error)) throw error;
        });
    }
    if (JSON.stringify(await standing(file)) === JSON.stringify(before)) return copy;
    await pause(BETWEEN_MS);
  }
  throw new DatabaseBusy(file);
};
