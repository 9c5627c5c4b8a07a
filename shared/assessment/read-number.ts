import type { FigureKind } from '../regulation/figures';
import { replaceUnseen } from '../text/plain-text';
import { decimalText, type DecimalText } from '../vocabulary/decimal';

/** What a number in a cell is counted in: the unit of a figure, 分 for a score, 平方米 for an area. */
export type NumberUnit = Extract<FigureKind, { unit: string }>['unit'] | '分' | '平方米';

/** How people write each unit after a number. */
const WRITTEN_UNITS: Readonly<Record<Exclude<NumberUnit, '万元'>, readonly string[]>> = {
  人次: ['人次', '人'],
  家: ['家', '户', '个'],
  次: ['次', '场', '场次'],
  处: ['处', '个'],
  分: ['分'],
  平方米: ['平方米', '平米', '㎡', 'm²'],
};
/** Powers of ten of the words for large numbers. */
const MULTIPLES: Readonly<Record<string, number>> = { '': 0, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 };
/** Endings of an amount of money, as powers of ten of 万元. An amount in 万 or 亿 alone means 万元 and 亿元. */
const MONEY_ENDINGS: Readonly<Record<string, number>> = {
  '': 0,
  元: -4,
  千元: -1,
  万: 0,
  万元: 0,
  百万: 2,
  百万元: 2,
  千万: 3,
  千万元: 3,
  亿: 4,
  亿元: 4,
};

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const GROUPED = /^(-?\d{1,3})((?:[, ]\d{3})+)((?:\.\d+)?)$/;

const halfWidth = (text: string): string =>
  replaceUnseen(
    text
      .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
      .replace(/[\u2212\u2013]/g, '-'),
    ' ',
  ).trim();

const endingPower = (ending: string, unit: NumberUnit): number | null => {
  if (unit === '万元') return Object.hasOwn(MONEY_ENDINGS, ending) ? (MONEY_ENDINGS[ending] ?? null) : null;
  const written = ['', ...WRITTEN_UNITS[unit]].find(
    (word) => ending.endsWith(word) && Object.hasOwn(MULTIPLES, ending.slice(0, ending.length - word.length)),
  );
  return written === undefined ? null : (MULTIPLES[ending.slice(0, ending.length - written.length)] ?? null);
};

/**
 * Reads a number that somebody typed as text: full-width digits, thousands separators, spaces, 万 and 亿, the unit behind it.
 * The answer is in `unit`: in 万元, 1.2亿 reads 12000 and 98000元 reads 9.8; in 人次, 20万 reads 200000.
 * Null where it is no number, is in another unit, or could mean two things (1,5).
 */
export const readNumber = (text: string, unit: NumberUnit): DecimalText | null => {
  const plain = halfWidth(text);
  const match = /^([+-]?[\d., ]*\d\.?(?:[eE][+-]?\d{1,2})?) ?(\D*)$/.exec(plain);
  if (!match) return null;
  const [, number = '', ending = ''] = match;
  const power = endingPower(ending.replaceAll(' ', ''), unit);
  if (power === null) return null;
  const unsigned = number.replace(/^\+/, '');
  const grouped = GROUPED.exec(unsigned);
  const digits = grouped ? `${grouped[1]}${grouped[2]?.replace(/[, ]/g, '')}${grouped[3]}` : unsigned;
  return decimalText(digits, power);
};
