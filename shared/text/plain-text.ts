/**
 * The one definition of a text that is taken from outside, wherever it comes from: a body, a cursor, a claim, a file's name, a cell.
 * What looks the same is made the same: NFC, every line break a line feed, tabs spaces, no white space around it. What nobody can see, and breaks the
 * documents that it is written into, is no text: `textFault` names it. Rare characters, emoji, their joiners and variation selectors are texts.
 */
export const plainText = (text: string): string =>
  text.replace(LINE_BREAK, '\n').replaceAll('\t', ' ').normalize('NFC').trim();

/** Word's line break within a paragraph is a vertical tab; the others are of other systems. */
const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Why a text is none; `at` counts UTF-16 units from 0. */
export type TextFault =
  /** Half of a character of two units, as is left where something cut it. */
  | { readonly fault: 'half-character'; readonly at: number }
  | { readonly fault: 'control' | 'noncharacter'; readonly at: number; readonly codePoint: number }
  /** There is something, and nothing of it can be seen. */
  | { readonly fault: 'invisible' };

const HARMFUL = /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;
/** Neither white space nor what is by its nature without a look; U+2800 is a pattern of no dots. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** What is wrong with a text as `plainText` gives it, the first thing that is; null where it is one. Nothing at all is a text. */
export const textFault = (text: string): TextFault | null => {
  const found = HARMFUL.exec(text);
  if (!found) return text === '' || VISIBLE.test(text) ? null : { fault: 'invisible' };
  const { index: at } = found;
  const codePoint = text.codePointAt(at) ?? 0;
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return { fault: 'half-character', at };
  return { fault: codePoint < 0xa0 ? 'control' : 'noncharacter', at, codePoint };
};

const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * A text without what no document can hold: control characters but line breaks and tabs, halves of characters, noncharacters. Nothing that is taken from
 * outside has any; what was kept before that, or stands in somebody's sheet, may.
 */
export const printable = (text: string, instead = ''): string => text.replace(UNPRINTABLE, instead);

/** A text in which each run of white space, and of characters that are by their nature not seen, is replaced. */
export const replaceUnseen = (text: string, by: '' | ' '): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, by);

/** Longest text of a cell that a finding carries, in UTF-16 units. */
const LONGEST = 80;

/** A cell's content as a finding shows it: as text, with � for what could not be seen, cut short between whole characters, never interpreted. */
export const shown = (content: unknown): string => {
  const text = typeof content === 'object' && content !== null ? '{…}' : printable(String(content), '\uFFFD');
  if (text.length <= LONGEST) return text;
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > LONGEST - 1) break;
    cut += character;
  }
  return `${cut}…`;
};

/** Characters without a look that people do not type on purpose into a number or a short answer; joiners of emoji and variation selectors stay. */
const UNSEEN = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u180e\ufeff]/gu;

/** The first character of a text that nobody sees, as U+200E; null where there is none. */
export const unseenCharacter = (text: string): string | null => {
  const [found] = text.match(UNSEEN) ?? [];
  return found === undefined ? null : `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
};

/** A text without the characters that nobody sees. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '').trim();
