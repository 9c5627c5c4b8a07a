/** An exact fraction of whole numbers, the denominator above zero. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A whole number as a fraction. */
export const wholeFraction = (numerator: number): Fraction => ({ numerator, denominator: 1 });

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/** Two whole numbers as a fraction in lowest terms. */
export const fraction = (numerator: number, denominator: number): Fraction => {
  const divisor = greatestCommonDivisor(Math.abs(numerator), denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
};

/** Below zero where the first is less, above where it is more, zero where both are equal; exact while the cross products are. */
export const compareFractions = (a: Fraction, b: Fraction): number =>
  a.numerator * b.denominator - b.numerator * a.denominator;

/** The nearest whole number, half up. */
export const nearestWhole = ({ numerator, denominator }: Fraction): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));
