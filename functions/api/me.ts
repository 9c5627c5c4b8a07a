import type { YearHead } from '../store/items';
import type { Handler } from './exchange';
import { parksInSight } from './sight';

export const me: Handler<'me'> = async ({ principal, dependencies: { store } }) => {
  const takesPart = async (head: YearHead) =>
    (await parksInSight(store, principal, 'plan.read', head, { limit: 1 })).length > 0;
  const heads = (await store.yearHeads()).reverse();
  const mine = await Promise.all(heads.map(takesPart));
  return {
    principal,
    years: heads.filter((_, index) => mine[index]).map(({ year, state }) => ({ year, state })),
  };
};
