import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cachedBuild, type CachedBuild } from '../../../workbench/cloud/cached-build';

const LONG_AGO = new Date('2020-01-01T00:00:00.000Z');

describe('what is built from sources and kept', () => {
  let root: string;
  let builds: number;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'yuanping-cache-'));
    await mkdir(path.join(root, 'story/parks'), { recursive: true });
    await writeFile(path.join(root, 'story/parks/dazu.ts'), 'one');
    builds = 0;
  });
  afterEach(() => rm(root, { recursive: true }));
  const wanted = (changes: Partial<CachedBuild> = {}): CachedBuild => ({
    name: 'demo',
    root,
    sources: ['story'],
    build: async (folder) => {
      builds += 1;
      await writeFile(path.join(folder, 'first'), 'whole');
      await writeFile(path.join(folder, 'last'), 'whole');
    },
    ...changes,
  });
  const kept = () => readdir(path.join(root, '.cache/demo'));

  test('is built once while nothing changes', async () => {
    expect(await cachedBuild(wanted())).toBe(await cachedBuild(wanted()));
    expect(builds).toBe(1);
  });

  test.each<[string, () => Promise<Partial<CachedBuild>>]>([
    [
      'a source says something else',
      async () => {
        await writeFile(path.join(root, 'story/parks/dazu.ts'), 'two');
        return {};
      },
    ],
    [
      'a source is added',
      async () => {
        await writeFile(path.join(root, 'story/parks/yubei.ts'), '');
        return {};
      },
    ],
    ['what it depends on besides is another', async () => ({ also: '2026-03-06' })],
  ])('is built anew where %s', async (_, change) => {
    const before = await cachedBuild(wanted({ also: '2026-03-05' }));
    expect(await cachedBuild(wanted({ also: '2026-03-05', ...(await change()) }))).not.toBe(before);
    expect(builds).toBe(2);
  });

  test('is whole for each of several that build it at once, and nothing unfinished stays', async () => {
    const folders = await Promise.all([1, 2, 3].map(() => cachedBuild(wanted())));
    expect(new Set(folders).size).toBe(1);
    for (const folder of folders) expect((await readdir(folder)).toSorted()).toEqual(['first', 'last']);
    expect(await kept()).toHaveLength(1);
  });

  test('is not there where building it failed halfway', async () => {
    const failing = wanted({
      build: async (folder) => {
        await writeFile(path.join(folder, 'first'), 'whole');
        throw new Error('cut off');
      },
    });
    await expect(cachedBuild(failing)).rejects.toThrow('cut off');
    expect(await kept()).toEqual([]);
    expect((await readdir(await cachedBuild(wanted()))).toSorted()).toEqual(['first', 'last']);
  });

  test('goes when nobody asked for it during a day, and stays while somebody does', async () => {
    const [stale, used] = await Promise.all(['1', '2'].map((also) => cachedBuild(wanted({ also }))));
    for (const folder of [stale, used]) await utimes(folder ?? '', LONG_AGO, LONG_AGO);
    await cachedBuild(wanted({ also: '2' }));
    await cachedBuild(wanted({ also: '3' }));
    expect(await kept()).toContain(path.basename(used ?? ''));
    expect(await kept()).not.toContain(path.basename(stale ?? ''));
    expect(await readFile(path.join(used ?? '', 'last'), 'utf8')).toBe('whole');
  });
});
