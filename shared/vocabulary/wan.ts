import * as z from 'zod';
import { decimalOfNumber, decimalPlaces } from './decimal';
import { WAN_DECIMALS, WAN_LIMIT } from './quantities';

const readable = (amount: number): boolean => {
  const text = decimalOfNumber(amount);
  return text !== null && decimalPlaces(text) <= WAN_DECIMALS;
};
/** 万元 as a decimal text or a plain number, at most six decimals. */
export const WanJson = z.union([
  z.number().min(0).max(WAN_LIMIT).refine(readable, '万元，最多六位小数'),
  z.string().regex(/^\d{1,8}(\.\d{1,6})?$/, '万元，最多六位小数'),
]);
