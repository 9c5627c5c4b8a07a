import { rectificationOf } from '../../../shared/evaluation/money/rectification';
import { digestOf } from '../../trail/digest';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { replayYearEvent, trailEvent } from './approve';
import { byParkOf } from '../money/earlier-years';
import type { Exchange, Handler } from '../frame/exchange';
import { RectificationOpen } from './refusals';
import { once } from '../frame/once';
import { yearOf } from '../frame/visible-parks';
import { openYearStep } from '../frame/year-step';

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

const decide = async ({ parameters: { year }, stamp, dependencies: { store } }: Exchange<'close'>) => {
  const head = await yearOf(store, year);
  const state = openYearStep('close', head);
  await refuseOpenRectification(store, head);
  const content = digestOf({ year, published: head.published });
  return trailEvent(await store.recordYearStep(stamp, head, { state }, { kind: 'closed', reason: '', content }));
};

export const close: Handler<'close'> = async (exchange) => {
  const { store } = exchange.dependencies;
  return once(store, exchange.stamp, () => decide(exchange), replayYearEvent(store));
};
