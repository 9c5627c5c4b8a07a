import type { PastRow } from '../../../shared/api/past';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { itemiseSubsidies } from '../../../shared/evaluation/money/settle-subsidy';
import type { LedgerYear } from '../../../shared/evaluation/money/subsidy-ledger';
import { askedAmong } from '../../../shared/evaluation/past/asked';
import { awaitsPastConfirmation, pastInForce, pastStanding } from '../../../shared/evaluation/past/standing';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import type { Store } from '../../store/store';
import type { Handler } from '../frame/exchange';
import { parksInSight } from '../frame/visible-parks';
import { factsByPark } from '../money/earlier-years';
import { publishedYears } from '../money/park-money';
import { firstOf, plannedYear } from './first-year';

/** The published years of a park whose total would be another by what is confirmed now. */
const differencesOf = async (
  store: Store,
  { park, recognised }: Participant,
  facts: readonly MoneyFact[],
): Promise<PastRow['differences']> => {
  const past = pastInForce(facts, recognised);
  if (past === null) return [];
  const years = await publishedYears(store, { park, recognised }, facts);
  const settled = (of: readonly LedgerYear[]) => itemiseSubsidies(recognised, of, DEFAULT_READINGS);
  const [now, byPast] = [settled(years), settled(years.map((one) => ({ ...one, past })))];
  return now.flatMap(({ settled: { year, total, state } }, index) => {
    const other = byPast[index]?.settled;
    return !other || (other.total === total && other.state === state)
      ? []
      : [{ year, published: total, byPast: other.total }];
  });
};

const rowOf = async (store: Store, participant: Participant, facts: readonly MoneyFact[]): Promise<PastRow> => {
  const { park, name, district, districtName, recognised } = participant;
  const standing = pastStanding(facts);
  const { recorded, inForce, sentBack } = standing;
  return {
    park,
    name,
    district,
    districtName,
    recognised,
    recorded,
    confirmed: inForce && { ...inForce.recorded, ...inForce.confirmed, record: inForce.confirmed.confirms },
    sentBack: sentBack && { ...sentBack, record: sentBack.sendsBack },
    awaitsConfirmation: awaitsPastConfirmation(standing),
    differences: inForce ? await differencesOf(store, participant, facts) : [],
  };
};

/** 历史情况 of the parks of a year that were recognised before the system. */
export const pasts: Handler<'pasts'> = async ({ principal, parameters, now, dependencies: { store } }) => {
  const head = await plannedYear(store, parameters.year);
  const { year } = head;
  const [heads, participants, facts] = await Promise.all([
    store.yearHeads(),
    parksInSight(store, principal, 'past.read', head),
    factsByPark(store),
  ]);
  const first = firstOf(heads, year);
  const rows = await Promise.all(
    askedAmong(participants, first).map((participant) => rowOf(store, participant, facts.get(participant.park) ?? [])),
  );
  return { year, readAt: now, first, isAsked: head.past === 'asked', rows };
};
