const DEFAULT_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');
const THEME_ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
/** The 64 colours of the file format's old palette. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The twelve colours of a workbook's theme, in the order that the file format counts them. */
export function themeColors(themeXml: string | undefined): readonly string[] {
  return THEME_ORDER.map((name, index) => {
    const found = new RegExp(`<a:${name}>[\\s\\S]*?(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"`).exec(themeXml ?? '');
    return found?.[1]?.toUpperCase() ?? DEFAULT_THEME[index] ?? '000000';
  });
}

/** A colour as the file says it; exceljs's own type leaves out the tint and the old palette. */
interface FileColor {
  readonly argb?: string | undefined;
  readonly theme?: number | undefined;
  readonly tint?: number | undefined;
  readonly indexed?: number | undefined;
}

/** `#RRGGBB` of a colour of the file, written out, from the theme with its tint, or from the old palette. */
export function readColor(color: FileColor | undefined, theme: readonly string[]): string | undefined {
  if (!color) return undefined;
  const { argb, theme: slot, tint, indexed } = color;
  if (argb !== undefined) return `#${argb.slice(-6).toUpperCase()}`;
  const base = slot === undefined ? INDEXED[indexed ?? -1] : theme[slot];
  if (base === undefined) return undefined;
  return `#${tint === undefined || tint === 0 ? base : tinted(base, tint)}`;
}

/** A colour for the file. */
export function writeColor(color: string): { argb: string } {
  return { argb: `FF${color.replace('#', '').toUpperCase()}` };
}

/** Lightens (tint above 0) or darkens a colour, by its luminance as ECMA-376 18.8.19 says. */
function tinted(hex: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const span = high - low;
  const before = (high + low) / 2;
  const after = tint < 0 ? before * (1 + tint) : before * (1 - tint) + tint;
  const saturation = span === 0 ? 0 : before > 0.5 ? span / (2 - high - low) : span / (high + low);
  const hue = span === 0 ? 0 : hueOf(red, green, blue, high, span);
  const upper = after < 0.5 ? after * (1 + saturation) : after + saturation - after * saturation;
  const lower = 2 * after - upper;
  const channels =
    span === 0 ? [after, after, after] : [1 / 3, 0, -1 / 3].map((turn) => channel(lower, upper, hue + turn));
  return channels
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

function hueOf(red: number, green: number, blue: number, high: number, span: number): number {
  if (high === red) return ((green - blue) / span + (green < blue ? 6 : 0)) / 6;
  if (high === green) return ((blue - red) / span + 2) / 6;
  return ((red - green) / span + 4) / 6;
}

function channel(lower: number, upper: number, turn: number): number {
  const at = (turn + 1) % 1;
  if (at < 1 / 6) return lower + (upper - lower) * 6 * at;
  if (at < 1 / 2) return upper;
  return at < 2 / 3 ? lower + (upper - lower) * (2 / 3 - at) * 6 : lower;
}
