import subsets from '@fontsource-variable/noto-sans-sc/unicode.json';

import { FONT_FAMILIES, type FontFamily } from './font-families';

/** Where the build puts the files of the web font. */
const FILES = '/excel/fonts/noto-sans-sc-';
/** What the page is sure to show before any workbook is open. */
const FIRST_TEXT = '工作簿文件开始插入公式数据园评填报校验提交结果就绪0123456789';
const WEIGHTS = { regular: '400', bold: '700' } as const;

type Weight = keyof typeof WEIGHTS;

/**
 * Gives the page every font that a Chinese workbook names: the real one, a local one of its kind, or else, where the system
 * has no Chinese font at all, Noto Sans SC from this origin. The canvas measures text when it draws: call it first.
 */
export async function loadFonts(): Promise<void> {
  await Promise.all(
    FONT_FAMILIES.flatMap((family) =>
      family.names.flatMap((name) => [loadFace(name, family, 'regular'), loadFace(name, family, 'bold')]),
    ),
  );
}

/** Calls `redraw` whenever another part of a font has come, for a canvas that was drawn without it. */
export function whenFontsCome(redraw: () => void): void {
  document.fonts.addEventListener('loadingdone', redraw);
}

async function loadFace(name: string, family: FontFamily, weight: Weight): Promise<void> {
  const descriptors = { weight: WEIGHTS[weight] };
  const own = await localFace(name, [family.own[weight]], descriptors);
  const face = own ?? (await localFace(name, family.standIns[weight], { ...descriptors, ...measures(family) }));
  if (face) document.fonts.add(face);
  else {
    addWebFont(name, { ...descriptors, ...measures(family) });
    await document.fonts.load(`${descriptors.weight} 16px "${name}"`, FIRST_TEXT);
  }
}

function measures({ ascent, descent }: FontFamily): FontFaceDescriptors {
  const percent = (share: number) => `${String(Math.round(share * 100))}%`;
  return { ascentOverride: percent(ascent), descentOverride: percent(descent), lineGapOverride: '0%' };
}

/** The first of these fonts that the system has; null for none. */
async function localFace(
  name: string,
  fonts: readonly string[],
  descriptors: FontFaceDescriptors,
): Promise<FontFace | null> {
  try {
    return await new FontFace(name, fonts.map((font) => `local("${font}")`).join(', '), descriptors).load();
  } catch {
    return null;
  }
}

/** Each part of the font is fetched when a text first needs it. */
function addWebFont(name: string, descriptors: FontFaceDescriptors): void {
  for (const [key, unicodeRange] of Object.entries(subsets)) {
    const file = `${FILES}${key.replace(/[[\]]/g, '')}-wght-normal.woff2`;
    document.fonts.add(new FontFace(name, `url("${file}") format("woff2")`, { ...descriptors, unicodeRange }));
  }
}
