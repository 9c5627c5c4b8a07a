import type { ApplicationId, DistrictId, ParkId } from '../../shared/vocabulary/ids';
import type { RecognitionFact } from '../../shared/evaluation/recognition/fact';
import { stateAfter } from '../../shared/evaluation/recognition/case';
import type { RecognitionState } from '../../shared/evaluation/recognition/states';
import { canStep, RECOGNITION_STEP_NAMES, RECOGNITION_STEPS } from '../../shared/evaluation/recognition/steps';
import { applicationHeadOf, registeredBy } from '../store/recognition';
import { KINDS } from '../store/table/kinds';
import type { Store } from '../store/store';
import { applicationSubject } from '../trail/chain';
import type { Proved } from './trail-finding';
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

const verifyApplication = async (
  store: Store,
  application: ApplicationId,
): Promise<{ readonly report: Proved; readonly facts: readonly RecognitionFact[] }> => {
  let facts: readonly RecognitionFact[] = [];
  const report = await verifyChain(
    applicationSubject(application),
    async (found) => {
      const [stored, kept] = await Promise.all([
        store.whole(KINDS.applicationHead, application),
        store.keptApplicationFacts(application),
      ]);
      facts = kept.map(({ item }) => item);
      const schema = kept.at(-1)?.schema;
      found.expectLinks(kept, (sequence) => KINDS.applicationFact.key(application, sequence));
      const odd = outOfOrder(facts);
      found.expect(odd === null, odd, '这一步不符合认定程序');
      const item = facts.length > 0 ? applicationHeadOf(facts) : null;
      const key = KINDS.applicationHead.key(application);
      found.expect(stored !== null && item !== null, null, '申报的登记与办理记录不符');
      found.expectWhole(key, stored, { item, schema }, null, '申报的登记与办理记录不符');
      const registered = registeredBy(facts);
      if (!registered) return;
      const { park } = registered;
      const award = kept.find((one) => one.item.kind === 'awarded');
      found.expectWhole(
        KINDS.registeredPark.key(park),
        await store.whole(KINDS.registeredPark, park),
        { item: registered, schema: award?.schema },
        award?.item.sequence ?? null,
        '园区名册的登记与授牌记录不符',
      );
    },
    () => store.applicationHead(application),
  );
  return { report, facts };
};

/** Whether the award that a park of the registry names is there. */
const verifyRegistered = async (store: Store, park: ParkId, application: ApplicationId): Promise<Proved> => {
  const subject = applicationSubject(application);
  const report = await verifyChain(subject, async (found) => {
    const registered = registeredBy(await store.applicationFacts(application));
    found.expect(registered?.park === park, null, `名册中的园区 ${park} 没有授牌记录`);
  });
  return { ...report, chains: [] };
};

/** How often a district has named a park: by each application, and by each correction that names another. */
const timesNamed = (facts: readonly RecognitionFact[]): number => {
  const names = facts.flatMap((fact) => (fact.kind === 'applied' ? [fact.content.name] : []));
  return names.filter((name, index) => index === 0 || name !== names[index - 1]).length;
};

const verifyTurn = async (store: Store, district: DistrictId, named: () => Promise<number>): Promise<Proved> => {
  const report = await verifyChain(
    `recognition/${district}`,
    async (found) => {
      const stored = await store.whole(KINDS.applicationTurn, district);
      const turn = await named();
      const key = KINDS.applicationTurn.key(district);
      found.expectWhole(key, stored, { item: { district, turn } }, null, '区县申报的次序与各件申报不符');
    },
    () => store.applicationTurn(district),
  );
  return { ...report, chains: [] };
};

/** Proves every application for recognition: its chain, the order of its steps, the head that lists show, the registry that awards made, and how often each district has named a park. */
export const verifyRecognition = async (store: Store): Promise<Proved[]> => {
  const reports: Proved[] = [];
  const districts = new Set<DistrictId>();
  for (const { application } of await store.applicationHeads()) {
    const { report, facts } = await verifyApplication(store, application);
    const [first] = facts;
    if (first?.kind === 'applied') districts.add(first.district);
    reports.push(report);
  }
  const named = async (district: DistrictId) => {
    const heads = await store.applicationHeads();
    const own = await Promise.all(heads.map(({ application }) => store.applicationFacts(application)));
    const theirs = own.filter(([first]) => first?.kind === 'applied' && first.district === district);
    return theirs.reduce((sum, facts) => sum + timesNamed(facts), 0);
  };
  for (const district of [...districts].toSorted())
    reports.push(await verifyTurn(store, district, () => named(district)));
  for (const { park, application } of await store.registeredParks())
    reports.push(await verifyRegistered(store, park, application));
  return reports;
};
