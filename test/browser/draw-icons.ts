/** `npx tsx test/browser/draw-icons.ts`: draws addin/assets/icons/*.svg again at every size, after a drawing has changed. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './chromium';
import { drawIcon, drawingFor, ICONS } from './support/draw-icon';

const FOLDER = 'addin/assets/icons';
const browser = await launchBrowser();
for (const [icon, sizes] of Object.entries(ICONS))
  for (const size of sizes) {
    const svg = await readFile(join(FOLDER, drawingFor(icon, size)), 'utf8');
    await writeFile(join(FOLDER, `${icon}-${String(size)}.png`), await drawIcon(browser, svg, size));
  }
await browser.close();
