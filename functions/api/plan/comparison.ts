import { ReadingsJson } from '../../../shared/evaluation/plan/plan';
import { adoptedFigures, withVerified } from '../../../shared/evaluation/verified/counted';
import { NOBODY } from '../../../shared/evaluation/panel/tally';
import { compareReadings, type ComparedPark } from '../../../shared/evaluation/plan/compare-readings';
import { decisionsOf, byParkOf } from '../../../shared/evaluation/money/subsidy-ledger';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { beforeYear, standing } from '../money/earlier-years';
import { type Handler, parsed } from '../frame/exchange';
import { yearOf } from '../frame/visible-parks';

/** The year's parks that have submitted and take part, as they are settled, or as computed where they are not yet. */
const comparedParks = async (store: Store, head: YearHead): Promise<ComparedPark[]> => {
  const { year } = head;
  const [participants, evaluations, standings, facts] = await Promise.all([
    store.participants(head),
    store.evaluationHeads(year),
    standing(store, year),
    store.moneyFactsOfYear(year),
  ]);
  const settlements = await store.settlementsOf(year, evaluations);
  const headOf = new Map(evaluations.map((evaluation) => [evaluation.park, evaluation]));
  const factsOf = byParkOf(facts);
  return participants.flatMap((participant) => {
    const { park, recognised } = participant;
    const evaluation = headOf.get(park);
    const sent = evaluation?.latest?.reported;
    if (!sent || evaluation.stage === 'absent') return [];
    const settlement = settlements.get(park);
    const reported = withVerified(sent, adoptedFigures(settlement?.verified));
    // A settlement that counted the panel stands on what the panel had given by then: nobody scores a settled park.
    const tally = settlement && settlement.scored > 0 ? evaluation.panel : NOBODY;
    const overrides = (settlement?.overrides ?? []).map(({ item, to }) => ({ item, score: to }));
    const money = {
      year,
      recognised,
      ...beforeYear(standings.get(park), recognised),
      ...decisionsOf(year, factsOf.get(park) ?? []),
    };
    return [{ participant, reported, tally, overrides, money }];
  });
};

/** What other readings would have come to on a year's data: those that are asked for, the others as in the year's plan. */
export const comparison: Handler<'comparison'> = async ({ parameters: { year }, query, dependencies: { store } }) => {
  const head = await yearOf(store, year);
  const { readings, ruleSet } = head;
  const against = parsed(ReadingsJson, { ...readings, ...query }, '请求地址');
  const parks = await comparedParks(store, head);
  return { year, readings, against, parks: parks.length, changed: compareReadings(ruleSet, readings, against, parks) };
};
