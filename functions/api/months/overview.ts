import type { DistrictId } from '../../../shared/vocabulary/ids';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { endedMonths, hasBegun, MONTHS } from '../../../shared/evaluation/months/month';
import type { Handler } from '../frame/exchange';
import { parksInSight, yearOf } from '../frame/visible-parks';

export const months: Handler<'months'> = async ({ principal, parameters, now, dependencies: { store } }) => {
  const head = await yearOf(store, parameters.year);
  const { year, state } = head;
  const own = principal.role === 'district' ? principal.district : undefined;
  const [participants, reports] = await Promise.all([
    parksInSight(store, principal, 'report.read', head),
    store.reportHeads(year, own),
  ]);
  const parksOf = new Map<DistrictId, Participant[]>();
  for (const one of participants) parksOf.set(one.district, [...(parksOf.get(one.district) ?? []), one]);
  const ended = endedMonths(year, now);
  return {
    year,
    readAt: now,
    state,
    begun: MONTHS.filter((month) => hasBegun(year, month, now)),
    ended: [...ended],
    districts: [...parksOf].map(([district, parks]) => {
      const reported = reports.filter((report) => report.district === district);
      return {
        district,
        districtName: parks[0]?.districtName ?? district,
        parks: parks.length,
        reported: reported.map(({ month, version, at }) => ({ month, version, at })),
        missing: ended.filter((month) => !reported.some((report) => report.month === month)),
      };
    }),
  };
};
