import { replaceUnseen } from '../text/plain-text';
import { decimalText, type DecimalText } from '../vocabulary/decimal';
import { unitPower, type NumberUnit } from '../vocabulary/written-unit';

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const GROUPED = /^(-?\d{1,3})((?:[, ]\d{3})+)((?:\.\d+)?)$/;

const halfWidth = (text: string): string =>
  replaceUnseen(
    text
      .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
      .replace(/[\u2212\u2013]/g, '-'),
    ' ',
  ).trim();

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
  const power = unitPower(ending.replaceAll(' ', ''), unit);
  if (power === null) return null;
  const unsigned = number.replace(/^\+/, '');
  const grouped = GROUPED.exec(unsigned);
  const digits = grouped ? `${grouped[1]}${grouped[2]?.replace(/[, ]/g, '')}${grouped[3]}` : unsigned;
  return decimalText(digits, power);
};
