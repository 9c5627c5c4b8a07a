import {
  IdempotencyKey,
  Nonce,
  type AccountId,
  type Digest,
  type Instant,
  type ParkId,
  type Year,
} from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { Stage } from '../../../shared/vocabulary/stages';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { SheetTitle } from '../../../shared/vocabulary/sheet-title';
import { deadlineOf } from '../../../shared/evaluation/procedure/step';
import { PARK_STEPS, stageOf, takeParkStep, type ParkStepName } from '../../../shared/evaluation/procedure/park-steps';
import { absenceAfter } from '../../../shared/evaluation/absence/standing';
import type { EvaluationEvent, SeenEvent } from '../../../shared/evaluation/trail/event';
import { eventAsSeen } from '../../../shared/evaluation/trail/visible-events';
import { lastEntry, lastOfYear } from '../../store/newest';
import { untouched, type RecordedStep } from '../../store/submission';
import type { Stamp } from '../../store/table/idempotency';
import { DanglingPointer } from '../../store/table/failures';
import { KINDS } from '../../store/table/kinds';
import type { EvaluationHead, Recorded, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { notBeforeEntries } from './not-before';
import { parkOf } from './visible-parks';
import { TooLate, WrongStage, WrongYearState } from './step-refusals';
import { digestOf } from '../../trail/chain';
import { write, type AskedToWrite } from './write';

/** A park of a year. */
export interface ParkOfYear {
  readonly head: YearHead;
  readonly participant: Participant;
  /** Whether the plan's date does not hold for whoever takes the step, where the park stands so. */
  readonly isLateAllowed?: (before: EvaluationHead) => boolean;
}

/** A park, its year, and where a step on it leads. */
export interface OpenStep extends ParkOfYear {
  readonly name: ParkStepName;
  readonly before: EvaluationHead;
  /** The stage after the step. */
  readonly stage: Stage;
}

/** A step that can be taken, and what it is asked with: not before the last entries of the park and of its year. */
interface Taking<Subject, Asked> {
  readonly open: Subject & OpenStep;
  readonly asked: Asked;
}

/** Looks up whether a step can be taken on a park now. Throws WrongStage, WrongYearState, TooLate. */
export const openStep = async <Subject extends ParkOfYear, Asked extends AskedToWrite>(
  name: ParkStepName,
  subject: Subject,
  sent: Asked,
): Promise<Taking<Subject, Asked>> => {
  const { store } = sent.dependencies;
  const { head, participant } = subject;
  const { year } = head;
  const { park } = participant;
  const before = (await store.evaluationHead(year, park)) ?? untouched(park);
  const last = lastEntry(before.chain, (sequence) => KINDS.event.key(year, park, sequence));
  const asked = await notBeforeEntries(sent, [...lastOfYear(head), ...last]);
  const taken = takeParkStep(name, before.stage, head.state);
  if ('refused' in taken) {
    if (taken.refused === 'wrong-place') throw new WrongStage(name, taken.place, taken.possible);
    throw new WrongYearState(PARK_STEPS[name].name, head.year, taken.state);
  }
  const deadline = subject.isLateAllowed?.(before) ? null : deadlineOf(PARK_STEPS[name].deadline, head, before);
  if (deadline !== null && Date.parse(asked.now) > Date.parse(deadline)) throw new TooLate(name, deadline);
  return { open: { ...subject, name, before, stage: stageOf(taken.to, before.latest !== null) }, asked };
};

/** What a step on a park writes, where it is not as it was, or empty. */
export interface ParkDecision extends Partial<Pick<RecordedStep, 'bearing' | 'items' | 'recorded'>> {
  /** What changes of the park's head, beside its stage. */
  readonly after?: Partial<
    Pick<EvaluationHead, 'latest' | 'extension' | 'extensions' | 'review' | 'verified' | 'panel' | 'settlement'>
  >;
  /** The version that the entry of the trail is about: the latest unless said otherwise. */
  readonly version?: number;
  readonly reason?: string;
  readonly changes?: EvaluationEvent['changes'];
  /** The expert whom the bureau's step is about. */
  readonly expert?: AccountId;
  /** Until when an extension lasts. */
  readonly until?: Instant;
  /** The sheet that was read. */
  readonly sheet?: SheetTitle | undefined;
  /** Of a step on a park that sends nothing or leaves: what is proposed or decided, and where. */
  readonly absence?: EvaluationEvent['absence'];
  readonly meeting?: EvaluationEvent['meeting'];
  readonly content: Digest;
}

/** Keeps what was decided on a park; the entry of its trail. Throws HeadMoved, AlreadyRecorded. */
export const recordParkStep = (
  store: Store,
  stamp: Stamp,
  { name, head, before, stage }: OpenStep,
  {
    after,
    version = before.latest?.version ?? 0,
    reason = '',
    changes = [],
    expert,
    until,
    sheet,
    absence,
    meeting,
    content,
    ...beside
  }: ParkDecision,
): Promise<EvaluationEvent> => {
  const event = {
    kind: PARK_STEPS[name].event,
    version,
    reason,
    changes,
    ...(expert && { expert }),
    ...(until && { until }),
    ...(sheet && { sheet }),
    ...(absence && { absence }),
    ...(meeting && { meeting }),
    content,
  };
  const standing = absenceAfter(before.absence, { ...event, at: stamp.at, sequence: before.chain.sequence + 1 });
  return store.recordStep(stamp, {
    bearing: 'none',
    ...beside,
    year: head,
    before,
    after: { ...before, ...after, stage, ...(standing && { absence: standing }) },
    event,
  });
};

/** The entry of a park's trail that a repeated request made. */
export const repeatedEvent = (recorded: Recorded, store: Store): Promise<EvaluationEvent> => {
  if (recorded.kind !== 'event') throw new DanglingPointer('The answer to a step');
  return store.event(recorded.year, recorded.park, recorded.sequence);
};

/** Every park of a request for many is written under a key of its own, made from the request's: the request repeated takes no step twice. */
export const stampFor = (stamp: Stamp, park: ParkId): Stamp => ({
  ...stamp,
  key: IdempotencyKey.parse(digestOf({ key: stamp.key, park })),
  request: digestOf({ request: stamp.request, park }),
  // Whoever reads one park's entry whole can try nothing out on another's.
  nonce: Nonce.parse(digestOf({ nonce: stamp.nonce, park })),
});

/** What every write on a park is asked with. */
export interface AskedOfPark extends AskedToWrite {
  readonly principal: Principal;
  readonly parameters: { readonly year: Year; readonly park: ParkId };
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
    decide: async (subject, sent: Asked) => {
      const { open, asked } = await openStep(name, subject, sent);
      const { answer, ...decision } = await decide(open, asked);
      await recordParkStep(asked.dependencies.store, asked.stamp, open, decision);
      return answer;
    },
    repeated,
  });

/** The handler of a step on whatever park `about` finds, answered with its entry in the trail as whoever took it may read it. Which step it is can depend on what is asked. */
export const stepOn = <Asked extends AskedToWrite & { readonly principal: Principal }, Subject extends ParkOfYear>(
  about: (asked: Asked) => Promise<Subject>,
  step: (asked: Asked) => ParkStepName,
  decide: (open: Subject & OpenStep, asked: Asked) => Awaitable<ParkDecision>,
) => {
  const taken = write({
    about,
    decide: async (subject, sent: Asked) => {
      const { open, asked } = await openStep(step(sent), subject, sent);
      return recordParkStep(asked.dependencies.store, asked.stamp, open, await decide(open, asked));
    },
    repeated: repeatedEvent,
  });
  return async (asked: Asked): Promise<SeenEvent> => eventAsSeen(await taken(asked), asked.principal);
};

/** The handler of a step on the park of the address, answered with its entry in the trail. */
export const parkStep = <Asked extends AskedOfPark>(
  name: ParkStepName,
  decide: (open: OpenStep, asked: Asked) => Awaitable<ParkDecision>,
) => stepOn<Asked, ParkOfYear>(parkFor(name), () => name, decide);
