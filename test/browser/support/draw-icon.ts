import type { Browser } from 'playwright-core';

/** Pixels of the icons that Office asks for. */
export const ICON_SIZES: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 80];
/** The icons and their sizes; a store shows the product's own at 128 as well. */
export const ICONS: Readonly<Record<string, readonly number[]>> = {
  yuanping: [...ICON_SIZES, 128],
  pane: ICON_SIZES,
  validate: ICON_SIZES,
  submit: ICON_SIZES,
  clear: ICON_SIZES,
};

/** Below this size an icon has a drawing of its own, with fewer parts and its edges on whole pixels. */
const SMALL = 32;
export const drawingFor = (icon: string, size: number): string => `${icon}${size < SMALL ? '-small' : ''}.svg`;

/** Draws an SVG as a square PNG with a transparent ground. */
export const drawIcon = async (browser: Browser, svg: string, size: number): Promise<Buffer> => {
  const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
  try {
    const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await page.setContent(
      `<style>*{margin:0;background:transparent}img{display:block}</style><img src="${address}" width="${String(size)}" height="${String(size)}">`,
    );
    return await page.screenshot({ omitBackground: true });
  } finally {
    await page.close();
  }
};
