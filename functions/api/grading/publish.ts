import { digestOfRun } from '../../store/digest-of-run';
import { DanglingPointer } from '../../store/table/failures';
import { PublicationId } from '../../store/table/items';
import type { Exchange, Handler } from '../frame/exchange';
import { NotApproved } from './refusals';
import { write } from '../frame/write';
import { runAsSeen } from './run';
import { openYearStep, yearFor } from '../frame/year-step';

export const publish: Handler<'publish'> = write({
  about: yearFor,
  decide: async (head, { body, stamp, dependencies }: Exchange<'publish'>) => {
    const { store, newId } = dependencies;
    const { year } = head;
    if (head.state === 'open' || head.state === 'frozen' || head.state === 'graded') throw new NotApproved(year);
    openYearStep('publish', head);
    const run = await runAsSeen(store, head, body.run);
    const kept = await store.keptRun(year, run.run);
    if (!kept) throw new DanglingPointer(`Run ${run.run} of ${year}`);
    const results = kept.results.map(({ item }) => item);
    return store.publish(stamp, head, run, results, PublicationId.parse(newId()), digestOfRun(kept));
  },
  repeated: async (recorded) => {
    if (recorded.kind !== 'publication') throw new DanglingPointer('The answer to a publication');
    return recorded.publication;
  },
});
