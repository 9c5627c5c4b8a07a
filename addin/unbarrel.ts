import { readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Loader, Plugin } from 'esbuild';

/** A package whose index only passes on what other packages export. */
const BARREL = '@fluentui/react-components';
const IMPORTS = /import \{([^{}]+)\} from '@fluentui\/react-components';/g;

/** Which package an export of the barrel comes from: read from the barrel's own index. */
const originsOf = (index: string): ReadonlyMap<string, string> => {
  const origins = new Map<string, string>();
  const code = index.replace(/\/\/.*$/gm, '');
  for (const [, names = '', origin = ''] of code.matchAll(/export \{([^{}]+)\} from "([^"\n]+)";/g))
    for (const name of names.split(',').map((each) => each.trim()))
      // A renamed export has another name in its own package: it stays with the barrel.
      if (name !== '' && !name.includes(' as ') && !origin.startsWith('.')) origins.set(name, origin);
  return origins;
};

const rewritten = (source: string, origins: ReadonlyMap<string, string>): string =>
  source.replace(IMPORTS, (_, names: string) => {
    const values = names.split(',').map((name) => name.trim());
    return values
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => `import { ${name} } from '${origins.get(name) ?? BARREL}';`)
      .join(' ');
  });

/**
 * Lets code import from `@fluentui/react-components` as its documentation says, and the bundle from the packages behind it. Without this, esbuild puts
 * whatever any lazy part of the pane uses of that package (dialogs, focus traps) into what every pane loads at once.
 * Line numbers stay as they are: the rewritten imports take one line.
 */
export const unbarrel = (root: string): Plugin => ({
  name: 'unbarrel',
  async setup(build) {
    const home = join(root, 'node_modules', BARREL);
    const origins = originsOf(await readFile(join(home, 'lib/index.js'), 'utf8'));
    const known = new Set(origins.values());
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      if (!path.startsWith(join(root, 'addin') + sep)) return undefined;
      const source = await readFile(path, 'utf8');
      const loader: Loader = path.endsWith('x') ? 'tsx' : 'ts';
      return { contents: rewritten(source, origins), loader, resolveDir: dirname(path) };
    });
    build.onResolve({ filter: /^@fluentui\// }, ({ path, importer, kind, resolveDir }) =>
      // They are dependencies of the barrel, which may have versions of its own.
      known.has(path) && !importer.includes('node_modules') && resolveDir !== home
        ? build.resolve(path, { resolveDir: home, kind })
        : undefined,
    );
  },
});
