import type { CellValue } from '../../../vocabulary/cell-value';
import type { CellLook, Struck } from '../seen-sheet';

/** How a cell is painted, whatever rules there are. `inks`: of the pieces of its text; empty where they are not known. `ground`: null where that is not, or has several colours. */
export interface CellPaint {
  readonly struck: Struck;
  readonly inks: readonly string[];
  readonly ground: string | null;
}

/** What a conditional format makes of a cell; null where it leaves that as it is. */
export interface RuleLook {
  readonly strikes: boolean | null;
  /** Colours as #RRGGBB. Of a scale, all that it has. */
  readonly ink: string | null;
  readonly grounds: readonly string[] | null;
  readonly format: string | null;
  /** It shows a bar or a sign in the place of the number. */
  readonly hides: boolean;
}

/** Below this contrast (WCAG 2.2, 1 is none and 21 that of black on white) a text is hardly seen on its ground: light grey on white has 1.4. */
const LEAST_CONTRAST = 1.5;
/** Colours of one lightness are still told apart where they are so far from each other, as red on green is; 255 is from black to white. */
const APART = 75;
/** What each of red, green and blue adds to how light a colour is. */
const SHARES = [0.2126, 0.7152, 0.0722] as const;

const channelsOf = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

const weighted = (values: readonly number[]): number =>
  SHARES.reduce((sum, share, n) => sum + share * (values[n] ?? 0), 0);

const luminance = (channels: readonly number[]): number =>
  weighted(
    channels.map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }),
  );

/** Whether a text in one colour is hardly seen on a ground of another. Both as #RRGGBB. */
export const isUnseenOn = (ink: string, ground: string): boolean => {
  const [one, other] = [channelsOf(ink), channelsOf(ground)];
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  const contrast = ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
  const distance = Math.sqrt(weighted(one.map((channel, n) => (channel - (other[n] ?? 0)) ** 2)));
  return contrast < LEAST_CONTRAST && distance < APART;
};

/** A sheet has many cells and few colours. */
const pairs = new Map<string, boolean>();
const MOST_PAIRS = 10_000;
const isUnseen = (ink: string, ground: string): boolean => {
  const pair = `${ink} ${ground}`;
  const known = pairs.get(pair) ?? isUnseenOn(ink, ground);
  if (pairs.size < MOST_PAIRS) pairs.set(pair, known);
  return known;
};

/** How a painted cell looks. One piece that is not seen is enough: what is read is another text than what is seen. */
export const lookOfPaint = ({ struck, inks, ground }: CellPaint): CellLook => ({
  struck,
  unseen: ground !== null && inks.some((ink) => isUnseen(ink, ground)),
});
/** Whether a cell looks like any other. */
export const isPlainLook = ({ struck, unseen }: CellLook): boolean => struck === 'no' && !unseen;

/** A rule that leaves everything as it is. */
export const NO_LOOK: RuleLook = { strikes: null, ink: null, grounds: null, format: null, hides: false };
/** What two rules make of a cell, the first before the second. */
export const withLook = (first: RuleLook, second: RuleLook): RuleLook => ({
  strikes: first.strikes ?? second.strikes,
  ink: first.ink ?? second.ink,
  grounds: first.grounds ?? second.grounds,
  format: first.format ?? second.format,
  hides: first.hides || second.hides,
});

const QUOTED_OR_MARKED = /"[^"]*"|\\.|!.|_.|\*./g;
/** What a part of a number format says beside its digits: nothing, or what makes another number of them. */
const SCALED = /%|E[+-]|\/|,(?![0#?])/i;
/** As many as Excel shows. */
const MOST_DECIMALS = 30;
const decimalsOf = (text: string): number =>
  Math.min(MOST_DECIMALS, (text.split('.')[1] ?? '').replace(/[^0#?]/g, '').length);

const isPlainFormat = (format: string): boolean => ['', 'General', 'G/通用格式', '@'].includes(format);

/** Whether a number format that a rule sets shows what a cell holds. */
const showsIn = (format: string, value: CellValue): boolean => {
  if (isPlainFormat(format)) return true;
  const sections = format.replace(QUOTED_OR_MARKED, (part) => (/\d/.test(part) ? '%' : '')).split(';');
  if (typeof value !== 'number') return sections.length < 4 || (sections[3] ?? '').includes('@');
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? '';
  // Bracket by bracket: a pattern from one to the next runs on from each that is never closed.
  const digits = section
    .split(']')
    .map((part) => part.split('[', 1)[0] ?? '')
    .join('');
  if (/general/i.test(digits)) return true;
  const isNumber = /[0#?]/.test(digits) && !SCALED.test(digits) && !/[<>=]/.test(section) && !/[ymdhs]/i.test(digits);
  return isNumber && Math.abs(Number(value.toFixed(decimalsOf(digits))) - value) < 1e-9 * Math.max(1, Math.abs(value));
};

const WHITE = '#FFFFFF';
/** How a cell looks under a rule. A ground that is not known is taken for white: then what is written in white may not be seen. */
export const lookUnder = (
  paint: CellPaint,
  { strikes, ink, grounds, format, hides }: RuleLook,
  value: CellValue,
): CellLook => {
  const struck = strikes === null ? paint.struck : strikes ? 'whole' : 'no';
  const inks = ink === null ? paint.inks : [ink];
  const under = grounds ?? (paint.ground !== null ? [paint.ground] : ink === null ? [] : [WHITE]);
  const isOut = (hides && typeof value === 'number') || (format !== null && !showsIn(format, value));
  return { struck, unseen: isOut || under.some((ground) => inks.some((each) => isUnseen(each, ground))) };
};

/** Whether rules may strike or hide anything on a sheet at all: most only colour it. `paints`: of its cells. */
export const mayBeUnseen = (paints: readonly CellPaint[], looks: readonly RuleLook[]): boolean => {
  if (
    looks.some(({ strikes, hides, format }) => strikes === true || hides || (format !== null && !isPlainFormat(format)))
  )
    return true;
  const inks = new Set(['#000000', ...paints.flatMap((paint) => paint.inks)]);
  const grounds = new Set([WHITE, ...paints.flatMap(({ ground }) => ground ?? [])]);
  const newInks = new Set(looks.flatMap(({ ink }) => ink ?? []));
  const newGrounds = new Set(looks.flatMap((look) => look.grounds ?? []));
  return (
    [...newInks].some((ink) => [...grounds, ...newGrounds].some((ground) => isUnseen(ink, ground))) ||
    [...newGrounds].some((ground) => [...inks].some((ink) => isUnseen(ink, ground)))
  );
};

/** Whether some of the rules over a cell could strike or hide what it holds, or together: most only colour it. */
export const mayHide = (paint: CellPaint, looks: readonly RuleLook[], value: CellValue): boolean => {
  if (looks.some((look) => !isPlainLook(lookUnder(paint, look, value)))) return true;
  const inks = looks.flatMap(({ ink }) => ink ?? []);
  const grounds = looks.flatMap((look) => look.grounds ?? []);
  return grounds.some((ground) => inks.some((ink) => isUnseen(ink, ground)));
};
