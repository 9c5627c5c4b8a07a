import type { ParkId } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import { endedMonths } from '../../../shared/evaluation/months/month';
import { sumMonths } from '../../../shared/evaluation/months/sum-months';
import { mayTouch } from '../../../shared/evaluation/procedure/permissions';
import type { Handler } from '../frame/exchange';
import { NotFound } from '../frame/refusal';
import { monthStanding } from './standing';
import { currentReports, monthsOfPark, reportedYear, type ReportedYear } from './months-of';
import { parkOf } from '../frame/visible-parks';

/** A park of a year that has no plan yet, for somebody who may see its months. Throws NotFound. */
const unplannedPark = async ({ parks }: ReportedYear, principal: Principal, park: ParkId) => {
  const found = (await parks()).find((one) => one.park === park);
  if (!found || !mayTouch(principal, 'park-months.read', found)) throw new NotFound();
  return found;
};

export const parkMonths: Handler<'parkMonths'> = async ({ principal, parameters, now, dependencies: { store } }) => {
  const { year, park } = parameters;
  if (principal.role === 'park' && principal.park !== park) throw new NotFound();
  const reported = await reportedYear(store, year);
  const ended = endedMonths(year, now);
  if (!reported.head) {
    const { name, district } = await unplannedPark(reported, principal, park);
    const months = monthsOfPark(await currentReports(store, year, district), park);
    const standing = { ...sumMonths(months, ended), progress: null, forecast: null };
    return {
      year,
      park,
      name,
      readAt: now,
      ruleSet: null,
      plan: null,
      months: [...months],
      ...standing,
      submitted: null,
    };
  }
  const { head, participant } = await parkOf(store, principal, 'park-months.read', year, park);
  const [reports, evaluation] = await Promise.all([
    currentReports(store, year, participant.district),
    store.evaluationHead(year, park),
  ]);
  const months = monthsOfPark(reports, park);
  const submitted = evaluation?.latest?.reported ?? null;
  const { name, revenueTarget, priorRevenue, priorTax } = participant;
  return {
    year,
    park,
    name,
    readAt: now,
    ruleSet: head.ruleSet,
    plan: { revenueTarget, priorRevenue, priorTax },
    months: [...months],
    ...monthStanding(head, participant, months, ended, submitted),
    submitted,
  };
};
