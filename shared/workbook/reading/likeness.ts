/** Longest text that is compared by its pairs of characters; of a longer one the beginning is. */
const LONGEST = 200;

const pairsOf = (text: string): ReadonlySet<string> => {
  const characters = [...text.slice(0, LONGEST)];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
};

/**
 * How much of the shorter of two texts stands in the other, by pairs of neighbouring characters: 1 for all of it, 0 for none.
 * Texts as compared: without spaces and punctuation.
 */
export const likeness = (one: string, other: string): number => {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  return [...small].filter((pair) => large.has(pair)).length / small.size;
};
