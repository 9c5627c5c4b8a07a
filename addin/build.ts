import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { sitePolicy, type SiteOrigins, type SitePolicy } from '../shared/site/site-policy';
import { pageHtml } from './page-html';
import { unbarrel } from './unbarrel';
import { OUTDATED_BROWSER, WAITING_TOO_LONG } from './wording/waiting-too-long';

export interface BuildOptions {
  /** The project's root folder. */
  readonly root: string;
  /** Emptied and written: serve it as it is. */
  readonly outdir: string;
  /** Whom the pages deal with: the workbench's own origin alone, unless said otherwise. */
  readonly origins?: SiteOrigins;
  /** Whether source maps are written beside the scripts. */
  readonly sourceMaps?: boolean;
}

/** The workbench's: office.js, the API, the provider and the Excel stand-in are all on one origin. */
export const WORKBENCH_ORIGINS: SiteOrigins = {
  officeJs: '/office-js/office.js',
  connect: [],
  framedBy: ["'self'"],
};

interface BuiltPage {
  readonly html: string;
  /** Files that the page loads at once, relative to outdir: the loader of its parts, the part that it starts with, and what that imports. */
  readonly eager: readonly string[];
}

export interface BuildResult {
  readonly outdir: string;
  readonly pages: Readonly<Record<PageName, BuiltPage>>;
  readonly policy: SitePolicy;
  readonly metafile: Metafile;
}

/** zod tries eval once unless told not to before its first schema is made; the pages' policy would report that as a violation. */
const WITHOUT_EVAL = '(globalThis.__zod_globalConfig??={}).jitless=!0;';

/** What a page shows until its script draws something: where not even the script comes, the stylesheet lets a remedy appear after a while; where it could not run, another at once. */
const wait = (sentence: string, remedy: string) =>
  `<div id="root"><p class="wait" role="status" id="status">${sentence}</p><p class="wait late">${remedy}</p><p class="wait outdated">${OUTDATED_BROWSER}</p></div>`;
const PAGES = {
  taskpane: { entry: 'addin/pane/main.tsx', title: '园评', body: wait('正在打开…', WAITING_TOO_LONG.pane) },
  'sign-in': {
    entry: 'addin/sign-in/start.ts',
    title: '登录',
    body: wait('正在前往登录页面…', WAITING_TOO_LONG.window),
  },
  'sign-in-callback': {
    entry: 'addin/sign-in/callback.ts',
    title: '登录',
    body: wait('正在完成登录…', WAITING_TOO_LONG.window),
  },
  commands: { entry: 'addin/commands/main.ts', title: '园评命令', body: '' },
  notice: {
    entry: 'addin/commands/notice-page.ts',
    title: '园评',
    body: wait('正在显示结果…', WAITING_TOO_LONG.window),
  },
} as const;
type PageName = keyof typeof PAGES;
const PAGE_NAMES = Object.keys(PAGES) as readonly PageName[];
/** Pages that share chunks. What would be shared by all of them would come to the pane in many small pieces. */
const BUNDLES: readonly (readonly PageName[])[] = [
  ['taskpane'],
  ['sign-in', 'sign-in-callback'],
  ['commands', 'notice'],
];

/** The script itself and everything that it imports statically. */
const eagerly = (metafile: Metafile, output: string, found = new Set<string>()): ReadonlySet<string> => {
  if (found.has(output)) return found;
  found.add(output);
  for (const { path, kind } of metafile.outputs[output]?.imports ?? [])
    if (kind === 'import-statement') eagerly(metafile, path, found);
  return found;
};

const bundle = async (
  root: string,
  outdir: string,
  sourceMaps: boolean,
  pages: readonly PageName[],
): Promise<Metafile> => {
  const { metafile } = await build({
    absWorkingDir: root,
    outdir,
    entryPoints: Object.fromEntries(pages.map((page) => [page, PAGES[page].entry])),
    entryNames: '[name]-[hash]',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    sourcemap: sourceMaps && 'external',
    metafile: true,
    logLevel: 'error',
    plugins: [unbarrel(root)],
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: WITHOUT_EVAL },
  });
  await Promise.all(Object.keys(metafile.outputs).map((output) => asPart(join(root, output), sourceMaps)));
  return metafile;
};

/** Rewrites an ES module, and its source map, as a part for `addin/parts`: a browser that could not fetch a module once never fetches it again. */
const asPart = async (file: string, sourceMaps: boolean): Promise<void> => {
  if (!file.endsWith('.js')) return;
  // Loaded where something is built: a start of the workbench with everything built does without.
  const { transform } = await import('@swc/core');
  const [source, inputSourceMap] = await Promise.all([
    readFile(file, 'utf8'),
    sourceMaps ? readFile(`${file}.map`, 'utf8') : undefined,
  ]);
  const { code, map } = await transform(source, {
    configFile: false,
    swcrc: false,
    isModule: true,
    ...(inputSourceMap === undefined ? {} : { inputSourceMap }),
    sourceMaps,
    minify: true,
    jsc: { target: 'es2022', parser: { syntax: 'ecmascript' }, minify: { compress: false, mangle: true } },
    module: { type: 'systemjs' },
  });
  await Promise.all([
    writeFile(file, code.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '')),
    map === undefined ? undefined : writeFile(`${file}.map`, map),
  ]);
};

/** The script that fetches the parts of a page; gives its path. */
const bundleLoader = async (root: string, outdir: string, sourceMaps: boolean): Promise<string> => {
  const { metafile } = await build({
    absWorkingDir: root,
    outdir,
    entryPoints: { parts: 'addin/parts/main.ts' },
    entryNames: '[name]-[hash]',
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    sourcemap: sourceMaps && 'external',
    metafile: true,
    logLevel: 'error',
  });
  const loader = Object.keys(metafile.outputs).find((output) => output.endsWith('.js'));
  if (loader === undefined) throw new RangeError('esbuild wrote no loader');
  return loader;
};

/**
 * Bundles the add-in's pages for the browser: minified, in parts so that a role loads what it needs, names hashed by content, source maps beside them unless said otherwise.
 * @throws when something does not compile
 */
export const buildAddin = async ({
  root,
  outdir,
  origins = WORKBENCH_ORIGINS,
  sourceMaps = true,
}: BuildOptions): Promise<BuildResult> => {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const [loader, ...bundles] = await Promise.all([
    bundleLoader(root, outdir, sourceMaps),
    ...BUNDLES.map((pages) => bundle(root, outdir, sourceMaps, pages)),
  ]);
  const metafile: Metafile = {
    inputs: Object.assign({}, ...bundles.map(({ inputs }) => inputs)),
    outputs: Object.assign({}, ...bundles.map(({ outputs }) => outputs)),
  };
  await cp(join(root, 'addin/assets'), join(outdir, 'assets'), {
    recursive: true,
    filter: (file) => !file.endsWith('.svg'),
  });

  const below = (path: string) => posix.relative(relativeTo(root, outdir), path);
  const scriptOf = (entry: string): string => {
    const found = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry);
    if (!found) throw new RangeError(`esbuild wrote nothing for ${entry}`);
    return found[0];
  };
  const policy = sitePolicy(origins);
  const pages = await Promise.all(
    PAGE_NAMES.map(async (page): Promise<[PageName, BuiltPage]> => {
      const { entry, title, body } = PAGES[page];
      const parts = [...eagerly(metafile, scriptOf(entry))].map(below);
      const { officeJs } = origins;
      const html = { title, officeJs, loader: below(loader), parts, stylesheet: 'assets/page.css', body };
      await writeFile(join(outdir, `${page}.html`), pageHtml({ ...html, policy: policy.page }));
      return [page, { html: `${page}.html`, eager: [below(loader), ...parts] }];
    }),
  );
  return {
    outdir,
    // Made from PAGE_NAMES just above: every page is there.
    pages: Object.fromEntries(pages) as Record<PageName, BuiltPage>,
    policy,
    metafile,
  };
};

const relativeTo = (root: string, outdir: string) => posix.relative(root, outdir);
