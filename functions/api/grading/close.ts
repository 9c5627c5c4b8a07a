import { rectificationOf } from '../../../shared/evaluation/money/rectification';
import { digestOf } from '../../trail/chain';
import { latestOf } from '../../store/newest';
import { DanglingPointer } from '../../store/table/failures';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { byParkOf } from '../../../shared/evaluation/money/subsidy-ledger';
import type { Handler } from '../frame/exchange';
import { RectificationOpen } from './refusals';
import { yearStep } from '../frame/year-step';

/** Throws RectificationOpen while a failed park that keeps its title has not been dealt with. */
const refuseOpenRectification = async (store: Store, { year, published }: YearHead) => {
  if (!published) return;
  const [results, facts] = await Promise.all([store.results(year, published.run), store.moneyFactsOfYear(year)]);
  const factsOf = byParkOf(facts);
  const notOrdered: string[] = [];
  const notDecided: string[] = [];
  for (const { park, name, grade, subsidy } of results) {
    const rectification = rectificationOf({ year, grade, subsidy }, factsOf.get(park) ?? []);
    if (rectification === 'to-order') notOrdered.push(name);
    if (rectification === 'ordered') notDecided.push(name);
  }
  if (notOrdered.length + notDecided.length > 0) throw new RectificationOpen(notOrdered, notDecided);
};

export const close: Handler<'close'> = yearStep(
  () => 'close',
  async (head, { dependencies: { store } }) => {
    await refuseOpenRectification(store, head);
    const { year, published } = head;
    if (!published) throw new DanglingPointer(`The publication of ${year}`);
    return { reason: '', told: { run: published.run }, content: digestOf({ year, published }) };
  },
  // What was ordered and decided until then was so in a year that was not closed.
  async ({ year }, store) => latestOf((await store.moneyFactsOfYear(year)).map(({ fact }) => fact.at)),
);
