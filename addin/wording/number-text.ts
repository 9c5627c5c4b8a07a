import { FEN_PER_WAN } from '../../shared/vocabulary/quantities';

const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

/** No line parts a number from its unit. */
export const NO_BREAK = '\u00A0';

/** An amount of 万元 where its unit stands beside it: with thousands separators, exact to the 分. */
export const wanDigits = (wan: number): string => grouped.format(wan);
/** The same with its unit. */
export const wanText = (wan: number): string => `${wanDigits(wan)}${NO_BREAK}万元`;
/** A score as printed: with at most two decimals, and a total with as many as it was printed with. */
export const scoreText = (printed: number): string => grouped.format(printed);
/** The same with its unit. */
export const pointsText = (printed: number): string => `${scoreText(printed)}${NO_BREAK}分`;
/** A sentence in which no number parts from what follows it. */
export const undivided = (sentence: string): string => sentence.replace(/(?<=\d) (?=\p{Script=Han})/gu, NO_BREAK);
/** A count with thousands separators. */
export const countText = (count: number): string => grouped.format(count);
/** Sum of amounts of 万元, exact to the 分. */
export const wanSum = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + Math.round(amount * FEN_PER_WAN), 0) / FEN_PER_WAN;
