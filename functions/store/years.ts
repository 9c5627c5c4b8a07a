import type { YearState } from '../../shared/vocabulary/stages';
import { CHAIN_START, yearSubject } from '../trail/chain';
import type { Year } from '../../shared/vocabulary/ids';
import { append, type Unchained } from './table/append';
import type { Condition, Write, Database } from './table/database';
import { HeadMoved } from './table/failures';
import { type StampSince, recordWrite } from './table/idempotency';
import { bearOnPublications } from './publications';
import { SCHEMA, type YearEvent, type YearHead } from './table/items';
import { KINDS, EVENT_PREFIX, yearPartition, YEARS } from './table/kinds';

/** What was done to a year, before it is dated and chained. */
export type NewYearEvent = Pick<YearEvent, 'kind' | 'content'> &
  Partial<
    Pick<
      YearEvent,
      'reason' | 'revision' | 'run' | 'publication' | 'anchor' | 'lists' | 'confirmation' | 'past' | 'meeting'
    >
  >;

/** That nothing has happened in a year since its head was read. */
const asRead = ({ chain, submissions, settlements, state }: YearHead): Condition => ({
  ConditionExpression: `chain.#hash = :chain AND submissions = :submissions AND #state = :state AND ${
    // A head of the first version does not count them.
    settlements === 0
      ? '(attribute_not_exists(settlements) OR settlements = :settlements)'
      : 'settlements = :settlements'
  }`,
  ExpressionAttributeNames: { '#hash': 'hash', '#state': 'state' },
  ExpressionAttributeValues: {
    ':chain': chain.hash,
    ':submissions': submissions,
    ':settlements': settlements,
    ':state': state,
  },
});

/**
 * The next entry of a year's trail, and the writes that take the year from the head that was read (null: there is none yet) to `after`, if nothing has happened in
 * between: no plan, no run, no submission, no settlement.
 */
export const appendYearEvent = (
  before: YearHead | null,
  stamp: StampSince,
  { kind, reason = '', ...told }: NewYearEvent,
  after: Unchained<YearHead>,
) => {
  const { year } = after;
  const { at, by, nonce } = stamp;
  const trail = {
    subject: yearSubject(year),
    name: 'The year',
    headKey: KINDS.yearHead.key(year),
    entryKey: (sequence: number) => KINDS.yearEvent.key(year, sequence),
  };
  const entry = { schema: SCHEMA, year, at, by, kind, reason, ...told, nonce } as const;
  const unmoved = before ? { unmoved: asRead(before) } : {};
  const appended = append(trail, before?.chain ?? CHAIN_START, entry, () => after, unmoved);
  return { ...appended, writes: [...appended.writes, bearOnPublications(stamp)] };
};

/** How a step on a park bears on its year: merely needs it as it was read, counts as a submission, or as a change of what is settled. */
export type YearBearing = 'none' | 'submission' | 'settlement';
const COUNTER = { submission: 'submissions', settlement: 'settlements' } as const;
const FROZEN: YearState = 'frozen';

/**
 * The write by which a step on a park holds on to its year: the plan and the state that were read still stand; what counts is counted, and freezes the year.
 * An update in place leaves the version of an item as it is: it may only touch what every version has alike.
 */
export const bearOnYear = (head: YearHead, bearing: YearBearing): Write => {
  const common = {
    Key: KINDS.yearHead.key(head.year),
    ConditionExpression: 'planVersion = :plan AND #state = :state',
    ExpressionAttributeNames: { '#state': 'state' },
  };
  const refused = () => new HeadMoved('The year');
  const read = { ':plan': head.planVersion, ':state': head.state };
  if (bearing === 'none') return { write: { ConditionCheck: { ...common, ExpressionAttributeValues: read } }, refused };
  return {
    write: {
      Update: {
        ...common,
        UpdateExpression: `SET #state = :frozen ADD ${COUNTER[bearing]} :one`,
        ExpressionAttributeValues: { ...read, ':frozen': FROZEN, ':one': 1 },
      },
    },
    refused,
  };
};

/** The write by which a step holds on to a year's having no plan yet. */
export const bearOnUnplanned = (year: Year): Write => ({
  write: { ConditionCheck: { Key: KINDS.yearHead.key(year), ConditionExpression: 'attribute_not_exists(pk)' } },
  refused: () => new HeadMoved('The year'),
});

/** Years as a whole: where each stands, and its trail. */
export const yearStore = (database: Database) => ({
  /** The head of a year, or null for a year without a plan. */
  async yearHead(year: Year): Promise<YearHead | null> {
    return database.find(KINDS.yearHead, year);
  },

  /** The heads of all years, oldest first. */
  async yearHeads(): Promise<YearHead[]> {
    return database.list(KINDS.yearHead, { pk: YEARS });
  },

  /** The trail of a year as a whole, oldest first. */
  async yearEvents(year: Year): Promise<YearEvent[]> {
    return database.list(KINDS.yearEvent, { pk: yearPartition(year), prefix: EVENT_PREFIX });
  },

  /** One entry of a year's trail. Throws DanglingPointer. */
  async yearEvent(year: Year, sequence: number): Promise<YearEvent> {
    return database.need(KINDS.yearEvent, year, sequence);
  },

  /**
   * Keeps a step on a year that writes nothing but the head and its event.
   * Throws HeadMoved where anything happened in the year since `before` was read, AlreadyRecorded for a taken idempotency key.
   */
  async recordYearStep(
    stamp: StampSince,
    before: YearHead,
    changes: Partial<Pick<YearHead, 'state' | 'approval' | 'confirmation'>>,
    event: NewYearEvent,
  ): Promise<YearEvent> {
    const { entry, writes } = appendYearEvent(before, stamp, event, { ...before, ...changes });
    const { year, sequence } = entry;
    await database.transact([recordWrite(stamp, { kind: 'year-event', year, sequence }), ...writes]);
    return entry;
  },
});
