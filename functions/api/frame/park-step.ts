import type { Digest, Instant, ParkId, Year } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { Stage } from '../../../shared/vocabulary/stages';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { deadlineOf } from '../../../shared/evaluation/procedure/step';
import { PARK_STEPS, takeParkStep, type ParkStepName } from '../../../shared/evaluation/procedure/park-steps';
import type { EvaluationEvent } from '../../../shared/evaluation/trail/event';
import { untouched, type RecordedStep } from '../../store/submission';
import type { Stamp } from '../../store/table/idempotency';
import { DanglingPointer } from '../../store/table/failures';
import type { EvaluationHead, Recorded, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { parkOf } from './visible-parks';
import { TooLate, WrongStage, WrongYearState } from './step-refusals';
import { write, type AskedToWrite } from './write';

/** A park of a year. */
export interface ParkOfYear {
  readonly head: YearHead;
  readonly participant: Participant;
}

/** A park, its year, and where a step on it leads. */
export interface OpenStep extends ParkOfYear {
  readonly name: ParkStepName;
  readonly before: EvaluationHead;
  /** The stage after the step. */
  readonly stage: Stage;
}

/** Looks up whether a step can be taken on a park now. Throws WrongStage, WrongYearState, TooLate. */
export const openStep = async <Subject extends ParkOfYear>(
  store: Store,
  name: ParkStepName,
  subject: Subject,
  now: Instant,
): Promise<Subject & OpenStep> => {
  const { head, participant } = subject;
  const before = (await store.evaluationHead(head.year, participant.park)) ?? untouched(participant.park);
  const taken = takeParkStep(name, before.stage, head.state);
  if ('refused' in taken) {
    if (taken.refused === 'wrong-place') throw new WrongStage(name, taken.place, taken.possible);
    throw new WrongYearState(PARK_STEPS[name].name, head.year, taken.state);
  }
  const deadline = deadlineOf(PARK_STEPS[name].deadline, head, before);
  if (deadline !== null && Date.parse(now) > Date.parse(deadline)) throw new TooLate(name, deadline);
  return { ...subject, name, before, stage: taken.to[0] };
};

/** What a step on a park writes, where it is not as it was, or empty. */
export interface ParkDecision extends Partial<Pick<RecordedStep, 'bearing' | 'items' | 'recorded'>> {
  /** What changes of the park's head, beside its stage. */
  readonly after?: Partial<Pick<EvaluationHead, 'latest' | 'extension' | 'review' | 'panel' | 'settlement'>>;
  /** The version that the entry of the trail is about: the latest unless said otherwise. */
  readonly version?: number;
  readonly reason?: string;
  readonly changes?: EvaluationEvent['changes'];
  readonly content: Digest;
}

/** Keeps what was decided on a park; the entry of its trail. Throws HeadMoved, AlreadyRecorded. */
export const recordParkStep = (
  store: Store,
  stamp: Stamp,
  { name, head, before, stage }: OpenStep,
  { after, version = before.latest?.version ?? 0, reason = '', changes = [], content, ...beside }: ParkDecision,
): Promise<EvaluationEvent> =>
  store.recordStep(stamp, {
    bearing: 'none',
    ...beside,
    year: head,
    before,
    after: { ...before, ...after, stage },
    event: { kind: PARK_STEPS[name].event, version, reason, changes, content },
  });

/** The entry of a park's trail that a repeated request made. */
export const repeatedEvent = (recorded: Recorded, store: Store): Promise<EvaluationEvent> => {
  if (recorded.kind !== 'event') throw new DanglingPointer('The answer to a step');
  return store.event(recorded.year, recorded.park, recorded.sequence);
};

/** What every write on a park is asked with. */
export interface AskedOfPark extends AskedToWrite {
  readonly principal: Principal;
  readonly parameters: { readonly year: Year; readonly park: ParkId };
  readonly now: Instant;
}

/** The park of the address, for somebody who may take a step on it. Throws NotFound. */
export const parkFor =
  (name: ParkStepName) =>
  ({ principal, parameters, dependencies }: AskedOfPark): Promise<ParkOfYear> =>
    parkOf(dependencies.store, principal, PARK_STEPS[name].action, parameters.year, parameters.park);

type Awaitable<Value> = Value | Promise<Value>;

/** The handler of a step on a park that is answered with more than its entry in the trail: `decide` says what is written, and what the answer is. */
export const parkWrite = <Asked extends AskedOfPark, Answer>(
  name: ParkStepName,
  decide: (open: OpenStep, asked: Asked) => Awaitable<ParkDecision & { readonly answer: Answer }>,
  repeated: (recorded: Recorded, store: Store) => Promise<Answer>,
) =>
  write({
    about: parkFor(name),
    decide: async (subject, asked: Asked) => {
      const { store } = asked.dependencies;
      const open = await openStep(store, name, subject, asked.now);
      const { answer, ...decision } = await decide(open, asked);
      await recordParkStep(store, asked.stamp, open, decision);
      return answer;
    },
    repeated,
  });

/** The handler of a step on whatever park `about` finds. Which step it is can depend on what is asked. */
export const stepOn = <Asked extends AskedToWrite & { readonly now: Instant }, Subject extends ParkOfYear>(
  about: (asked: Asked) => Promise<Subject>,
  step: (asked: Asked) => ParkStepName,
  decide: (open: Subject & OpenStep, asked: Asked) => Awaitable<ParkDecision>,
) =>
  write({
    about,
    decide: async (subject, asked: Asked) => {
      const { store } = asked.dependencies;
      const open = await openStep(store, step(asked), subject, asked.now);
      return recordParkStep(store, asked.stamp, open, await decide(open, asked));
    },
    repeated: repeatedEvent,
  });

/** The handler of a step on the park of the address, answered with its entry in the trail. */
export const parkStep = <Asked extends AskedOfPark>(
  name: ParkStepName,
  decide: (open: OpenStep, asked: Asked) => Awaitable<ParkDecision>,
) => stepOn<Asked, ParkOfYear>(parkFor(name), () => name, decide);
