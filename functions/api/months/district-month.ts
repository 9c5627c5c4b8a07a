import type { Month } from '../../../shared/vocabulary/ids';
import { endedMonths, hasBegun } from '../../../shared/evaluation/months/month';
import { sumOf } from '../../../shared/evaluation/months/sum-months';
import type { Handler } from '../frame/exchange';
import { currentReports, districtOf, monthsOfPark, reportedYear } from './months-of';

export const districtMonth: Handler<'districtMonth'> = async ({ principal, parameters, now, dependencies }) => {
  const { store } = dependencies;
  const { year, month, district } = parameters;
  const reported = await reportedYear(store, year);
  const parks = await districtOf(principal, 'report.read', reported, district);
  const [reports, events] = await Promise.all([
    currentReports(store, year, district),
    store.reportEvents(year, district),
  ]);
  const own = reports.find((report) => report.month === month);
  const last = reports.reduce<Month | null>(
    (latest, report) => (report.month < month && report.month > (latest ?? 0) ? report.month : latest),
    null,
  );
  return {
    year,
    month,
    district,
    districtName: parks[0].districtName,
    readAt: now,
    state: reported.head?.state ?? null,
    begun: hasBegun(year, month, now),
    version: own?.version ?? 0,
    at: own?.at ?? null,
    by: own?.by ?? null,
    reason: own?.reason ?? '',
    missing: endedMonths(year, now).filter((one) => one < month && !reports.some((report) => report.month === one)),
    last,
    parks: parks.map(({ park, name }) => {
      const months = monthsOfPark(reports, park);
      return {
        park,
        name,
        figures: months.find((one) => one.month === month)?.figures ?? null,
        before: months.find((one) => one.month === last)?.figures ?? null,
        sums: sumOf(months.filter((one) => one.month < month)),
      };
    }),
    events: events.filter((event) => event.month === month),
  };
};
