/** `npx tsx test/browser/draw-icons.ts`: draws addin/assets/icons/*.svg again at every size, after a drawing has changed. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './chromium';
import { drawIcon, drawingFor, ICON_SIZES, STORE_SIZE } from './support/draw-icon';

const FOLDER = 'addin/assets/icons';
const browser = await launchBrowser();
for (const icon of ['yuanping', 'pane', 'validate', 'submit', 'clear'])
  for (const size of icon === 'yuanping' ? [...ICON_SIZES, STORE_SIZE] : ICON_SIZES) {
    const svg = await readFile(join(FOLDER, drawingFor(icon, size)), 'utf8');
    await writeFile(join(FOLDER, `${icon}-${String(size)}.png`), await drawIcon(browser, svg, size));
  }
await browser.close();
