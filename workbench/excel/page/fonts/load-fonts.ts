import subsets from '@fontsource-variable/noto-sans-sc/unicode.json';

import { FONT_FAMILIES } from './font-families';

/** Where the build puts the files of the web font. */
const FILES = '/excel/fonts/noto-sans-sc-';
/** What a page of ours is sure to show before any sheet is open. */
const FIRST_TEXT = '工作簿文件开始园评填报校验提交结果等线就绪0123456789';

/**
 * Gives the page every font that a Chinese workbook names: the real one, a local one of its kind, or else, where the system
 * has no Chinese font at all, Noto Sans SC from this origin. The canvas measures text when it draws: call it first.
 */
export async function loadFonts(): Promise<void> {
  await Promise.all(
    FONT_FAMILIES.flatMap(({ names, regular, bold }) =>
      names.flatMap((name) => [loadFace(name, regular, '400'), loadFace(name, bold, '700')]),
    ),
  );
}

async function loadFace(name: string, locals: readonly string[], weight: string): Promise<void> {
  const local = new FontFace(name, locals.map((font) => `local("${font}")`).join(', '), { weight });
  try {
    document.fonts.add(await local.load());
  } catch {
    addWebFont(name, weight);
    await document.fonts.load(`${weight} 16px "${name}"`, FIRST_TEXT);
  }
}

/** Each part of the font is fetched when a text first needs it. */
function addWebFont(name: string, weight: string): void {
  for (const [key, unicodeRange] of Object.entries(subsets)) {
    const part = key.replace(/[[\]]/g, '');
    document.fonts.add(
      new FontFace(name, `url("${FILES}${part}-wght-normal.woff2") format("woff2")`, { weight, unicodeRange }),
    );
  }
}

/** Calls `redraw` whenever another part of a font has come, for a canvas that was drawn without it. */
export function whenFontsCome(redraw: () => void): void {
  document.fonts.addEventListener('loadingdone', redraw);
}
