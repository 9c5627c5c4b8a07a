import { PASTS } from '../demo/pasts';
import type { PastYear } from '../demo/parks';
import { address, DAYS, meetingOn, type Deed } from './deeds';

/** What the bureau has on paper of years before the demo's first, and the leading group's confirmation of it. */
export const pastDeeds = (year: PastYear): readonly Deed[] =>
  Object.entries(PASTS).flatMap(([park, recorded]): Deed[] => [
    {
      who: 'bureau',
      day: DAYS.past,
      method: 'PUT',
      path: address(year, park, 'past'),
      body: { ...recorded, seen: 0, reason: '' },
    },
    {
      who: 'leader',
      day: DAYS.past,
      method: 'POST',
      path: address(year, park, 'past/confirmation'),
      body: {
        record: 1,
        reason: '与文件核对无误。',
        meeting: meetingOn(year, `${year + 1}-${DAYS.plan}`, 1),
      },
    },
  ]);
