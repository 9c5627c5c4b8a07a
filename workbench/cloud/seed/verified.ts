import { FiguresSeen } from '../../../shared/api/verified';
import { DEMO_YEAR } from '../demo/parks';
import { DEMO_FIGURE } from '../demo/verified';
import type { SeedCaller } from './caller';
import { address } from './deeds';

/** A district finds a figure otherwise than its park reported it, and the park answers. What was found already stays. Throws SeedRefused. */
export const seedVerified = async (caller: SeedCaller): Promise<void> => {
  const { park, found, answer } = DEMO_FIGURE;
  const path = address(DEMO_YEAR, park, 'figures');
  const look = async () => FiguresSeen.parse(await caller.read(DEMO_YEAR, 'bureau', path, null)).figures;
  const deed = { day: null, method: 'POST' } as const;
  if ((await look()).length === 0)
    await caller.play(DEMO_YEAR, `figure-${park}`, [
      { ...deed, who: `district.${park}`, path: address(DEMO_YEAR, park, 'review/figures'), body: found },
    ]);
  for (const { id, state } of await look())
    if (state === 'hearing')
      await caller.play(DEMO_YEAR, `answer-${id}`, [
        {
          ...deed,
          who: `park.${park}`,
          path: `${path}/${id}/answer`,
          body: { agrees: false, reason: answer, evidence: [] },
        },
      ]);
};
