import { PASTS } from '../demo/pasts';
import type { PastYear } from '../demo/parks';
import { DAYS, meetingOn, type Deed } from './deeds';

/** What the bureau has on paper of years before the demo's first, and the leading group's confirmation of it. */
export const pastDeeds = (year: PastYear): readonly Deed[] => {
  const parks = Object.keys(PASTS);
  return [
    {
      who: 'bureau',
      day: DAYS.past,
      method: 'POST',
      path: `/v1/years/${year}/pasts`,
      body: { pasts: parks.map((park) => ({ park, ...PASTS[park], seen: 0, reason: '' })) },
    },
    {
      who: 'leader',
      day: DAYS.past,
      method: 'POST',
      path: `/v1/years/${year}/pasts/confirmation`,
      body: {
        records: parks.map((park) => ({ park, record: 1 })),
        reason: '与文件核对无误。',
        meeting: meetingOn(year, `${year + 1}-${DAYS.plan}`, 1),
      },
    },
  ];
};
