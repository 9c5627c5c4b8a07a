/**
 * Unpacks the Chromium of the npm package `@sparticuz/chromium` into `.cache/` and prints where it is as one JSON line.
 * In a process of its own: the package is an ES module that jest does not load, and it unpacks into TMPDIR.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import chromium, { inflate } from '@sparticuz/chromium';
import * as z from 'zod';

const packed = 'node_modules/@sparticuz/chromium';
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')));
const folder = join(process.cwd(), '.cache', `chromium-${version}`);

if (!existsSync(folder)) {
  // Beside the target first, so that two test runs at once never start half a browser.
  const unfinished = `${folder}.${String(process.pid)}`;
  mkdirSync(unfinished, { recursive: true });
  process.env['TMPDIR'] = unfinished;
  await chromium.executablePath();
  await inflate(join(packed, 'bin/al2023.tar.br'));
  try {
    renameSync(unfinished, folder);
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw cause;
  }
}
console.log(JSON.stringify({ folder }));
