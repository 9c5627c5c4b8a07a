import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'esbuild';

import { installedApiSets } from './node/api-sets';
import { projectRoot } from './node/project-root';
import { withoutHyphenation } from './univer/hyphenation';

const PAGE = 'workbench/excel/page';
const FONT = 'node_modules/@fontsource-variable/noto-sans-sc';

/** Files and folders that the built page depends on, below the project's root. */
export const EXCEL_PAGE_SOURCES: readonly string[] = ['workbench/excel', 'package-lock.json', 'tsconfig.json'];

/**
 * Builds the page of the Excel stand-in into a folder that it empties: `index.html`, and below `excel/` scripts, styles,
 * the font for systems without a Chinese one, and the table of requirement sets.
 */
export async function buildExcelPage(outdir: string): Promise<void> {
  const root = projectRoot();
  const assets = join(outdir, 'excel');
  await rm(outdir, { recursive: true, force: true });
  await mkdir(assets, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: {
      'without-eval': join(PAGE, 'without-eval.ts'),
      main: join(PAGE, 'main.tsx'),
      page: join(PAGE, 'page.css'),
    },
    outdir: assets,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    logLevel: 'error',
    chunkNames: 'chunks/[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins: [withoutHyphenation],
  });
  await copyFile(join(root, PAGE, 'index.html'), join(outdir, 'index.html'));
  await cp(join(root, FONT, 'files'), join(assets, 'fonts'), { recursive: true });
  await copyFile(join(root, FONT, 'LICENSE'), join(assets, 'fonts/LICENSE'));
  await writeFile(join(assets, 'api-sets.json'), JSON.stringify(installedApiSets()));
}
