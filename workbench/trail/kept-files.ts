import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AuditStore } from '../../functions/stream/audit-store';
import { Digest } from '../../shared/vocabulary/ids';
import { isMissing, isThere } from '../cloud/missing-file';

/** The folder that was named is not there. */
export class NoFolder extends Error {
  override readonly name = 'NoFolder';
  constructor(readonly folder: string) {
    super(`没有 ${folder} 这个文件夹，请核对。`);
  }
}

/** The folder that was to be restored into holds something already. */
export class FolderNotEmpty extends Error {
  override readonly name = 'FolderNotEmpty';
  constructor(readonly folder: string) {
    super(`${folder} 中已有文件：只能写入空文件夹，请换一个。`);
  }
}

/** The folder that was named is there, and holds something else. */
export class OtherFolder extends Error {
  override readonly name = 'OtherFolder';
  constructor(
    readonly folder: string,
    /** What was looked for in it, and how it would look. */
    readonly expected: string,
  ) {
    super(`${folder} 不是要找的文件夹：${expected}。请核对，是否指到了它的上级或下级文件夹。`);
  }
}

/** The audit store in a folder, laid out as the bucket is: written once, never overwritten. */
export const auditFolder = (folder: string): AuditStore => ({
  async keep(name, text) {
    const file = path.join(folder, ...`${name}.json`.split('/'));
    await mkdir(path.dirname(file), { recursive: true });
    try {
      await writeFile(file, text, { flag: 'wx' });
      return 'kept';
    } catch (error) {
      if (!isThere(error)) throw error;
      return (await readFile(file, 'utf8')) === text ? 'kept' : 'other-content';
    }
  },
});

/** The names of what is in a folder that is to be written into: of one that has still to be made, none. Throws what the disk throws where it is no folder. */
export const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** Throws FolderNotEmpty, and as `namesIn` does. */
export const needEmptyFolder = async (folder: string): Promise<void> => {
  if ((await namesIn(folder)).length > 0) throw new FolderNotEmpty(folder);
};

/** Throws NoFolder where that is none. */
export const needFolder = async (folder: string): Promise<void> => {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
  if (!isFolder) throw new NoFolder(folder);
};

/** The copies of trail entries in a folder, as they are brought out of the bucket: by name, which is the path without its ending. Throws NoFolder. */
export const copiesIn = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const copies = new Map<string, string>();
  await needFolder(folder);
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !file.name.endsWith('.json')) continue;
    const place = path.join(file.parentPath, file.name);
    const name = path.relative(folder, place).split(path.sep).join('/').slice(0, -'.json'.length);
    copies.set(name, await readFile(place, 'utf8'));
  }
  return copies;
};

/** The SHA-256 of what is kept under a key in a folder, as the bucket has it; null where nothing is. */
export const digestIn =
  (folder: string) =>
  async (key: string): Promise<Digest | null> => {
    const hash = createHash('sha256');
    try {
      await pipeline(createReadStream(path.join(folder, ...key.split('/'))), hash);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
    return Digest.parse(hash.digest('hex'));
  };
