import type { YearTrailEvent } from '../../../shared/evaluation/trail/event';
import type { Approval } from '../../../shared/evaluation/grading/grading-run';
import { digestOf } from '../../trail/digest';
import { DanglingPointer } from '../../store/table/failures';
import type { Recorded, RunItem, YearEvent } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { Exchange, Handler } from '../frame/exchange';
import { TiesUndecided } from './refusals';
import { once } from '../frame/once';
import { runAsSeen } from './pick';
import { yearOf } from '../frame/visible-parks';
import { ReasonNeeded } from '../frame/step-refusals';
import { openYearStep } from '../frame/year-step';

/** An entry of a year's trail as it is answered. */
export const trailEvent = ({ sequence, at, by, kind, reason, content, previous, hash }: YearEvent): YearTrailEvent => ({
  sequence,
  at,
  by,
  kind,
  reason,
  content,
  previous,
  hash,
});

/** The answer that a step on a year got before. */
export const replayYearEvent =
  (store: Store) =>
  async (recorded: Recorded): Promise<YearTrailEvent> => {
    if (recorded.kind !== 'year-event') throw new DanglingPointer('The answer to a step on a year');
    return trailEvent(await store.yearEvent(recorded.year, recorded.sequence));
  };

const refuseTies = async (store: Store, { year, run, undecided }: RunItem) => {
  if (undecided.length === 0) return;
  const results = await store.resultsOf(year, run, undecided);
  throw new TiesUndecided(results.map(({ name }) => name).toSorted());
};

const decide = async ({ parameters: { year }, body, stamp, now, dependencies: { store } }: Exchange<'approve'>) => {
  const head = await yearOf(store, year);
  const { decision, reason } = body;
  const state = openYearStep(decision === 'approve' ? 'approve' : 'sendBack', head);
  const run = await runAsSeen(store, head, body.run);
  if (decision === 'approve') await refuseTies(store, run);
  else if (reason === '') throw new ReasonNeeded('退回市人力社保局');
  const written = await store.writtenRun(year, run.run);
  const approval: Approval = { decision, at: now, by: stamp.by, reason };
  const event = await store.recordYearStep(
    stamp,
    head,
    { state, approval: { ...approval, run: run.run } },
    { kind: decision === 'approve' ? 'approved' : 'sent-back', reason, content: digestOf({ run: written, approval }) },
  );
  return trailEvent(event);
};

export const approve: Handler<'approve'> = async (exchange) => {
  const { store } = exchange.dependencies;
  return once(store, exchange.stamp, () => decide(exchange), replayYearEvent(store));
};
