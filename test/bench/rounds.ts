/** Median of measurements; of an even number the mean of the middle two. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
};

/** Runs contenders in turn, round after round, so that a busy moment of the machine falls on all of them; answers each one's median, in nanoseconds per round. */
export const timeInRounds = async (
  contenders: readonly (() => void | Promise<void>)[],
  rounds: number,
): Promise<readonly number[]> => {
  const times: number[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, contender] of contenders.entries()) {
      const start = process.hrtime.bigint();
      await contender();
      times[index]?.push(Number(process.hrtime.bigint() - start));
    }
  return times.map(median);
};

/** Rows as an aligned table on the console; the first row is the head. */
export const printTable = (rows: readonly (readonly string[])[]): void => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
};
