import { factAsSeen } from '../../../shared/evaluation/recognition/visible-applications';
import type { ApplicationId, ParkId } from '../../../shared/vocabulary/ids';
import type { RecognitionFact } from '../../../shared/evaluation/recognition/fact';
import type { Principal } from '../../../shared/vocabulary/roles';
import { mayTouch, scopeOf, type Action } from '../../../shared/evaluation/procedure/permissions';
import { caseOf, type RecognitionCase } from '../../../shared/evaluation/recognition/case';
import { canStep, RECOGNITION_STEPS, type RecognitionStepName } from '../../../shared/evaluation/recognition/steps';
import { DanglingPointer, ParkIdTaken } from '../../store/table/failures';
import type { Recorded } from '../../store/table/items';
import type { ApplicationTurn } from '../../store/table/recognition-items';
import type { NewRecognitionFact } from '../../store/recognition';
import type { Store } from '../../store/store';
import { notBefore, notBeforePublications } from '../frame/not-before';
import { write, type AskedToWrite } from '../frame/write';
import { ApplicationMoved, ParkIdInUse, WrongApplicationState } from './refusals';
import { principleOf } from './principle';
import type { Alternative } from '../../../shared/regulation/readings';
import { NotFound } from '../frame/refusal';
import { ReasonNeeded } from '../frame/step-refusals';

const NOT_YOURS = '没有您可以查看的这件申报，请核对编号。';

/** An application and its trail as they were read. */
export interface OpenApplication {
  readonly standing: RecognitionCase;
  readonly facts: readonly RecognitionFact[];
  readonly principle: Alternative<'R-principle'>;
}

/** An application for somebody who may do this to it. Throws NotFound alike for one that is not there and for one that is another district's. */
export const applicationOf = async (
  store: Store,
  principal: Principal,
  action: Action,
  application: ApplicationId,
): Promise<OpenApplication> => {
  const facts = await store.applicationFacts(application);
  const principle = await principleOf(store, facts);
  const standing = caseOf(facts, principle);
  // An application is of a district: whose park it will be is not known before the award.
  const isSeen =
    standing !== null &&
    (scopeOf(principal, action) === 'all' ||
      mayTouch(principal, action, { park: '' as ParkId, district: standing.district }));
  if (!standing || !isSeen) throw new NotFound(NOT_YOURS);
  return { standing, facts, principle };
};

/** Refuses what was decided on an older version than the one that stands. Throws ApplicationMoved. */
export const refuseMoved = ({ version }: RecognitionCase, seen: number) => {
  if (version !== seen) throw new ApplicationMoved(version);
};

/** Throws ReasonNeeded. */
export const refuseWithoutReason = (name: RecognitionStepName, reason: string) => {
  if (reason === '') throw new ReasonNeeded(RECOGNITION_STEPS[name].name);
};

/** The entry of an application's trail that a repeated request made. */
export const repeatedFact = async (recorded: Recorded, store: Store): Promise<RecognitionFact> => {
  if (recorded.kind !== 'recognition') throw new DanglingPointer('The answer to a step of a recognition');
  return store.applicationFact(recorded.application, recorded.sequence);
};

/** What every write on an application is asked with. */
interface AskedOfApplication extends AskedToWrite {
  readonly principal: Principal;
  readonly parameters: { readonly application: ApplicationId };
}
/** The fact of a step, and the district's turn where it names a park. */
interface RecognitionDecision {
  readonly fact: NewRecognitionFact;
  readonly turn?: ApplicationTurn | null;
}

/** The handler of a step on an application, answered with its entry in the trail. */
export const recognitionStep = <Asked extends AskedOfApplication>(
  name: RecognitionStepName,
  decide: (open: OpenApplication, asked: Asked) => RecognitionDecision | Promise<RecognitionDecision>,
) => {
  const step = write({
    about: ({ principal, parameters, dependencies }: AskedOfApplication) =>
      applicationOf(dependencies.store, principal, RECOGNITION_STEPS[name].action, parameters.application),
    decide: async (open, sent: Asked) => {
      const asked = notBefore(await notBeforePublications(sent, []), open.facts.at(-1)?.at ?? null);
      if (!canStep(name, open.standing.state)) throw new WrongApplicationState(name, open.standing.state);
      const { fact, turn = null } = await decide(open, asked);
      try {
        const { application } = asked.parameters;
        return await asked.dependencies.store.recordRecognition(asked.stamp, application, open.facts, fact, turn);
      } catch (error) {
        // Another award took the id since it was looked up.
        if (error instanceof ParkIdTaken && fact.kind === 'awarded') throw new ParkIdInUse(fact.park);
        throw error;
      }
    },
    repeated: repeatedFact,
  });
  return async (asked: Asked) => factAsSeen(await step(asked), asked.principal.role);
};
