import { lastOfYear } from '../../store/newest';
import { digestOfRun } from '../../store/digest-of-run';
import { DanglingPointer } from '../../store/table/failures';
import { PublicationId } from '../../store/table/items';
import { signedAnchor } from './anchor';
import type { Exchange, Handler } from '../frame/exchange';
import { NotApproved } from './refusals';
import { notBeforePublications } from '../frame/not-before';
import { write } from '../frame/write';
import { runAsSeen } from './run';
import { openYearStep, yearFor } from '../frame/year-step';

export const publish: Handler<'publish'> = write({
  about: yearFor,
  decide: async (head, sent: Exchange<'publish'>) => {
    const { body, stamp, dependencies } = await notBeforePublications(sent, lastOfYear(head));
    const { store, signer, newId } = dependencies;
    const { year } = head;
    if (head.state === 'open' || head.state === 'frozen' || head.state === 'graded') throw new NotApproved(year);
    openYearStep('publish', head);
    const run = await runAsSeen(store, head, body.run);
    const kept = await store.keptRun(year, run.run);
    if (!kept) throw new DanglingPointer(`Run ${run.run} of ${year}`);
    const results = kept.results.map(({ item }) => item);
    const publication = PublicationId.parse(newId());
    // Before it is read where trails stand.
    const begun = await store.beginPublication(stamp, publication);
    const signed = { year, run: run.run, publication, at: begun.at };
    const anchor = signer ? await signedAnchor(store, signer, head, signed) : null;
    return store.publish(begun, head, run, results, { publication, content: digestOfRun(kept), anchor });
  },
  repeated: async (recorded) => {
    if (recorded.kind !== 'publication') throw new DanglingPointer('The answer to a publication');
    return recorded.publication;
  },
});
