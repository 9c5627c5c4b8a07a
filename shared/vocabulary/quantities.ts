import * as z from 'zod';
import { decimalOfNumber, decimalPlaces } from './decimal';

/** Units that must not be mixed up. A branded number is an integer of the unit's smallest step, so that no arithmetic here is binary-fraction arithmetic. */
declare const unit: unique symbol;
type Quantity<Name extends string> = number & { readonly [unit]: Name };

/** 万元, held as whole 分 (1 万元 = 1 000 000 分). Reading R-money. */
export type Wan = Quantity<'Wan'>;
/** 人次. Reading R-whole. */
export type PersonTimes = Quantity<'PersonTimes'>;
/** 家, 次, 处: things that are counted whole. Reading R-whole. */
export type Count = Quantity<'Count'>;
/** 分 of the assessment, held as whole hundredths (a stretched band can be worth 3.33). */
export type Points = Quantity<'Points'>;

export const FEN_PER_WAN = 1_000_000;
/** Decimal places of a 万元 figure: one 分 is the sixth. */
export const WAN_DECIMALS = 6;
/** The largest 万元 figure that is believed (one trillion 元): below it every product with a band's percentage stays exact. */
export const WAN_LIMIT = 100_000_000;
/** The largest whole figure that is believed. */
export const COUNT_LIMIT = 1_000_000_000;

/** Points from a score as it is printed, for example 3.33; it must have at most two decimals. */
export const points = (printed: number): Points => Math.round(printed * 100) as Points;
/** A score as it is printed, for example 3.33. */
export const printedPoints = (score: Points): number => score / 100;
/** Sum of scores, exact. */
export const sumPoints = (scores: Iterable<Points>): Points => {
  let total = 0;
  for (const score of scores) total += score;
  return total as Points;
};

/** 万元 from whole and fractional units as integers of 分. */
export const wanFromFen = (fen: number): Wan => fen as Wan;
/** 万元 from a plain number with at most six decimals, for figures of the regulation itself (150, 0.5). */
export const wan = (amount: number): Wan => Math.round(amount * FEN_PER_WAN) as Wan;
/** 万元 as a plain number for cells and JSON; exact to the 分 for every believed amount. */
export const wanNumber = (amount: Wan): number => amount / FEN_PER_WAN;
export const count = (things: number): Count => things as Count;

const readable = (amount: number): boolean => {
  const text = decimalOfNumber(amount);
  return text !== null && decimalPlaces(text) <= WAN_DECIMALS;
};
/** 万元 as a plain number, at most six decimals. */
export const WanNumber = z.number().min(0).max(WAN_LIMIT).refine(readable, '万元，最多六位小数');
/** The same, or as a decimal text. */
export const WanJson = z.union([WanNumber, z.string().regex(/^\d{1,8}(\.\d{1,6})?$/, '万元，最多六位小数')]);
