import type { ParkLeft } from '../../../shared/api/each-park';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { Refusal } from './refusal';

/**
 * Takes a step on parks one after the other: what they write down about their year would only get into the way of the next. Each stands by itself: one that is refused is
 * named with why, and the others go on. Throws whatever else `take` throws.
 */
export const eachPark = async <One extends { readonly park: ParkId }, Done>(
  parks: readonly One[],
  nameOf: (one: One) => string | Promise<string>,
  take: (one: One) => Promise<Done>,
): Promise<{ readonly done: Done[]; readonly left: ParkLeft[] }> => {
  const done: Done[] = [];
  const left: ParkLeft[] = [];
  for (const one of parks) {
    try {
      done.push(await take(one));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      left.push({ park: one.park, name: await nameOf(one), why: error.detail });
    }
  }
  return { done, left };
};
