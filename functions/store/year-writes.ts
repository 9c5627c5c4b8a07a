import type { Digest, RunId } from '../../shared/vocabulary/ids';
import type { YearState } from '../../shared/vocabulary/stages';
import { chained } from '../trail/chain';
import { yearSubject } from '../trail/subjects';
import type { Write } from './table/database';
import { HeadMoved } from './table/failures';
import type { Stamp } from './table/idempotency';
import { SCHEMA, type YearEvent, type YearHead } from './table/items';
import { yearEventKey, yearHeadKey } from './table/keys';

const moved = () => new HeadMoved('The year');

/** The next entry of a year's trail, chained to the head that was read. */
export const yearEvent = (
  head: Pick<YearHead, 'year' | 'chain'>,
  { at, by }: Stamp,
  kind: YearEvent['kind'],
  content: Digest,
  reason = '',
): YearEvent =>
  chained(head.chain, yearSubject(head.year), {
    schema: SCHEMA,
    year: head.year,
    at,
    by,
    kind,
    reason,
    content,
  } as const);

/** The write that appends an entry to a year's trail. */
export const appendYearEvent = (table: string, event: YearEvent): Write => ({
  write: {
    Put: {
      TableName: table,
      Item: { ...yearEventKey(event.year, event.sequence), ...event },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  refused: moved,
});

/** The write that takes a year from the head that was read to the one given, if nothing has happened in between: no plan, no run, no submission, no settlement. */
export const moveYearHead = (table: string, before: YearHead | null, after: YearHead): Write => ({
  write: {
    Put: {
      TableName: table,
      Item: { ...yearHeadKey(after.year), ...after },
      ...(before
        ? {
            ConditionExpression: `chain.#hash = :chain AND submissions = :submissions AND #state = :state AND ${
              // A head of the first version does not count them.
              before.settlements === 0
                ? '(attribute_not_exists(settlements) OR settlements = :settlements)'
                : 'settlements = :settlements'
            }`,
            ExpressionAttributeNames: { '#hash': 'hash', '#state': 'state' },
            ExpressionAttributeValues: {
              ':chain': before.chain.hash,
              ':submissions': before.submissions,
              ':settlements': before.settlements,
              ':state': before.state,
            },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    },
  },
  refused: moved,
});

/** How a step on a park bears on its year: merely needs it as it was read, counts as a submission, or as a change of what is settled. */
export type YearBearing = 'none' | 'submission' | 'settlement';
const COUNTER = { submission: 'submissions', settlement: 'settlements' } as const;
const FROZEN: YearState = 'frozen';

/**
 * The write by which a step on a park holds on to its year: the plan and the state that were read still stand; what counts is counted, and freezes the year.
 * An update in place leaves the version of an item as it is: it may only touch what every version has alike.
 */
export const bearOnYear = (table: string, head: YearHead, bearing: YearBearing): Write => {
  const common = {
    TableName: table,
    Key: yearHeadKey(head.year),
    ConditionExpression: 'planVersion = :plan AND #state = :state',
    ExpressionAttributeNames: { '#state': 'state' },
  };
  const read = { ':plan': head.planVersion, ':state': head.state };
  if (bearing === 'none')
    return { write: { ConditionCheck: { ...common, ExpressionAttributeValues: read } }, refused: moved };
  return {
    write: {
      Update: {
        ...common,
        UpdateExpression: `SET #state = :frozen ADD ${COUNTER[bearing]} :one`,
        ExpressionAttributeValues: { ...read, ':frozen': FROZEN, ':one': 1 },
      },
    },
    refused: moved,
  };
};

/** The year head after a run was stored. */
export const withRun = (head: YearHead, run: RunId, { sequence, hash }: YearEvent): YearHead => ({
  ...head,
  state: 'graded',
  latestRun: run,
  approval: null,
  chain: { sequence, hash },
});
