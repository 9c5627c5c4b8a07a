import { readdir, readFile } from 'node:fs/promises';
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

const ICONS = '@fluentui/react-icons';
const ICON_IMPORTS = /import \{([^{}]+)\} from ['"]@fluentui\/react-icons['"];/g;

/** Where an export of the icons' package is by itself: an icon with its sizes and variants has a file of their own, and what is no icon has one together. */
const iconHomes = async (root: string): Promise<(name: string) => string> => {
  const lib = join(root, 'node_modules', ICONS, 'lib');
  const [files, utils] = await Promise.all([readdir(join(lib, 'atoms/svg')), readFile(join(lib, 'utils.js'), 'utf8')]);
  const drawn = new Set(files);
  const helping = new Set(utils.match(/\w+/g));
  return (name) => {
    const icon = name.replace(/\d{0,3}(?:Regular|Filled|Light|Color)$/, '');
    const file = icon.replace(/([a-z])(?=[A-Z])/g, '$1-').toLowerCase();
    if (drawn.has(`${file}.js`)) return `${ICONS}/svg/${file}`;
    return helping.has(name) ? `${ICONS}/utils` : ICONS;
  };
};

const withSingleIcons = (source: string, homeOf: (name: string) => string): string =>
  source.replace(ICON_IMPORTS, (_, names: string) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => `import { ${name} } from '${homeOf(name.replace(/ as .*/, ''))}';`)
      .join(' '),
  );

/**
 * Lets code import from `@fluentui/react-components` as its documentation says, and the bundle from the packages behind it. Without this, esbuild puts
 * whatever any lazy part of the pane uses of that package (dialogs, focus traps) into what every pane loads at once.
 * The same for `@fluentui/react-icons`, of which two thirds of all that is read for the pane would be icons that nothing shows; there Fluent's own code too.
 * Line numbers stay as they are: the rewritten imports take one line.
 */
export const unbarrel = (root: string): Plugin => ({
  name: 'unbarrel',
  async setup(build) {
    const home = join(root, 'node_modules', BARREL);
    const [index, iconHome] = await Promise.all([readFile(join(home, 'lib/index.js'), 'utf8'), iconHomes(root)]);
    const origins = originsOf(index);
    const known = new Set(origins.values());
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      if (!path.startsWith(join(root, 'addin') + sep)) return undefined;
      const source = await readFile(path, 'utf8');
      const loader: Loader = path.endsWith('x') ? 'tsx' : 'ts';
      return { contents: withSingleIcons(rewritten(source, origins), iconHome), loader, resolveDir: dirname(path) };
    });
    build.onLoad({ filter: /@fluentui[\\/]react-[a-z-]{1,60}[\\/]lib[\\/].{1,300}\.js$/ }, async ({ path }) => {
      if (path.includes(sep + ICONS.replace('/', sep) + sep)) return undefined;
      return { contents: withSingleIcons(await readFile(path, 'utf8'), iconHome), loader: 'js' };
    });
    build.onResolve({ filter: /^@fluentui\// }, ({ path, importer, kind, resolveDir }) =>
      // They are dependencies of the barrel, which may have versions of its own.
      known.has(path) && !importer.includes('node_modules') && resolveDir !== home
        ? build.resolve(path, { resolveDir: home, kind })
        : undefined,
    );
  },
});
