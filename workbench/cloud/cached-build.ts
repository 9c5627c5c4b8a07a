import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';

/** What a build is made from, and how. */
export interface CachedBuild {
  readonly name: string;
  readonly root: string;
  /** Files and folders below the root that the outcome depends on. */
  readonly sources: readonly string[];
  /** What else the outcome depends on. */
  readonly also?: string;
  /** Builds into a folder that it may empty. */
  readonly build: (outdir: string) => Promise<unknown>;
}

const filesOf = async (file: string): Promise<string[]> => {
  if (!(await stat(file)).isDirectory()) return [file];
  const entries = await readdir(file, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
};

const digest = async ({ root, sources, also = '' }: CachedBuild): Promise<string> => {
  const hash = createHash('sha256').update(process.version).update('\0').update(also).update('\0');
  const files = (await Promise.all(sources.map((source) => filesOf(path.join(root, source))))).flat().sort();
  for (const file of files)
    hash
      .update(path.relative(root, file))
      .update('\0')
      .update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
};

const KEPT_MS = 24 * 60 * 60 * 1000;

const exists = (file: string) => stat(file).then(Boolean, () => false);

/** The folder with what a build gives for the sources as they are now; built only where they have changed. Outcomes that nobody asked for during a day go: until then another process may be using one. */
export const cachedBuild = async (wanted: CachedBuild): Promise<string> => {
  const folder = path.join(wanted.root, '.cache', wanted.name);
  const outdir = path.join(folder, await digest(wanted));
  if (await exists(outdir)) {
    const now = new Date();
    await utimes(outdir, now, now);
    return outdir;
  }
  // Built beside its place and moved there whole: what stands there is complete, however many build at once and wherever one is ended.
  await mkdir(folder, { recursive: true });
  const unfinished = await mkdtemp(path.join(folder, 'unfinished-'));
  try {
    await wanted.build(unfinished);
    await rename(unfinished, outdir).catch(async (error: unknown) => {
      // Another start was faster; its outcome is the same.
      if (!(await exists(outdir))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  for (const name of await readdir(folder)) {
    const old = path.join(folder, name);
    if (old === outdir) continue;
    const age = await stat(old).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > KEPT_MS) await rm(old, { recursive: true, force: true });
  }
  return outdir;
};
