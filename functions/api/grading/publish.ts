import { digestOfRun } from '../../store/digest-of-run';
import { DanglingPointer } from '../../store/table/failures';
import { PublicationId } from '../../store/table/items';
import type { Exchange, Handler } from '../frame/exchange';
import { NotApproved } from './refusals';
import { once } from '../frame/once';
import { runAsSeen } from './pick';
import { yearOf } from '../frame/visible-parks';
import { openYearStep } from '../frame/year-step';

const decide = async ({ parameters: { year }, body, stamp, dependencies }: Exchange<'publish'>) => {
  const { store, newId } = dependencies;
  const head = await yearOf(store, year);
  if (head.state === 'open' || head.state === 'frozen' || head.state === 'graded') throw new NotApproved(year);
  openYearStep('publish', head);
  const run = await runAsSeen(store, head, body.run);
  const kept = await store.keptRun(year, run.run);
  if (!kept) throw new DanglingPointer(`Run ${run.run} of ${year}`);
  const results = kept.results.map(({ item }) => item);
  return store.publish(stamp, head, run, results, PublicationId.parse(newId()), digestOfRun(kept));
};

export const publish: Handler<'publish'> = async (exchange) => {
  const { store } = exchange.dependencies;
  return once(
    store,
    exchange.stamp,
    () => decide(exchange),
    async (recorded) => {
      if (recorded.kind !== 'publication') throw new DanglingPointer('The answer to a publication');
      return recorded.publication;
    },
  );
};
