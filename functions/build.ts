import path from 'node:path';
import { build } from 'esbuild';
import { lazySchemas } from './lazy-schemas';

/** A bundled function: a folder whose `handler.mjs` Lambda loads, and what that loads later. */
export interface FunctionBundle {
  readonly file: string;
  /** Of all that is in the folder, without source maps. */
  readonly bytes: number;
  /** Of what is loaded before the first request. */
  readonly bytesAtStart: number;
}

/**
 * A folder for Lambda's Node: minified ES modules with everything in them, the SDK included. What a function imports with `import()`, and what the SDK does for
 * credentials that Lambda never has, stands in files of its own, which nobody reads until it is needed.
 */
export const bundleFunction = async (root: string, entry: string, outdir: string): Promise<FunctionBundle> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { handler: entry },
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    splitting: true,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'external',
    metafile: true,
    plugins: [lazySchemas(root)],
    // What is CommonJS inside still asks for `require`, which an ES module does not have.
    banner: {
      js: "import{createRequire as _createRequire}from'node:module';const require=_createRequire(import.meta.url);",
    },
  });
  const outputs = new Map(
    Object.entries(metafile.outputs)
      .filter(([name]) => name.endsWith('.mjs'))
      .map(([name, output]) => [path.resolve(root, name), output]),
  );
  const file = path.join(outdir, 'handler.mjs');
  const atStart = new Set<string>();
  const visit = (name: string): void => {
    const output = outputs.get(name);
    if (!output || atStart.has(name)) return;
    atStart.add(name);
    for (const { path: imported, kind } of output.imports)
      if (kind === 'import-statement') visit(path.resolve(root, imported));
  };
  visit(path.resolve(file));
  const bytesOf = (names: Iterable<string>) =>
    Array.from(names, (name) => outputs.get(name)?.bytes ?? 0).reduce((sum, bytes) => sum + bytes, 0);
  return { file, bytes: bytesOf(outputs.keys()), bytesAtStart: bytesOf(atStart) };
};

const bundled = (entry: string) => (root: string, outdir: string) =>
  bundleFunction(root, path.join(root, 'functions', entry), outdir);

/** The API's function, bundled into a folder. */
export const bundleApi = bundled('handler.ts');
/** The function on the table's stream, bundled into a folder. */
export const bundleStream = bundled('stream/handler.ts');
/** The gateway's own authorizer, bundled into a folder. */
export const bundleAuthorizer = bundled('authorizer/handler.ts');
