import type { Instant, ParkId, Year } from '../../../shared/vocabulary/ids';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Principal } from '../../../shared/vocabulary/roles';
import { deadlineOf } from '../../../shared/evaluation/procedure/deadline-of';
import { PARK_STEPS, takeParkStep, type ParkStepName } from '../../../shared/evaluation/procedure/park-steps';
import type { Stage } from '../../../shared/vocabulary/stages';
import { untouched } from '../../store/submission';
import type { EvaluationHead, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { parkOf } from './visible-parks';
import { TooLate, WrongStage, WrongYearState } from './step-refusals';

/** A park, its year, and where a step on it leads. */
export interface OpenStep {
  readonly head: YearHead;
  readonly participant: Participant;
  readonly before: EvaluationHead;
  /** The stage after the step. */
  readonly stage: Stage;
}

/** Looks up whether a step can be taken on a park now. Throws WrongStage, WrongYearState, TooLate. */
export const openStep = async (
  store: Store,
  name: ParkStepName,
  { head, participant }: Pick<OpenStep, 'head' | 'participant'>,
  now: Instant,
): Promise<OpenStep> => {
  const before = (await store.evaluationHead(head.year, participant.park)) ?? untouched(participant.park);
  const taken = takeParkStep(name, before.stage, head.state);
  if ('refused' in taken) {
    if (taken.refused === 'wrong-stage') throw new WrongStage(name, taken.stage, taken.possible);
    throw new WrongYearState(PARK_STEPS[name].name, head.year, taken.state);
  }
  const deadline = deadlineOf(PARK_STEPS[name].deadline, head, before);
  if (deadline !== null && Date.parse(now) > Date.parse(deadline)) throw new TooLate(name, deadline);
  return { head, participant, before, stage: taken.stage };
};

/** The same for a park that somebody names by its id. Throws NotFound where it is not theirs. */
export const openStepOn = async (
  store: Store,
  principal: Principal,
  name: ParkStepName,
  { year, park }: { readonly year: Year; readonly park: ParkId },
  now: Instant,
): Promise<OpenStep> => openStep(store, name, await parkOf(store, principal, PARK_STEPS[name].action, year, park), now);
