import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { UniverRuntime } from '../univer/univer-runtime';
import { projectRoot } from './project-root';

interface UniverBundle {
  newUniver(): UniverRuntime;
}

/** Sources whose change asks for a new bundle. */
const SOURCES = [
  'workbench/excel/node/univer-entry.ts',
  'workbench/excel/univer/create-runtime.ts',
  'node_modules/@univerjs/sheets/package.json',
];

/** A grid without a page, in Node; builds its bundle into `.cache/` when there is none for these sources. */
export function nodeUniver(): UniverRuntime {
  const root = projectRoot();
  const hash = createHash('sha256');
  for (const source of SOURCES) hash.update(readFileSync(join(root, source)));
  const bundle = join(root, '.cache', `univer-${hash.digest('hex').slice(0, 12)}.cjs`);
  if (!existsSync(bundle)) {
    // In a process of its own: esbuild does not run inside jest's sandbox.
    const builder = join(root, 'workbench/excel/node/build-univer.ts');
    execFileSync(process.execPath, ['--import', 'tsx', builder, join(root, SOURCES[0] ?? ''), bundle], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  }
  const loaded = createRequire(join(root, 'package.json'))(bundle) as UniverBundle; // what build-univer wrote
  return loaded.newUniver();
}
