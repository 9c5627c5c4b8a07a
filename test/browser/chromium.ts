import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { chromium, type Browser } from 'playwright-core';
import * as z from 'zod';

/** Where the browsers that can run these tests are usually installed. */
const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    'C:/Program Files/Microsoft/Edge/Application/msedge.exe',
  ],
};

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A page that has not got where it should by then hangs, in milliseconds. Below the limit of a test, so that the failure says what was waited for. */
export const HANGS_MS = 5 * 60_000;

/** No browser is there and none comes with npm for this system. */
export class NoBrowser extends Error {
  constructor(reason: string) {
    super(
      `The browser tests found no browser (${reason}). Install Google Chrome, Microsoft Edge or Chromium ` +
        '(Debian and Ubuntu: `apt-get install chromium`), or set CHROMIUM_PATH to the executable of one.',
    );
    this.name = 'NoBrowser';
  }
}

interface Executable {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The Chromium of the npm package, unpacked into `.cache/`, with its own libraries where the system lacks them. */
function fromNpm(): Executable {
  const { platform, arch } = process;
  if (platform !== 'linux' || arch !== 'x64')
    throw new NoBrowser(`the one from npm is for Linux x64, not ${platform} ${arch}`);
  const script = join(process.cwd(), 'test/browser/unpack-chromium.ts');
  const output = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
  const { folder } = z.object({ folder: z.string() }).parse(JSON.parse(output));
  const path = join(folder, 'chromium');
  const env: Record<string, string> = {};
  if (missingLibraries(path, {}).length > 0) env['LD_LIBRARY_PATH'] = join(folder, 'al2023/lib');
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = join(folder, 'fonts');
  const missing = missingLibraries(path, env);
  if (missing.length > 0) throw new NoBrowser(`the one from npm lacks ${missing.join(', ')}`);
  return { path, args: ['--no-zygote'], env };
}

function missingLibraries(executable: string, env: Readonly<Record<string, string>>): readonly string[] {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8', env: { ...process.env, ...env } });
  return [...(stdout || '').matchAll(/(\S+) => not found/g)].map((match) => match[1] ?? '');
}

/** The browser to test with: CHROMIUM_PATH (a path, or `npm` for the package's), else an installed one, else the package's. */
export function findBrowser(): Executable {
  const wanted = process.env['CHROMIUM_PATH'] ?? '';
  if (wanted === 'npm') return fromNpm();
  const path = wanted || INSTALLED[process.platform]?.find((candidate) => existsSync(candidate));
  if (path === undefined) return fromNpm();
  if (!existsSync(path)) throw new NoBrowser(`CHROMIUM_PATH is ${path}, which does not exist`);
  return { path, args: [], env: {} };
}

/** Starts a headless browser without any traffic of its own, whose pages are waited for until they hang; the caller closes it. Throws NoBrowser. */
export async function launchBrowser(): Promise<Browser> {
  const { path, args, env } = findBrowser();
  const browser = await chromium.launch({
    executablePath: path,
    args: [...QUIET, ...args],
    env: { ...process.env, ...env },
    timeout: HANGS_MS,
  });
  return browser.on('context', (context) => {
    context.setDefaultTimeout(HANGS_MS);
  });
}
