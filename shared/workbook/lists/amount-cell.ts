import { readNumber } from '../../assessment/read-number';
import type { CellValue } from '../../vocabulary/cell-value';
import { decimalOfNumber, decimalPlaces, decimalText, isNegative, type DecimalText } from '../../vocabulary/decimal';
import { WAN_DECIMALS, WAN_LIMIT } from '../../vocabulary/quantities';

/** What can be wrong with an amount in 万元. */
export type AmountFault = 'not-a-number' | 'negative' | 'too-many-decimals' | 'too-large';

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const numberIn = (value: CellValue): { readonly number: DecimalText | null; readonly isText: boolean } => {
  if (typeof value === 'number') return { number: decimalOfNumber(value), isText: false };
  const text = String(value).normalize('NFKC').trim();
  const number = PLAIN_NUMBER.test(text) ? decimalText(text) : readNumber(text, '万元');
  return { number, isText: true };
};

/** Reads a cell that holds an amount in 万元, also one that somebody typed as text (1.2亿), which is said. */
export const readAmount = (
  value: CellValue,
): { readonly amount: number; readonly isText: boolean } | { readonly fault: AmountFault } => {
  const { number, isText } = numberIn(value);
  if (number === null) return { fault: 'not-a-number' };
  if (isNegative(number)) return { fault: 'negative' };
  if (decimalPlaces(number) > WAN_DECIMALS) return { fault: 'too-many-decimals' };
  if (Number(number) > WAN_LIMIT) return { fault: 'too-large' };
  return { amount: Number(number), isText };
};
