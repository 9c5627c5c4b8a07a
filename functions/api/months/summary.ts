import * as z from 'zod';
import { ParkId, type DistrictId } from '../../../shared/vocabulary/ids';
import { SUMMARY_PAGE } from '../../../shared/api/months';
import type { Forecast } from '../../../shared/evaluation/months/standing';
import type { MonthReport } from '../../../shared/evaluation/months/report';
import { endedMonths } from '../../../shared/evaluation/months/month';
import { decodeCursor, encodeCursor } from '../frame/cursor';
import type { Handler } from '../frame/exchange';
import { monthStanding } from './standing';
import { monthsOfPark } from './months-of';
import { parksInSight, yearOf } from '../frame/visible-parks';

const Cursor = z.strictObject({ after: ParkId });

/** A table of many parks has no room for sixteen items of each. */
const totalsOf = ({ months, now, carried, prospect }: Forecast) => ({ months, now, carried, prospect });

export const monthSummary: Handler<'monthSummary'> = async (exchange) => {
  const { principal, parameters, now, dependencies } = exchange;
  const { store } = dependencies;
  const head = await yearOf(store, parameters.year);
  const { year, ruleSet, readings } = head;
  // One more than a page tells whether another page follows.
  const page = { after: decodeCursor(Cursor, exchange.cursor)?.after, limit: SUMMARY_PAGE + 1 };
  const found = await parksInSight(store, principal, 'report.read', head, page);
  const participants = found.slice(0, SUMMARY_PAGE);
  const last = participants.at(-1);
  const own = principal.role === 'district' ? principal.district : undefined;
  const districts = new Set(participants.map(({ district }) => district));
  const heads = (await store.reportHeads(year, own)).filter(({ district }) => districts.has(district));
  const [reports, evaluations] = await Promise.all([
    store.reportsOf(year, heads),
    store.evaluationHeadsOf(
      year,
      participants.map(({ park }) => park),
    ),
  ]);
  const reportsOf = new Map<DistrictId, MonthReport[]>();
  for (const report of reports) reportsOf.set(report.district, [...(reportsOf.get(report.district) ?? []), report]);
  const submittedOf = new Map(evaluations.map(({ park, latest }) => [park, latest?.reported ?? null]));
  const ended = endedMonths(year, now);
  return {
    year,
    ruleSet,
    readings,
    readAt: now,
    rows: participants.map((participant) => {
      const { park, name, district, districtName } = participant;
      const months = monthsOfPark(reportsOf.get(district) ?? [], park);
      const { forecast, ...standing } = monthStanding(head, participant, months, ended, submittedOf.get(park) ?? null);
      return { park, name, district, districtName, ...standing, forecast: forecast && totalsOf(forecast) };
    }),
    next: last && found.length > participants.length ? encodeCursor(Cursor, { after: last.park }) : null,
  };
};
