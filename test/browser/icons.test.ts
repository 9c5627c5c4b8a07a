import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './chromium';
import { drawIcon, drawingFor, ICON_SIZES, ICONS } from './support/draw-icon';

const FOLDER = join(__dirname, '../../addin/assets/icons');
const picture = (icon: string, size: number) => readFileSync(join(FOLDER, `${icon}-${String(size)}.png`));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** How far two pictures of one size are apart: the mean difference of their colours, 0 to 1. */
const difference = (one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (!a || !b || a.length !== b.length) return 1;
      return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length / 255;
    },
    [one.toString('base64'), other.toString('base64')],
  );

describe.each(Object.keys(ICONS))('the icon %s', (icon) => {
  it.each(ICONS[icon] ?? [])('is what its drawing shows, at %i pixels', async (size) => {
    const drawing = readFileSync(join(FOLDER, drawingFor(icon, size)), 'utf8');
    // Another version of the browser may smooth an edge otherwise.
    expect(await difference(picture(icon, size), await drawIcon(browser, drawing, size))).toBeLessThan(0.01);
  });
});

it('no two icons look alike, at any size', async () => {
  for (const size of ICON_SIZES)
    for (const [at, one] of Object.keys(ICONS).entries())
      for (const other of Object.keys(ICONS).slice(at + 1))
        expect(await difference(picture(one, size), picture(other, size))).toBeGreaterThan(0.1);
});
