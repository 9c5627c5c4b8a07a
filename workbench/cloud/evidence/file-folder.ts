import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { StoredFile } from '../../../functions/evidence/evidence-store';
import { Digest } from '../../../shared/vocabulary/ids';
import { OPENING_BYTES } from '../../../shared/regulation/evidence';

/** Keys as the API makes them. Anything else could lead out of the folder. */
const KEY = /^(incoming|kept)(\/[0-9a-zA-Z-]+){3}$/;
const About = z.object({ size: z.number().int(), sha256: Digest, media: z.string() });
type About = z.infer<typeof About>;

/** Somebody made up a key. */
class NotAKey extends Error {
  override readonly name = 'NotAKey';
  constructor() {
    super('A key that nothing can stand under');
  }
}

/** Files in a folder of this machine, each beside what is known of it. A file is there whole or not at all. */
export const fileFolder = (folder: string) => {
  const place = (key: string) => {
    if (!KEY.test(key)) throw new NotAKey();
    const file = path.join(folder, ...key.split('/'));
    return { file, about: `${file}.json` };
  };
  const unfinished = async () => {
    await mkdir(path.join(folder, 'unfinished'), { recursive: true });
    return path.join(folder, 'unfinished', randomUUID());
  };
  // Each by one rename, what is known of the file last: whoever looks meanwhile sees nothing, or all of it.
  const bring = async (finished: string, key: string, about: About) => {
    const to = place(key);
    const written = await unfinished();
    await writeFile(written, JSON.stringify(about));
    await mkdir(path.dirname(to.file), { recursive: true });
    await rename(finished, to.file);
    await rename(written, to.about);
  };
  return {
    /** Where a file can be written while it is coming; it counts once `take` has it. */
    unfinished,
    discard: (file: string) => rm(file, { force: true }),
    /** Puts a finished file under a key. Throws NotAKey. */
    take: bring,
    /** Copies what stands under a key to another one. Throws NotAKey, and what the disk throws where nothing stands there. */
    copy: async (from: string, to: string) => {
      const source = place(from);
      const about = About.parse(JSON.parse(await readFile(source.about, 'utf8')));
      const copied = await unfinished();
      await copyFile(source.file, copied);
      await bring(copied, to, about);
    },
    /** What stands under a key, or null. */
    async look(key: string): Promise<StoredFile | null> {
      const { file, about } = place(key);
      const known = await readFile(about, 'utf8').catch(() => null);
      if (known === null) return null;
      const handle = await open(file);
      try {
        const { buffer, bytesRead } = await handle.read(new Uint8Array(OPENING_BYTES), 0, OPENING_BYTES, 0);
        return { ...About.parse(JSON.parse(known)), opening: buffer.subarray(0, bytesRead) };
      } finally {
        await handle.close();
      }
    },
    read: (key: string) => createReadStream(place(key).file),
  };
};
export type FileFolder = ReturnType<typeof fileFolder>;
