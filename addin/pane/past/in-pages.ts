import { PARKS_AT_ONCE } from '../../../shared/api/each-park';
import type { PastsAnswer } from '../../../shared/api/past';

/**
 * Says something of parks in as few requests as it takes, one after the other: what became of all of them. Throws what `send` throws; what was answered before stands.
 * @param onAnswered where anything was answered, at the end: parks stand otherwise by then, also those that were left
 */
export const inPages = async <Said>(
  all: readonly Said[],
  onAnswered: () => void,
  send: (page: readonly Said[]) => Promise<PastsAnswer>,
): Promise<PastsAnswer> => {
  const answers: PastsAnswer[] = [];
  try {
    for (let from = 0; from < all.length; from += PARKS_AT_ONCE)
      answers.push(await send(all.slice(from, from + PARKS_AT_ONCE)));
  } finally {
    if (answers.length > 0) onAnswered();
  }
  return { done: answers.flatMap(({ done }) => done), left: answers.flatMap(({ left }) => left) };
};
