import { EventPage } from '../../../shared/api/trail';
import { PlanAnswer } from '../../../shared/api/plan';
import { DEMO_YEAR } from '../demo/parks';
import { openPlan } from '../demo/plans';
import { seedAbsence } from './absence';
import { DEMO_FIGURE } from '../demo/verified';
import type { SeedCaller } from './caller';
import { seedEvidence } from './evidence';
import { address, confirmationDeed, submissionDeeds, toldOf } from './deeds';
import { seedMonths } from './months';
import { seedTenants } from './tenants';
import { seedVerified } from './verified';

const PLAN = `/v1/years/${DEMO_YEAR}/plan`;

/** The open year's plan and where the year stands; writes the plan down where there is none. */
const planned = async (caller: SeedCaller, now: Date): Promise<Pick<PlanAnswer, 'plan' | 'state'>> => {
  const known = await caller.look(DEMO_YEAR, 'bureau', PLAN);
  if (known !== null) return PlanAnswer.parse(known);
  const plan = openPlan(now);
  const body = { plan, basedOn: 0 };
  await caller.play(DEMO_YEAR, 'plan', [
    { who: 'bureau', day: null, method: 'PUT', path: PLAN, body },
    confirmationDeed(DEMO_YEAR, now.toISOString().slice(0, 10), null),
  ]);
  return { plan, state: 'open' };
};

/** Opens the year that is evaluated: its plan, what all parks but one have submitted, and a figure of one that its district found otherwise. */
export const seedOpenYear = async (caller: SeedCaller, now: Date): Promise<void> => {
  const { plan, state } = await planned(caller, now);
  if (state !== 'open' && state !== 'frozen') return;
  for (const told of toldOf(plan, DEMO_YEAR, {}, () => null)) {
    const { park } = told.participant;
    const events = await caller.read(DEMO_YEAR, 'bureau', address(DEMO_YEAR, park, 'events'), null);
    // Only where nothing has happened yet: later the park may have been passed.
    if (EventPage.parse(events).events.length > 0) continue;
    await caller.play(DEMO_YEAR, park, submissionDeeds(told));
    await seedEvidence(caller, DEMO_YEAR, park);
    if (park === DEMO_FIGURE.park) await seedVerified(caller);
  }
  await seedAbsence(caller);
  await seedTenants(caller);
  await seedMonths(caller);
};
