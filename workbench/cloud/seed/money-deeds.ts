import type { ParkStory } from '../demo/story';
import { address, DAYS, endOfDay, type Deed } from './deeds';

/** What the bureau sets a park's base to, before the year is graded. */
export const adjustmentDeeds = (year: number, park: string, { adjusted }: ParkStory): Deed[] =>
  adjusted
    ? [{ who: 'bureau', day: DAYS.adjust, method: 'POST', path: address(year, park, 'adjustment'), body: adjusted }]
    : [];

/** What is decided, paid and spent after the publication. */
export const moneyDeeds = (
  year: number,
  park: string,
  { rectified, paid = [], spent = [], supported = [] }: ParkStory,
): Deed[] => {
  const bureau = { who: 'bureau', method: 'POST' } as const;
  return [
    ...(rectified
      ? [
          {
            ...bureau,
            day: DAYS.order,
            path: address(year, park, 'rectification'),
            body: { due: endOfDay(year, DAYS.due), requirements: rectified.requirements },
          },
          {
            ...bureau,
            day: DAYS.decide,
            path: address(year, park, 'rectification/outcome'),
            body: { rectified: true, reason: rectified.outcome },
          },
        ]
      : []),
    ...paid.map(([day, amount, document]): Deed => ({
      ...bureau,
      day,
      path: address(year, park, 'payment'),
      body: { date: `${year + 1}-${day}`, amount, document, note: '' },
    })),
    ...spent.map(([day, category, amount, voucher, note]): Deed => ({
      who: `park.${park}`,
      day,
      method: 'POST',
      path: address(year, park, 'spending'),
      body: { category, date: `${year + 1}-${day}`, amount, voucher, note },
    })),
    ...supported.map(([day, source, amount, document]): Deed => ({
      who: `district.${park}`,
      day,
      method: 'POST',
      path: address(year, park, 'support'),
      body: { source, amount, document, note: '' },
    })),
  ];
};
