import type { ApplicationId, ParkId } from '../../../shared/vocabulary/ids';
import type { RecognitionFact } from '../../../shared/evaluation/recognition/fact';
import type { Principal } from '../../../shared/vocabulary/roles';
import { mayTouch, scopeOf, type Action } from '../../../shared/evaluation/procedure/permissions';
import { caseOf, type RecognitionCase } from '../../../shared/evaluation/recognition/case';
import { canStep, RECOGNITION_STEPS, type RecognitionStepName } from '../../../shared/evaluation/recognition/steps';
import { DanglingPointer } from '../../store/table/failures';
import type { Stamp } from '../../store/table/idempotency';
import type { Store } from '../../store/store';
import { once } from '../frame/once';
import { ApplicationMoved, WrongApplicationState } from './refusals';
import { NotFound } from '../frame/refusal';
import { ReasonNeeded } from '../frame/step-refusals';

const NOT_YOURS = '没有您可以查看的这件申报，请核对编号。';

/** An application and its trail as they were read. */
export interface OpenApplication {
  readonly standing: RecognitionCase;
  readonly facts: readonly RecognitionFact[];
}

/** An application for somebody who may do this to it. Throws NotFound alike for one that is not there and for one that is another district's. */
export const applicationOf = async (
  store: Store,
  principal: Principal,
  action: Action,
  application: ApplicationId,
): Promise<OpenApplication> => {
  const facts = await store.applicationFacts(application);
  const standing = caseOf(facts);
  // An application is of a district: whose park it will be is not known before the award.
  const isSeen =
    standing !== null &&
    (scopeOf(principal, action) === 'all' ||
      mayTouch(principal, action, { park: '' as ParkId, district: standing.district }));
  if (!standing || !isSeen) throw new NotFound(NOT_YOURS);
  return { standing, facts };
};

/** An application on which a step can be taken now. Throws NotFound, WrongApplicationState. */
export const openApplication = async (
  store: Store,
  principal: Principal,
  name: RecognitionStepName,
  application: ApplicationId,
): Promise<OpenApplication> => {
  const open = await applicationOf(store, principal, RECOGNITION_STEPS[name].action, application);
  if (!canStep(name, open.standing.state)) throw new WrongApplicationState(name, open.standing.state);
  return open;
};

/** Refuses what was decided on an older version than the one that stands. Throws ApplicationMoved. */
export const refuseMoved = ({ version }: RecognitionCase, seen: number) => {
  if (version !== seen) throw new ApplicationMoved(version);
};

/** Throws ReasonNeeded. */
export const refuseWithoutReason = (name: RecognitionStepName, reason: string) => {
  if (reason === '') throw new ReasonNeeded(RECOGNITION_STEPS[name].name);
};

/** Takes a step once per idempotency key; a repeated request gets the entry that it made. */
export const recognitionOnce = (
  store: Store,
  stamp: Stamp,
  decide: () => Promise<RecognitionFact>,
): Promise<RecognitionFact> =>
  once(store, stamp, decide, async (recorded) => {
    if (recorded.kind !== 'recognition') throw new DanglingPointer('The answer to a step of a recognition');
    return store.applicationFact(recorded.application, recorded.sequence);
  });
