import type { Measure } from '../regulation/indicators/indicator';
import { wan } from '../vocabulary/quantities';

/** A percentage as a fraction of whole numbers in lowest terms, so that rates are compared by multiplying (R-exact): 95 % is 19/20. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/** `percent` must be whole: 95 gives 19/20, 150 gives 3/2. */
export const fractionOfPercent = (percent: number): Fraction => {
  const divisor = greatestCommonDivisor(percent, 100);
  return { numerator: percent / divisor, denominator: 100 / divisor };
};

/** What a figure must reach, as a fraction of the other figure of the rate: growth by 50 % means 3/2 of last year. */
export const rateThreshold = (kind: 'completion' | 'growth', percent: number): Fraction =>
  fractionOfPercent(kind === 'growth' ? 100 + percent : percent);

/** What a figure itself must reach, in its smallest step (人次, 家, 次, 分). */
export const valueThreshold = (kind: 'count' | 'money', atLeast: number): number =>
  kind === 'money' ? wan(atLeast) : atLeast;

export type RateMeasure = Extract<Measure, { kind: 'completion' | 'growth' }>;
export type ValueMeasure = Extract<Measure, { kind: 'count' | 'money' }>;

/** The least whole amount that is at least `fraction` of `base`; exact for every believed amount. */
export const leastReaching = (base: number, { numerator, denominator }: Fraction): number => {
  const product = base * numerator;
  const rest = product % denominator;
  return (product - rest) / denominator + (rest > 0 ? 1 : 0);
};
