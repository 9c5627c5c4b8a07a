import { Year, type Instant, type ParkId } from '../../../shared/vocabulary/ids';
import { awardObstacles } from '../../../shared/evaluation/recognition/case';
import { beijingYear } from '../../../shared/vocabulary/beijing-time';
import type { Store } from '../../store/store';
import { recognitionStep } from './step';
import type { Handler } from '../frame/exchange';
import { AwardYear, obstacleRefusal, ParkIdInUse } from './refusals';

/** Refuses an id under which a park of the registry, or of any year's plan, is known. Throws ParkIdInUse. */
const refuseTaken = async (store: Store, park: ParkId) => {
  const heads = await store.yearHeads();
  const known = await Promise.all([store.registeredPark(park), ...heads.map((head) => store.participant(head, park))]);
  if (known.some((one) => one !== null)) throw new ParkIdInUse(park);
};

/** Throws AwardYear. */
const refuseYear = (year: Year, appliedAt: Instant, now: Instant) => {
  const [first, last] = [appliedAt, now].map((instant) => Year.parse(beijingYear(instant))) as [Year, Year];
  if (year < first || year > last) throw new AwardYear(first, last);
};

/** 授牌: once the notice is over, without an open objection, with every condition met or relaxed. The park is in the registry from then on. */
export const award: Handler<'award'> = recognitionStep(
  'award',
  async ({ standing }, { body, now, dependencies: { store } }) => {
    const [obstacle] = awardObstacles(standing, now);
    if (obstacle) throw obstacleRefusal(obstacle);
    const { park, year } = body;
    refuseYear(year, standing.appliedAt, now);
    await refuseTaken(store, park);
    return { fact: { kind: 'awarded', park, year, reason: '' } };
  },
);
