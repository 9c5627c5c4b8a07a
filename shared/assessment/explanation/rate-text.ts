/**
 * A rate in percent with two decimals, rounded down so that it never looks as if it had reached a bound (R-exact); 约 says that decimals were left out.
 * Both are whole numbers, the denominator above 0: (98, 100) is 98%, (1, 3) is 约 33.33%.
 */
export const rateText = (numerator: number, denominator: number): string => {
  const scaled = BigInt(numerator) * 10_000n;
  const divisor = BigInt(denominator);
  const rest = ((scaled % divisor) + divisor) % divisor;
  const hundredths = Number((scaled - rest) / divisor);
  if (rest === 0n) return `${hundredths / 100}%`;
  return hundredths === 0 ? '不足 0.01%' : `约 ${hundredths / 100}%`;
};
