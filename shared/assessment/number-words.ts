import { decimalOfNumber } from './decimal';

/** A number as people read it in a sentence: 163,000 and 98,000.5; whole digits in groups of three, at most fifteen digits in all. */
export const numberWords = (value: number): string => {
  const text = decimalOfNumber(value) ?? String(value);
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
};
