import type { DistrictId } from '../../../shared/vocabulary/ids';
import { endedMonths, hasBegun, MONTHS } from '../../../shared/evaluation/months/month';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import type { Handler } from '../frame/exchange';
import { reportedYear, type ReportedPark } from './months-of';

export const months: Handler<'months'> = async ({ principal, parameters, now, dependencies: { store } }) => {
  const { year, head, parks } = await reportedYear(store, parameters.year);
  const own = principal.role === 'district' ? principal.district : undefined;
  const isInSight = own !== undefined || scopeOf(principal, 'report.read') === 'all';
  const [inSight, reports] = await Promise.all([isInSight ? parks(own) : [], store.reportHeads(year, own)]);
  const parksOf = new Map<DistrictId, ReportedPark[]>();
  for (const one of inSight) parksOf.set(one.district, [...(parksOf.get(one.district) ?? []), one]);
  const ended = endedMonths(year, now);
  return {
    year,
    readAt: now,
    state: head?.state ?? null,
    begun: MONTHS.filter((month) => hasBegun(year, month, now)),
    ended: [...ended],
    districts: [...parksOf].map(([district, ofDistrict]) => {
      const reported = reports.filter((report) => report.district === district);
      return {
        district,
        districtName: ofDistrict[0]?.districtName ?? district,
        parks: ofDistrict.length,
        reported: reported.map(({ month, version, at }) => ({ month, version, at })),
        missing: ended.filter((month) => !reported.some((report) => report.month === month)),
      };
    }),
  };
};
