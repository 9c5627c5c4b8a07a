/** An exact decimal number as plain text: an optional minus sign, digits, and a point only where decimals follow; no superfluous zeros. */
declare const decimal: unique symbol;
export type DecimalText = string & { readonly [decimal]: true };

/** Length of decimals without the zeros at their end. A pattern that looks for those runs on from every zero. */
const lengthWithoutZeros = (decimals: string): number => {
  let { length } = decimals;
  while (decimals.charAt(length - 1) === '0') length -= 1;
  return length;
};
const canonical = (negative: boolean, whole: string, decimals: string): DecimalText => {
  const front = whole.replace(/^0+/, '') || '0';
  const back = decimals.slice(0, lengthWithoutZeros(decimals));
  const size = back === '' ? front : `${front}.${back}`;
  return (negative && size !== '0' ? `-${size}` : size) as DecimalText;
};

const PLAIN = /^(-?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d{1,3}))?$/;

/** A plain number in ASCII digits, also with an exponent (1.63E+05), moved by `places` powers of ten; null for anything else. */
export const decimalText = (text: string, places = 0): DecimalText | null => {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const [, sign, whole = '', decimals = match[4] ?? '', , exponent = '0'] = match;
  const shift = Number(exponent) + places;
  const digits = whole + decimals;
  const point = whole.length + shift;
  if (point <= 0) return canonical(sign === '-', '', '0'.repeat(-point) + digits);
  return canonical(sign === '-', digits.slice(0, point).padEnd(point, '0'), digits.slice(point));
};

/** A cell's number as the spreadsheet shows it: fifteen significant digits, so that the noise of binary fractions is left behind. Null for what is no finite number. */
export const decimalOfNumber = (value: number): DecimalText | null =>
  Number.isFinite(value) ? decimalText(String(Number(value.toPrecision(15)))) : null;

export const isNegative = (value: DecimalText): boolean => value.startsWith('-');
export const decimalPlaces = (value: DecimalText): number => {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
};

/** The number in whole steps of 10^-places (万元 in 分: 6). It must have no more decimals than that and be small enough to be exact. */
export const inSteps = (value: DecimalText, places: number): number => Number(decimalText(value, places) ?? Number.NaN);
