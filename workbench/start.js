/**
 * `npm start`: bundles the workbench into one file and runs that. Reading a thousand modules one by one takes several times as long as bundling them anew, so
 * nothing is asked about what has changed since the last start.
 */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname ?? path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, '.cache/workbench');
const KEPT_MS = 24 * 60 * 60 * 1000;

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['workbench/start.ts'],
  outfile: path.join(folder, 'start.mjs'),
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  legalComments: 'none',
  // They bring programs of their own.
  external: ['esbuild', '@swc/core'],
  logLevel: 'warning',
  // What is CommonJS inside still asks for `require`, which an ES module does not have.
  banner: {
    js: "import{createRequire as _createRequire}from'node:module';const require=_createRequire(import.meta.url);",
  },
});
const [{ contents, hash }] = outputFiles;
const file = path.join(folder, `${hash.replaceAll(/\W/g, '_')}.mjs`);
await mkdir(folder, { recursive: true });
// Written beside its place: another start may be reading it.
const unfinished = `${file}.${process.pid}`;
await writeFile(unfinished, contents);
await rename(unfinished, file);
for (const name of await readdir(folder)) {
  const old = path.join(folder, name);
  const age = await stat(old).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > KEPT_MS) await rm(old, { force: true });
}
await import(pathToFileURL(file).href);
