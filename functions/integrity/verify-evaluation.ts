import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import type { ParkId } from '../../shared/vocabulary/ids';
import { PARK_STEPS, type ParkStepName } from '../../shared/evaluation/procedure/park-steps';
import type { Stage } from '../../shared/vocabulary/stages';
import { trailSubject } from '../trail/chain';
import type { YearHead } from '../store/table/items';
import type { Store } from '../store/store';
import type { TrailReport } from './trail-finding';
import { verifyChain } from './verify-chain';
import { verifyPanel } from './verify-panel';
import { verifyTenants } from './verify-tenants';
import { verifyWritten } from './verify-written';

/** The stage to which the steps of a trail lead. */
const stageAfter = (events: readonly EvaluationEvent[]): Stage => {
  const names = Object.keys(PARK_STEPS) as ParkStepName[];
  return events.reduce<Stage>((stage, { kind }) => {
    const step = names.find((name) => PARK_STEPS[name].event === kind);
    return (step && PARK_STEPS[step].to.at(0)) ?? stage;
  }, 'not-submitted');
};

/** Checks the trail of a park in a year: its chain up to the publication, what each entry says was written against what is stored, and the head. */
export const verifyEvaluation = (store: Store, year: YearHead, park: ParkId): Promise<TrailReport> => {
  const subject = trailSubject(year.year, park);
  return verifyChain(subject, async (found) => {
    const [head, kept, publication] = await Promise.all([
      store.evaluationHead(year.year, park),
      store.keptEvents(year.year, park),
      store.keptPublicationEvent(year, park),
    ]);
    const events = kept.map(({ item }) => item);
    // Nobody who takes part in a published year goes without the entry that ends its trail.
    const isPublished = year.published !== null && (await store.participant(year, park)) !== null;
    found.expect(!isPublished || publication !== null, null, '公布记录缺失');
    found.expectLinks(publication ? [...kept, publication] : kept);
    found.expectEnd(head?.chain, events.at(-1), '链条末端与园区登记的不符');
    found.expect(stageAfter(events) === (head?.stage ?? 'not-submitted'), null, '园区所处环节与办理记录不符');
    await verifyWritten(store, year, park, head, events, found);
    if (head) await verifyPanel(store, year, head, events, found);
    await verifyTenants(store, year.year, park, events, found);
  });
};
