import * as fc from 'fast-check';
import { bothWays, moneyHistories } from '../rules/arbitrary/money-histories';
import { printTable } from './rounds';

const SEED = 2021_57;
const HISTORIES = 50_000;

/**
 * Computes the money of random histories twice: as the system does, and as a clerk would from the regulation. Fails with the smallest history on which the two differ.
 * @param options how many, and another seed than the usual: `npm run bench -- histories 5000 7`
 */
export const benchMoney = ([count = String(HISTORIES), seed = String(SEED)]: readonly string[]): void => {
  const states = new Map<string, number>();
  let years = 0;
  fc.assert(
    fc.property(moneyHistories, (history) => {
      const { coded, byHand } = bothWays(history);
      for (const { state } of coded) states.set(state, (states.get(state) ?? 0) + 1);
      years += coded.length;
      return JSON.stringify(coded) === JSON.stringify(byHand);
    }),
    { numRuns: Number(count), seed: Number(seed) },
  );
  console.log(`${count} histories, ${String(years)} years: the two agree on every one.\n`);
  printTable([['state', 'years'], ...[...states].map(([state, of]) => [state, String(of)])]);
};
