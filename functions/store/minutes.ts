import type { Minutes } from '../../shared/evaluation/procedure/meeting';
import { yearFiled } from '../../shared/evaluation/recognition/relaxation-meeting';
import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import type { ApplicationId, ParkId, Year } from '../../shared/vocabulary/ids';
import { applicationSubject, moneySubject, trailSubject, yearSubject } from '../trail/chain';
import type { Database } from './table/database';
import type { EvaluationStanding, YearEvent } from './table/items';
import {
  applicationPartition,
  APPLICATIONS,
  EVENT_PREFIX,
  evaluationPartition,
  FACT_PREFIX,
  KINDS,
  yearFactsPartition,
  yearPartition,
} from './table/kinds';

/** Minutes, and where a decision names them: the trail, and the number of its entry. */
export interface NamedMinutes {
  readonly subject: string;
  readonly sequence: number;
  readonly minutes: Minutes;
}

const namedIn = (
  subject: string,
  events: readonly Pick<EvaluationEvent | YearEvent, 'sequence' | 'meeting'>[],
): NamedMinutes[] =>
  events.flatMap(({ sequence, meeting }) =>
    meeting?.minutes ? [{ subject, sequence, minutes: meeting.minutes }] : [],
  );

/** 会议纪要: what the leading group's decisions name. */
export const minutesStore = (database: Database) => ({
  /** The minutes that the decisions of a year name: on the year itself, on parks that take no part, on parks' years before the system, and on applications that were filed in it. `evaluated`: where the year's parks stand. */
  async minutesNamed(
    year: Year,
    evaluated: readonly Pick<EvaluationStanding, 'park' | 'absence'>[],
  ): Promise<NamedMinutes[]> {
    const ofYear = async () =>
      namedIn(
        yearSubject(year),
        await database.list(KINDS.yearEvent, { pk: yearPartition(year), prefix: EVENT_PREFIX }),
      );
    const ofPark = async (park: ParkId) =>
      namedIn(
        trailSubject(year, park),
        await database.list(KINDS.event, { pk: evaluationPartition(year, park), prefix: EVENT_PREFIX }),
      );
    const absent = evaluated.filter(({ absence }) => absence !== undefined);
    const ofMoney = async () =>
      (await database.list(KINDS.yearFact, { pk: yearFactsPartition(year) })).flatMap(({ park, fact }) =>
        namedIn(moneySubject(park), 'meeting' in fact ? [fact] : []),
      );
    const ofApplication = async (application: ApplicationId) =>
      (
        await database.list(KINDS.applicationFact, { pk: applicationPartition(application), prefix: FACT_PREFIX })
      ).flatMap((fact) => namedIn(applicationSubject(application), fact.kind === 'relaxed' ? [fact] : []));
    const filed = (await database.list(KINDS.applicationHead, { pk: APPLICATIONS })).filter(
      ({ appliedAt }) => yearFiled(appliedAt) === year,
    );
    const named = await Promise.all([
      ofYear(),
      ofMoney(),
      ...absent.map(({ park }) => ofPark(park)),
      ...filed.map(({ application }) => ofApplication(application)),
    ]);
    return named.flat();
  },
});
