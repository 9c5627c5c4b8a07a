import { endedMonths } from '../../../shared/evaluation/months/month';
import type { Handler } from '../frame/exchange';
import { monthStanding } from './standing';
import { currentReports, monthsOfPark } from './months-of';
import { parkOf } from '../frame/visible-parks';

export const parkMonths: Handler<'parkMonths'> = async ({ principal, parameters, now, dependencies: { store } }) => {
  const { year, park } = parameters;
  const { head, participant } = await parkOf(store, principal, 'park-months.read', year, park);
  const [reports, evaluation] = await Promise.all([
    currentReports(store, head, participant.district),
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
    ...monthStanding(head, participant, months, endedMonths(year, now), submitted),
    submitted,
  };
};
