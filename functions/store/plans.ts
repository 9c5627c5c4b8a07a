import type { DistrictId, ParkId, Year } from '../../shared/api/ids';
import type { Participant, Plan } from '../../shared/api/plan';
import { CHAIN_START } from '../integrity/chain';
import { digestOf } from '../integrity/digest';
import type { Database } from './database';
import { DanglingPointer } from './failures';
import { recordWrite, type Stamp } from './idempotency';
import { ParticipantItem, PlanItem, SCHEMA, YearHead, type RevisionId } from './items';
import {
  districtParticipantKey,
  districtPrefix,
  PARK_PREFIX,
  participantKey,
  planKey,
  planPartition,
  yearHeadKey,
  YEARS,
} from './keys';
import { appendYearEvent, moveYearHead, yearEvent } from './year-writes';

/** A revision of a plan: which year, and which writing-down of it. */
export type PlanRef = Pick<YearHead, 'year' | 'revision'>;
/** A page of a list: the parks after one, at most so many. */
export interface Page {
  readonly after?: ParkId | undefined;
  readonly limit?: number | undefined;
}
/** A stretch of a list that is sorted by park: from one park to another, both included. */
export interface ParkRange {
  readonly from?: ParkId | undefined;
  readonly to?: ParkId | undefined;
}

/** Years and their plans (年度评估方案). */
export const planStore = (database: Database) => {
  const participants = async (pk: string, prefix: string, { after, limit }: Page): Promise<Participant[]> => {
    const items = await database.query({ pk, prefix, after, limit });
    return items.map((item) => ParticipantItem.parse(item));
  };

  return {
    /** The head of a year, or null for a year without a plan. */
    async yearHead(year: Year): Promise<YearHead | null> {
      const item = await database.get(yearHeadKey(year));
      return item ? YearHead.parse(item) : null;
    },

    /** The heads of all years, oldest first. */
    async yearHeads(): Promise<YearHead[]> {
      return (await database.query({ pk: YEARS })).map((item) => YearHead.parse(item));
    },

    /** One park of a plan, or null. */
    async participant({ year, revision }: PlanRef, park: ParkId): Promise<Participant | null> {
      const item = await database.get(participantKey(year, revision, park));
      return item ? ParticipantItem.parse(item) : null;
    },

    /** The parks of a plan, by id. */
    participants: ({ year, revision }: PlanRef, page: Page = {}) =>
      participants(planPartition(year, revision), PARK_PREFIX, page),

    /** The parks of one district in a plan, by id. */
    participantsOf: ({ year, revision }: PlanRef, district: DistrictId, page: Page = {}) =>
      participants(planPartition(year, revision), districtPrefix(district), page),

    /** What a plan lays down, without its parks. */
    async plan({ year, revision }: PlanRef): Promise<Omit<Plan, 'participants'>> {
      const item = await database.get(planKey(year, revision));
      if (!item) throw new DanglingPointer(`Plan revision ${revision} of ${year}`);
      return PlanItem.parse(item);
    },

    /**
     * Writes a plan down as a new revision. `before` is the year head that was read, null for the first plan of a year.
     * Throws HeadMoved where the year has moved on since, AlreadyRecorded for a taken idempotency key.
     */
    async putPlan(stamp: Stamp, before: YearHead | null, { participants, ...plan }: Plan, revision: RevisionId) {
      const { year } = plan;
      await database.putAll([
        { ...planKey(year, revision), ...plan, schema: SCHEMA },
        ...participants.flatMap((participant) => {
          const item = { ...participant, schema: SCHEMA };
          return [
            { ...participantKey(year, revision, participant.park), ...item },
            { ...districtParticipantKey(year, revision, participant.district, participant.park), ...item },
          ];
        }),
      ]);
      const version = (before?.planVersion ?? 0) + 1;
      const event = yearEvent(
        before ?? { year, chain: CHAIN_START },
        stamp,
        'plan-written',
        digestOf({ ...plan, participants }),
      );
      const head: YearHead = {
        ...plan,
        schema: SCHEMA,
        state: 'open',
        planVersion: version,
        revision,
        participants: participants.length,
        submissions: 0,
        latestRun: null,
        published: null,
        chain: { sequence: event.sequence, hash: event.hash },
      };
      await database.transact([
        recordWrite(database.table, stamp, { kind: 'plan', year, revision, version }),
        moveYearHead(database.table, before, head),
        appendYearEvent(database.table, event),
      ]);
      return version;
    },
  };
};
