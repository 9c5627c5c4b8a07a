import type { EvaluationEvent } from '../../shared/api/evaluation';
import type { ParkId, Version, Year } from '../../shared/api/ids';
import type { Submission } from '../../shared/api/submission';
import { CHAIN_START, chained } from '../integrity/chain';
import type { Database, Write } from './database';
import { HeadMoved } from './failures';
import { recordWrite, type Stamp } from './idempotency';
import { EvaluationHead, EventItem, SCHEMA, SubmissionItem, type YearHead } from './items';
import {
  EVENT_PREFIX,
  evaluationHeadKey,
  evaluationPartition,
  eventKey,
  headsPartition,
  publicationEventKey,
  submissionKey,
} from './keys';
import type { ParkRange } from './plans';
import { countSubmission } from './year-writes';

/** Names the trail of a park and year inside its hashes. */
export const trailSubject = (year: Year, park: ParkId) => `evaluation/${year}/${park}`;

const moved = () => new HeadMoved('The evaluation');

/** Submissions of parks and the trail of each (办理记录). */
export const evaluationStore = (database: Database) => ({
  /** The last submission of a park as lists need it, or null before the first. */
  async evaluationHead(year: Year, park: ParkId): Promise<EvaluationHead | null> {
    const item = await database.get(evaluationHeadKey(year, park));
    return item ? EvaluationHead.parse(item) : null;
  },

  /** The heads of a stretch of parks; without bounds, of the whole year. */
  async evaluationHeads(year: Year, range: ParkRange = {}): Promise<EvaluationHead[]> {
    return (await database.query({ pk: headsPartition(year), ...range })).map((item) => EvaluationHead.parse(item));
  },

  /** The heads of some parks, in no order; parks that have not submitted are left out. */
  async evaluationHeadsOf(year: Year, parks: readonly ParkId[]): Promise<EvaluationHead[]> {
    const items = await database.getAll(parks.map((park) => evaluationHeadKey(year, park)));
    return items.map((item) => EvaluationHead.parse(item));
  },

  /** One version of a park's submission, or null. */
  async submission(year: Year, park: ParkId, version: Version): Promise<Submission | null> {
    const item = await database.get(submissionKey(year, park, version));
    return item ? SubmissionItem.parse(item) : null;
  },

  /** Entries of a park's trail after a number, oldest first. */
  async events(year: Year, park: ParkId, after: number, limit: number): Promise<EvaluationEvent[]> {
    const items = await database.query({
      pk: evaluationPartition(year, park),
      prefix: EVENT_PREFIX,
      ...(after > 0 ? { after: eventKey(year, park, after).sk.slice(EVENT_PREFIX.length) } : {}),
      limit,
    });
    return items.map((item) => EventItem.parse(item));
  },

  /** The entry by which the publication of a year ends a park's trail; null while the year is not published. */
  async publicationEvent({ year, published }: YearHead, park: ParkId): Promise<EvaluationEvent | null> {
    if (!published) return null;
    const item = await database.get(publicationEventKey(year, published.publication, park));
    return item ? EventItem.parse(item) : null;
  },

  /**
   * Keeps a submission as the next version of a park and year. `before` is the head that was read, null for the first; `year` the year head that its plan came from.
   * Throws HeadMoved where either has moved on since, AlreadyRecorded for a taken idempotency key.
   */
  async putSubmission(stamp: Stamp, year: YearHead, before: EvaluationHead | null, submission: Submission) {
    const { park, version, submittedAt, hash, items, total, claimedTotal } = submission;
    const event = chained(before?.chain ?? CHAIN_START, trailSubject(year.year, park), {
      at: stamp.at,
      by: stamp.by,
      kind: 'submitted' as const,
      version,
      content: hash,
    });
    const head: EvaluationHead = {
      schema: SCHEMA,
      park,
      version,
      submittedAt,
      hash,
      items,
      total,
      claimedTotal,
      chain: { sequence: event.sequence, hash: event.hash },
    };
    const TableName = database.table;
    const once = 'attribute_not_exists(pk)';
    const writes: Write[] = [
      recordWrite(TableName, stamp, { kind: 'submission', year: year.year, park, version }),
      countSubmission(TableName, year),
      {
        write: {
          Put: {
            TableName,
            Item: { ...evaluationHeadKey(year.year, park), ...head },
            ...(before
              ? {
                  ConditionExpression: 'version = :version AND chain.#hash = :chain',
                  ExpressionAttributeNames: { '#hash': 'hash' },
                  ExpressionAttributeValues: { ':version': before.version, ':chain': before.chain.hash },
                }
              : { ConditionExpression: once }),
          },
        },
        refused: moved,
      },
      {
        write: {
          Put: {
            TableName,
            Item: { ...submissionKey(year.year, park, version), ...submission, schema: SCHEMA },
            ConditionExpression: once,
          },
        },
        refused: moved,
      },
      {
        write: {
          Put: {
            TableName,
            Item: { ...eventKey(year.year, park, event.sequence), ...event, schema: SCHEMA },
            ConditionExpression: once,
          },
        },
        refused: moved,
      },
    ];
    await database.transact(writes);
  },
});
