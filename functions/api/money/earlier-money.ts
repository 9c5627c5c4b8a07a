import { pastStanding, withPasts } from '../../../shared/evaluation/past/standing';
import { wanNumber } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import type { Handler } from '../frame/exchange';
import { standing } from './earlier-years';

/** What the money of all parks depends on from the years before one: whoever chooses how the instalments are counted sees by it what that means for each. */
export const earlierMoney: Handler<'earlierMoney'> = async ({ parameters: { year }, dependencies: { store } }) => {
  const standings = await standing(store, year);
  return {
    year,
    parks: [...standings].map(([park, { years, facts }]) => {
      const past = pastStanding(facts).inForce?.recorded.past ?? null;
      const known = past?.known ? withPasts(years, facts, past.recognised) : years;
      return {
        park,
        past,
        years: known.map(
          ({ year: of, grade, rectified, adjusted, readings = DEFAULT_READINGS, past: then = past }) => ({
            ...{ year: of, grade, rectified: rectified ?? null },
            adjusted: adjusted === undefined ? null : wanNumber(adjusted),
            readings: {
              'R-bonus': readings['R-bonus'],
              'R-absence': readings['R-absence'],
              'R-money-year': readings['R-money-year'],
            },
            past: then,
          }),
        ),
      };
    }),
  };
};
