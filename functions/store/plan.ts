import type * as z from 'zod';
import type { Digest, DistrictId, ParkId, Year } from '../../shared/vocabulary/ids';
import type { Amendment } from '../../shared/api/plan';
import type { Participant, Plan } from '../../shared/evaluation/plan/plan';
import { digestOf } from '../trail/chain';
import { type Database, put } from './table/database';
import { DanglingPointer } from './table/failures';
import { recordWrite, type StampSince } from './table/idempotency';
import { SCHEMA, type AmendmentItem, type RevisionId, type YearHead } from './table/items';
import {
  KINDS,
  AMENDMENT_PREFIX,
  amendmentsPartition,
  districtPrefix,
  PARK_PREFIX,
  planPartition,
} from './table/kinds';
import { unconfirmed } from '../../shared/evaluation/plan/confirmation';
import { appendYearEvent, type NewYearEvent } from './years';

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

/** The digest of an amendment's lists: what they say is proven by it for good, however the same would be said later. */
export const digestOfLists = ({ changes, touched }: { readonly changes: unknown; readonly touched: unknown }): Digest =>
  digestOf({ changes, touched });

/** Changes, or touched parks, in one part of an amendment: far below what an item may hold. */
const PART = 500;
const slice = <Entry>(entries: readonly Entry[], part: number) => entries.slice(part * PART, (part + 1) * PART);
/** The lists of an amendment in pieces that each fit an item. */
const amendmentParts = ({ changes, touched }: Amendment): Pick<Amendment, 'changes' | 'touched'>[] =>
  Array.from({ length: Math.ceil(Math.max(changes.length, touched.length) / PART) }, (_, part) => ({
    changes: slice(changes, part),
    touched: slice(touched, part),
  }));
const withoutLists = ({ year, version, at, by, reason, applied, confirmation }: Amendment) => ({
  year,
  version,
  at,
  by,
  reason,
  applied,
  ...(confirmation && { confirmation }),
});

/** Plans of years (年度评估方案). */
export const planStore = (database: Database) => {
  const participants = async (pk: string, prefix: string, { after, limit }: Page): Promise<Participant[]> => {
    return database.list(KINDS.participant, { pk, prefix, after, limit });
  };

  /** An amendment with its lists. */
  const whole = async (year: Year, { revision, ...amendment }: z.infer<typeof AmendmentItem>): Promise<Amendment> => {
    const items = await database.query({ pk: planPartition(year, revision), prefix: AMENDMENT_PREFIX });
    const parts = items.map(KINDS.amendmentPart.read);
    return {
      ...amendment,
      changes: parts.flatMap(({ changes }) => changes),
      touched: parts.flatMap(({ touched }) => touched),
    };
  };

  return {
    /** One park of a plan, or null. */
    async participant({ year, revision }: PlanRef, park: ParkId): Promise<Participant | null> {
      return database.find(KINDS.participant, year, revision, park);
    },

    /** The parks of a plan, by id. */
    participants: ({ year, revision }: PlanRef, page: Page = {}) =>
      participants(planPartition(year, revision), PARK_PREFIX, page),

    /** The parks of one district in a plan, by id. */
    participantsOf: ({ year, revision }: PlanRef, district: DistrictId, page: Page = {}) =>
      participants(planPartition(year, revision), districtPrefix(district), page),

    /** What a plan lays down, without its parks. */
    async plan({ year, revision }: PlanRef): Promise<Omit<Plan, 'participants'>> {
      return database.need(KINDS.plan, year, revision);
    },

    /** The amendments of a year's plan, oldest first. */
    async amendments(year: Year): Promise<Amendment[]> {
      const items = (await database.query({ pk: amendmentsPartition(year) })).map(KINDS.amendment.read);
      return Promise.all(items.map((item) => whole(year, item)));
    },

    /** The amendment that made a version of a plan. Throws DanglingPointer. */
    async amendment(year: Year, version: number): Promise<Amendment> {
      const item = await database.get(KINDS.amendment.key(year, version));
      if (!item) throw new DanglingPointer(`The amendment to version ${version} of ${year}`);
      return whole(year, KINDS.amendment.read(item));
    },

    /**
     * Writes a plan down as a new revision. `before` is the year head that was read, null for the first plan of a year; `after` what the plan
     * makes of it. With an amendment, that is kept beside it. Throws HeadMoved where the year has moved on since, AlreadyRecorded for a taken
     * idempotency key.
     */
    async putPlan(
      stamp: StampSince,
      before: YearHead | null,
      { participants, ...plan }: Plan,
      given: {
        readonly revision: RevisionId;
        readonly panelSalt: string;
        /** Whether it says what the plan before it said of what the leading group confirms. */
        readonly isAsConfirmed: boolean;
        readonly amendment?: Amendment;
      },
    ) {
      const { year } = plan;
      const { revision, amendment, isAsConfirmed } = given;
      await database.putAll([
        { ...KINDS.plan.key(year, revision), ...plan, schema: SCHEMA },
        ...participants.flatMap((participant) => {
          const item = { ...participant, schema: SCHEMA };
          return [
            { ...KINDS.participant.key(year, revision, participant.park), ...item },
            { ...KINDS.districtParticipant.key(year, revision, participant.district, participant.park), ...item },
          ];
        }),
        ...(amendment ? amendmentParts(amendment) : []).map((part, index) => ({
          ...KINDS.amendmentPart.key(year, revision, index + 1),
          ...part,
          schema: SCHEMA,
        })),
      ]);
      const version = (before?.planVersion ?? 0) + 1;
      // A year that was begun before it was asked goes on as begun.
      const asks = before === null || before.past === 'asked' ? ({ past: 'asked' } as const) : {};
      const event: NewYearEvent = {
        kind: amendment ? 'plan-amended' : 'plan-written',
        // By park, as they are read back: the trail can be held against what is stored.
        content: digestOf({ ...plan, participants: participants.toSorted((a, b) => (a.park < b.park ? -1 : 1)) }),
        reason: amendment?.reason ?? '',
        revision,
        ...(amendment && { lists: digestOfLists(amendment) }),
        confirmation: isAsConfirmed ? 'kept' : 'needed',
        ...asks,
      };
      const confirmation = isAsConfirmed ? before?.confirmation : unconfirmed(before?.confirmation);
      const { writes, refused } = appendYearEvent(before, stamp, event, {
        ...plan,
        state: amendment ? 'frozen' : 'open',
        planVersion: version,
        revision,
        panelSalt: before?.panelSalt ?? given.panelSalt,
        participants: participants.length,
        ...(confirmation !== undefined && { confirmation }),
        ...asks,
        submissions: before?.submissions ?? 0,
        settlements: before?.settlements ?? 0,
        latestRun: before?.latestRun ?? null,
        approval: null,
        published: null,
      });
      await database.transact([
        recordWrite(
          stamp,
          amendment ? { kind: 'amendment', year, version } : { kind: 'plan', year, revision, version },
        ),
        ...writes,
        ...(amendment
          ? [put(KINDS.amendment.key(year, version), { ...withoutLists(amendment), revision, schema: SCHEMA }, refused)]
          : []),
      ]);
      return version;
    },
  };
};
