import * as fc from 'fast-check';

/** Texts that are none: what is wrong with each, and the words by which it is refused. */
export const HOSTILE_TEXTS: readonly (readonly [what: string, text: string, says: RegExp])[] = [
  ['the first half of a character', '大足\ud842', /“大足”后面有一个残缺的字/],
  ['the second half of a character', '\udfb7园区', /开头有一个残缺的字/],
  ['the halves of a character the wrong way round', '园\udfb7\ud842区', /“园”后面有一个残缺的字/],
  ['a null', '大足\u0000园区', /“大足”后面有一个看不见的控制字符（U\+0000）/],
  ['a bell', '大足\u0007', /控制字符（U\+0007）/],
  ['a delete character', '大\u007f足', /控制字符（U\+007F）/],
  ['a control character of the second set', '大\u0090足', /控制字符（U\+0090）/],
  ['U+FFFE', '大足\ufffe', /“大足”后面有一个不是文字的字符（U\+FFFE）/],
  ['U+FFFF', '大足\uffff', /U\+FFFF/],
  ['a noncharacter of the Arabic block', '大\ufdd0足', /U\+FDD0/],
  ['a noncharacter of another plane', '大\u{1fffe}足', /U\+1FFFE/],
  ['nothing but a zero-width space', '\u200b', /只有看不见的字符/],
  ['nothing but joiners and marks of direction', '\u200d\u202e\u2060', /只有看不见的字符/],
  ['nothing but a variation selector', '\u{e0100}', /只有看不见的字符/],
  ['nothing but Hangul fillers', '\u3164\u115f', /只有看不见的字符/],
  ['nothing but a pattern of no dots', '\u2800', /只有看不见的字符/],
];

/** Texts that are rare, and texts. */
export const RARE_TEXTS = [
  '𠮷野',
  '㐀',
  '葛\u{e0100}飾',
  '👨‍👩‍👧‍👦',
  '❤️',
  '\ue000',
  'نام\u200cها',
  '𪚥𪚥𪚥',
  'e\u0323\u0302',
  '〇',
] as const;

/** Any string at all, halves of characters among them. */
export const ANY_TEXT = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);
