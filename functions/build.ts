import path from 'node:path';
import { build } from 'esbuild';

export interface FunctionBundle {
  readonly file: string;
  readonly bytes: number;
}

/** A module for Lambda's Node: minified ESM with everything in it, the SDK included. */
export const bundleFunction = async (entry: string, file: string): Promise<FunctionBundle> => {
  const { metafile } = await build({
    entryPoints: [entry],
    outfile: file,
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
    // What is CommonJS inside still asks for `require`, which an ES module does not have.
    banner: {
      js: "import{createRequire as _createRequire}from'node:module';const require=_createRequire(import.meta.url);",
    },
  });
  const output = Object.entries(metafile.outputs).find(([name]) => path.basename(name) === path.basename(file));
  return { file, bytes: output?.[1].bytes ?? 0 };
};

const bundled = (entry: string) => (root: string, outdir: string) =>
  bundleFunction(path.join(root, 'functions', entry), path.join(outdir, 'handler.mjs'));

/** The API's function, bundled into a folder as `handler.mjs`. */
export const bundleApi = bundled('handler.ts');
/** The function on the table's stream, bundled into a folder as `handler.mjs`. */
export const bundleStream = bundled('stream/handler.ts');
/** The gateway's own authorizer, bundled into a folder as `handler.mjs`. */
export const bundleAuthorizer = bundled('authorizer/handler.ts');
