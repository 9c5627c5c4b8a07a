import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

import { build } from 'esbuild';

import { withoutHyphenation } from '../univer/hyphenation';

/**
 * Bundles the grid for Node into one CommonJS file: its packages are ES modules with imports that Node refuses.
 * Written beside the target first, so that two builders at once never show each other half a file.
 */
async function buildUniver(entry: string, target: string): Promise<void> {
  const unfinished = `${target}.${String(process.pid)}`;
  mkdirSync(dirname(target), { recursive: true });
  await build({
    entryPoints: [entry],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'empty' },
    logLevel: 'error',
    plugins: [withoutHyphenation],
  });
  renameSync(unfinished, target);
}

const [entry, target] = process.argv.slice(2);
if (entry === undefined || target === undefined) throw new Error('usage: build-univer ENTRY TARGET');
await buildUniver(entry, target);
