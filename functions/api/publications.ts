import { UNDECIDED } from '../../shared/regulation/grades';
import { DanglingPointer } from '../store/failures';
import { PublicationId } from '../store/items';
import type { Exchange, Handler } from './exchange';
import { runDigest } from './grading-run';
import { once } from './once';
import { latestRun } from './picks';
import { AlreadyPublished, TiesUndecided } from './refusal';
import { yearOf } from './sight';

const decide = async ({ parameters: { year }, body, stamp, dependencies }: Exchange<'publish'>) => {
  const { store, newId } = dependencies;
  const head = await yearOf(store, year);
  if (head.state === 'published') throw new AlreadyPublished(year);
  const run = await latestRun(store, head, body.run);
  const results = await store.results(year, run.run);
  const undecided = results.filter(({ grade }) => grade === UNDECIDED).map(({ name }) => name);
  if (undecided.length > 0) throw new TiesUndecided(undecided);
  return store.publish(stamp, head, run, results, PublicationId.parse(newId()), runDigest(run, results));
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
