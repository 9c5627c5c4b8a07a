import type { ApplicationId } from '../../shared/vocabulary/ids';
import type { RecognitionFact } from '../../shared/evaluation/recognition/fact';
import { stateAfter } from '../../shared/evaluation/recognition/case';
import type { RecognitionState } from '../../shared/evaluation/recognition/states';
import { canStep, RECOGNITION_STEP_NAMES, RECOGNITION_STEPS } from '../../shared/evaluation/recognition/steps';
import type { RegisteredPark } from '../store/table/recognition-items';
import { applicationHeadOf, registeredBy } from '../store/recognition';
import type { Store } from '../store/store';
import { applicationSubject } from '../trail/chain';
import { isSame, type TrailReport } from './trail-finding';
import { verifyChain } from './verify-chain';

/** The number of the first entry that the procedure does not allow where it stands; null where all are allowed. */
const outOfOrder = (facts: readonly RecognitionFact[]): number | null => {
  let state: RecognitionState | null = null;
  for (const fact of facts) {
    const here: RecognitionState | null = state;
    const steps = RECOGNITION_STEP_NAMES.filter((name) => RECOGNITION_STEPS[name].event === fact.kind);
    if (!steps.some((name) => canStep(name, here))) return fact.sequence;
    state = stateAfter(here ?? 'applied', fact);
  }
  return null;
};

const verifyApplication = (store: Store, application: ApplicationId): Promise<TrailReport> => {
  const subject = applicationSubject(application);
  return verifyChain(subject, async (found) => {
    const [head, kept] = await Promise.all([
      store.applicationHead(application),
      store.keptApplicationFacts(application),
    ]);
    const facts = kept.map(({ item }) => item);
    found.expectLinks(kept);
    const odd = outOfOrder(facts);
    found.expect(odd === null, odd, '这一步不符合认定程序');
    const isHeld = facts.length > 0 && isSame(head, applicationHeadOf(facts));
    found.expect(isHeld, null, '申报的登记与办理记录不符');
    const registered = registeredBy(facts);
    if (registered) {
      const stored = await store.registeredPark(registered.park);
      found.expect(isSame(stored, registered), null, '园区名册的登记与授牌记录不符');
    }
  });
};

/** Whether the award that a park of the registry names is there. */
const verifyRegistered = async (store: Store, { park, application }: RegisteredPark): Promise<TrailReport> => {
  const subject = applicationSubject(application);
  const report = await verifyChain(subject, async (found) => {
    const registered = registeredBy(await store.applicationFacts(application));
    found.expect(registered?.park === park, null, `名册中的园区 ${park} 没有授牌记录`);
  });
  return { ...report, chains: [] };
};

/** Proves every application for recognition: its chain, the order of its steps, the head that lists show, and the registry that awards made. */
export const verifyRecognition = async (store: Store): Promise<TrailReport[]> => {
  const reports: TrailReport[] = [];
  for (const { application } of await store.applicationHeads())
    reports.push(await verifyApplication(store, application));
  for (const park of await store.registeredParks()) reports.push(await verifyRegistered(store, park));
  return reports;
};
