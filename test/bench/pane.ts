import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { buildAddin, type BuildResult } from '../../addin/build';
import { startWorkbench } from '../../workbench/cloud/start-workbench';
import { launchBrowser } from '../browser/chromium';
import { median } from './rounds';

const root = path.resolve(import.meta.dirname, '../..');
const OPENINGS = 7;
const AIM_KB = 150;
const AIM_MS = 500;
/** What each job loads beyond the first page: its module, found in the bundle by where it was written. */
const JOBS = {
  'signing in': ['addin/pane/session/open-session.ts', 'addin/pane/workspace.tsx'],
  填报: ['addin/pane/submission/filling-page.tsx'],
  名录: ['addin/pane/tenants/tenants-page.tsx'],
  进度与汇总: ['addin/pane/grading/consolidated-page.tsx'],
  等次与公布: ['addin/pane/grading/grading-page.tsx'],
  评估方案: ['addin/pane/plan/plan-page.tsx'],
} as const;

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** Bytes of a set of outputs as a server sends them. */
const gzipped = async (outputs: Iterable<string>) => {
  let sum = 0;
  for (const output of outputs) sum += gzipSync(await readFile(path.join(root, output)), { level: 9 }).length;
  return sum;
};

/** Everything that outputs import statically, themselves included. */
const closure = ({ metafile }: BuildResult, outputs: readonly string[]): ReadonlySet<string> => {
  const found = new Set(outputs);
  for (const output of found)
    for (const { path: imported, kind } of metafile.outputs[output]?.imports ?? [])
      if (kind === 'import-statement') found.add(imported);
  return found;
};
const outputOf = ({ metafile }: BuildResult, source: string): string => {
  const found = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source);
  if (!found) throw new RangeError(`${source} is no module of its own any more`);
  return found[0];
};

const weigh = async (): Promise<void> => {
  const outdir = await mkdtemp(path.join(tmpdir(), 'pane-'));
  try {
    const built = await buildAddin({ root, outdir });
    const first = closure(built, [outputOf(built, 'addin/pane/main.tsx')]);
    console.log(`first page, without office.js   ${kilobytes(await gzipped(first))} gzip (aim: ≤ ${AIM_KB} KB)`);
    const loaded = new Set(first);
    for (const [job, sources] of Object.entries(JOBS)) {
      const added = [
        ...closure(
          built,
          sources.map((source) => outputOf(built, source)),
        ),
      ].filter((output) => !loaded.has(output));
      console.log(`  then ${job.padEnd(12)} + ${kilobytes(await gzipped(added))} gzip`);
      for (const output of added) loaded.add(output);
    }
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
};

interface Opening {
  /** From the start of the pane's page until it can be used. */
  readonly ready: number;
  /** Until the last of office.js's own files was there. */
  readonly office: number;
}

const openPane = async (browser: Browser, url: string): Promise<{ cold: Opening; warm: Opening }> => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const open = async (): Promise<Opening> => {
      await page.goto(url);
      await page.getByRole('tab', { name: '园评' }).click();
      await page.getByRole('button', { name: '打开窗格' }).click();
      await page.frameLocator('iframe[title="园评"]').getByRole('button', { name: '登录' }).waitFor();
      const pane = page.frames().find((frame) => frame.url().includes('/addin/taskpane.html'));
      if (!pane) throw new RangeError('the pane did not open');
      return pane.evaluate(() => ({
        ready: performance.getEntriesByName('yuanping:ready')[0]?.startTime ?? NaN,
        office: Math.max(
          ...performance
            .getEntriesByType('resource')
            .filter(({ name }) => name.includes('/office-js/'))
            .map((entry) => entry.startTime + entry.duration),
        ),
      }));
    };
    return { cold: await open(), warm: await open() };
  } finally {
    await context.close();
  }
};

const time = async (): Promise<void> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'pane-bench-'));
  const workbench = await startWorkbench({ root, port: 0, dataDir });
  await workbench.ready;
  const browser = await launchBrowser();
  try {
    const openings: Awaited<ReturnType<typeof openPane>>[] = [];
    for (let opening = 0; opening < OPENINGS; opening += 1) openings.push(await openPane(browser, workbench.url));
    for (const cache of ['cold', 'warm'] as const) {
      const ready = median(openings.map((each) => each[cache].ready));
      const office = median(openings.map((each) => each[cache].office));
      console.log(
        `ready with a ${cache} cache         ${ready.toFixed(0)} ms (aim: ≤ ${AIM_MS} ms; office.js alone is there after ${office.toFixed(0)} ms), median of ${OPENINGS}`,
      );
    }
  } finally {
    await browser.close();
    await workbench.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

/** What the pane weighs, and how long it takes to open in the workbench. */
export const benchPane = async (): Promise<void> => {
  await weigh();
  await time();
};
