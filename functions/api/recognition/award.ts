import { Year, type Instant, type ParkId } from '../../../shared/vocabulary/ids';
import { awardObstacles } from '../../../shared/evaluation/recognition/case';
import { beijingYear } from '../../../shared/vocabulary/beijing-time';
import { ParkIdTaken } from '../../store/table/failures';
import type { Store } from '../../store/store';
import { applicationOf, openApplication, recognitionOnce } from './step';
import type { Exchange, Handler } from '../frame/exchange';
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

const decide = async ({ principal, parameters, body, stamp, now, dependencies: { store } }: Exchange<'award'>) => {
  const { application } = parameters;
  const { standing, facts } = await openApplication(store, principal, 'award', application);
  const [obstacle] = awardObstacles(standing, now);
  if (obstacle) throw obstacleRefusal(obstacle);
  const { park, year } = body;
  refuseYear(year, standing.appliedAt, now);
  await refuseTaken(store, park);
  try {
    return await store.recordRecognition(stamp, application, facts, { kind: 'awarded', park, year, reason: '' });
  } catch (error) {
    // Another award took the id since it was looked up.
    if (error instanceof ParkIdTaken) throw new ParkIdInUse(park);
    throw error;
  }
};

/** 授牌: once the notice is over, without an open objection, with every condition met or relaxed. The park is in the registry from then on. */
export const award: Handler<'award'> = async (exchange) => {
  const { principal, parameters, stamp, dependencies } = exchange;
  await applicationOf(dependencies.store, principal, 'recognition.decide', parameters.application);
  return recognitionOnce(dependencies.store, stamp, () => decide(exchange));
};
