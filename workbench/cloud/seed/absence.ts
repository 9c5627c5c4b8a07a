import { EventPage } from '../../../shared/api/trail';
import { Evaluation } from '../../../shared/api/submission';
import { LEAVING } from '../demo/story';
import { DEMO_YEAR } from '../demo/parks';
import type { SeedCaller } from './caller';
import { address } from './deeds';

/** One park asks to leave after it has submitted: the bureau has proposed what it is to be, and the leading group has still to decide. */
export const seedAbsence = async (caller: SeedCaller): Promise<void> => {
  const { park, ...body } = LEAVING;
  const answer = await caller.read(DEMO_YEAR, 'bureau', `/v1/evaluations/${DEMO_YEAR}/${park}`, null);
  const trail = EventPage.parse(await caller.read(DEMO_YEAR, 'bureau', address(DEMO_YEAR, park, 'events'), null));
  // Only once, and not where people have gone on.
  if (Evaluation.parse(answer).stage !== 'submitted') return;
  if (trail.events.some(({ kind }) => kind === 'absence-proposed')) return;
  const deed = { who: 'bureau', day: null, method: 'POST', path: address(DEMO_YEAR, park, 'absence'), body } as const;
  await caller.play(DEMO_YEAR, 'absence', [deed]);
};
