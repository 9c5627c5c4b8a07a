import { decimalOfNumber } from '../../vocabulary/decimal';

/** Whole digits in groups of three, as many as there are. */
export const groupedDigits = (whole: string): string => {
  const first = whole.length % 3;
  return [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])]
    .filter((group) => group !== '')
    .join(',');
};

/** A number as people read it in a sentence: 163,000 and 98,000.5; whole digits in groups of three, at most fifteen digits in all. */
export const numberText = (value: number): string => {
  const text = decimalOfNumber(value);
  if (text === null) return String(value);
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.startsWith('-') ? `-${groupedDigits(whole.slice(1))}` : groupedDigits(whole);
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
};
