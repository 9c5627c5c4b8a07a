import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import { NOBODY } from '../../shared/evaluation/panel/tally';
import type { ParkId, Version, Year } from '../../shared/vocabulary/ids';
import type { Review } from '../../shared/api/review';
import type { Settlement } from '../../shared/api/settlement';
import type { Submission } from '../../shared/api/submission';
import { CHAIN_START, trailSubject } from '../trail/chain';
import { append, type Unchained } from './table/append';
import { ABSENT, type Database, put } from './table/database';
import { DanglingPointer } from './table/failures';
import { publicationEventItem } from './table/first-places';
import { recordWrite, type Stamp } from './table/idempotency';
import {
  SCHEMA,
  STANDING_PATHS,
  type EvaluationHead,
  type EvaluationStanding,
  type Recorded,
  type YearHead,
} from './table/items';
import type { Key } from './table/kind';
import { KINDS, EVENT_PREFIX, evaluationPartition, headsPartition } from './table/kinds';
import type { ParkRange } from './plan';
import { readHeads } from './table/read-heads';
import { bearOnYear, type YearBearing } from './years';

/** A park of which nothing has been heard yet. */
export const untouched = (park: ParkId): EvaluationHead => ({
  schema: SCHEMA,
  park,
  stage: 'not-submitted',
  latest: null,
  extension: null,
  review: null,
  panel: NOBODY,
  settlement: null,
  chain: CHAIN_START,
});

/** One step on a park's evaluation, as it is kept. */
export interface RecordedStep {
  /** The year head that its plan and state came from. */
  readonly year: YearHead;
  /** The head that was read: `untouched` for the first step. */
  readonly before: EvaluationHead;
  readonly after: Omit<Unchained<EvaluationHead>, 'park'>;
  readonly event: Pick<
    EvaluationEvent,
    'kind' | 'version' | 'reason' | 'changes' | 'expert' | 'until' | 'sheet' | 'absence' | 'meeting' | 'content'
  >;
  readonly bearing: YearBearing;
  /** What is written beside it; `isNew` items must not be there yet. */
  readonly items?: readonly { readonly key: Key; readonly item: object; readonly isNew: boolean }[];
  /** What a repeated request is answered from; the event itself unless said otherwise. */
  readonly recorded?: Recorded;
}

/** Evaluations of parks: where each stands, what was written on the way, and its trail (办理记录). */
export const evaluationStore = (database: Database) => ({
  /** Where a park stands, or null before anything has happened. */
  async evaluationHead(year: Year, park: ParkId): Promise<EvaluationHead | null> {
    const item = await database.get(KINDS.evaluationHead.key(year, park));
    return item ? ((await readHeads(database, year, [item]))[0] ?? null) : null;
  },

  /** The heads of a stretch of parks; without bounds, of the whole year. */
  async evaluationHeads(year: Year, range: ParkRange = {}): Promise<EvaluationHead[]> {
    return readHeads(database, year, await database.query({ pk: headsPartition(year), ...range }));
  },

  /** The same, but only what settling and grading ask of them: without what was sent. */
  async evaluationStandings(year: Year, range: ParkRange = {}): Promise<EvaluationStanding[]> {
    const only = STANDING_PATHS;
    return database.list(KINDS.evaluationStanding, { pk: headsPartition(year), ...range, only });
  },

  /** The heads of some parks, in no order; parks of which nothing has been heard are left out. */
  async evaluationHeadsOf(year: Year, parks: readonly ParkId[]): Promise<EvaluationHead[]> {
    return readHeads(database, year, await database.getAll(parks.map((park) => KINDS.evaluationHead.key(year, park))));
  },

  /** One version of a park's submission, or null. */
  async submission(year: Year, park: ParkId, version: Version): Promise<Submission | null> {
    return database.find(KINDS.submission, year, park, version);
  },

  /** The review that an event of the trail is about, or null. */
  async review(year: Year, park: ParkId, sequence: number): Promise<Review | null> {
    return database.find(KINDS.review, year, park, sequence);
  },

  /** The settlement that an event of the trail is about, or null. */
  async settlement(year: Year, park: ParkId, sequence: number): Promise<Settlement | null> {
    return database.find(KINDS.settlement, year, park, sequence);
  },

  /** The settlements behind some heads, in no order. */
  async settlementsOf(
    year: Year,
    heads: readonly Pick<EvaluationStanding, 'park' | 'settlement'>[],
  ): Promise<Map<ParkId, Settlement>> {
    const settled = heads.flatMap(({ park, settlement }) =>
      settlement ? [{ park, key: KINDS.settlement.key(year, park, settlement.sequence) }] : [],
    );
    const parkOf = new Map(settled.map(({ park, key }) => [key.pk, park]));
    const items = await database.getAll(settled.map(({ key }) => key));
    return new Map(
      items.map((item) => {
        const park = parkOf.get(String(item['pk']));
        if (!park) throw new DanglingPointer('A settlement');
        return [park, KINDS.settlement.read(item)];
      }),
    );
  },

  /** Entries of a park's trail after a number, oldest first. */
  async events(year: Year, park: ParkId, after: number, limit: number): Promise<EvaluationEvent[]> {
    return database.list(KINDS.event, {
      pk: evaluationPartition(year, park),
      prefix: EVENT_PREFIX,
      ...(after > 0 ? { after: KINDS.event.key(year, park, after).sk.slice(EVENT_PREFIX.length) } : {}),
      limit,
    });
  },

  /** One entry of a park's trail. Throws DanglingPointer. */
  async event(year: Year, park: ParkId, sequence: number): Promise<EvaluationEvent> {
    return database.need(KINDS.event, year, park, sequence);
  },

  /** The entry by which the publication of a year ends a park's trail; null while the year is not published. */
  async publicationEvent({ year, published }: YearHead, park: ParkId): Promise<EvaluationEvent | null> {
    if (!published) return null;
    const item = await publicationEventItem(database, year, published.publication, park);
    return item ? KINDS.event.read(item) : null;
  },

  /**
   * Keeps one step: the new head, the event that follows in the trail, what belongs to it, all or nothing.
   * Throws HeadMoved where park or year have moved on since they were read, AlreadyRecorded for a taken idempotency key.
   */
  async recordStep(stamp: Stamp, step: RecordedStep): Promise<EvaluationEvent> {
    const { before, bearing, items = [] } = step;
    const { year } = step.year;
    const { park } = before;
    const { at, by, nonce } = stamp;
    const trail = {
      subject: trailSubject(year, park),
      name: 'The evaluation',
      headKey: KINDS.evaluationHead.key(year, park),
      entryKey: (sequence: number) => KINDS.event.key(year, park, sequence),
    };
    const { entry, writes, refused } = append(trail, before.chain, { at, by, ...step.event, nonce }, () => ({
      ...step.after,
      park,
    }));
    const { sequence } = entry;
    await database.transact([
      recordWrite(stamp, step.recorded ?? { kind: 'event', year, park, sequence }),
      bearOnYear(step.year, bearing),
      ...writes,
      ...items.map(({ key, item, isNew }) => put(key, { ...item, schema: SCHEMA }, refused, isNew ? ABSENT : {})),
    ]);
    return entry;
  },
});
