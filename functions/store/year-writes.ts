import type { Digest, RunId } from '../../shared/api/ids';
import { chained } from '../integrity/chain';
import type { Write } from './database';
import { HeadMoved } from './failures';
import type { Stamp } from './idempotency';
import { SCHEMA, type YearEvent, type YearHead } from './items';
import { yearEventKey, yearHeadKey } from './keys';

const moved = () => new HeadMoved('The year');

/** The next entry of a year's trail, chained to the head that was read. */
export const yearEvent = (
  head: Pick<YearHead, 'year' | 'chain'>,
  { at, by }: Stamp,
  kind: YearEvent['kind'],
  content: Digest,
): YearEvent =>
  chained(head.chain, `year/${head.year}`, { schema: SCHEMA, year: head.year, at, by, kind, content } as const);

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

/** The write that takes a year from the head that was read to the one given, if nothing has happened in between: no plan, no run, no submission. */
export const moveYearHead = (table: string, before: YearHead | null, after: YearHead): Write => ({
  write: {
    Put: {
      TableName: table,
      Item: { ...yearHeadKey(after.year), ...after },
      ...(before
        ? {
            ConditionExpression: 'chain.#hash = :chain AND submissions = :submissions AND #state = :state',
            ExpressionAttributeNames: { '#hash': 'hash', '#state': 'state' },
            ExpressionAttributeValues: {
              ':chain': before.chain.hash,
              ':submissions': before.submissions,
              ':state': before.state,
            },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    },
  },
  refused: moved,
});

/** The write by which a submission counts: it freezes the plan that was read and refuses a year that has been published since. */
export const countSubmission = (table: string, head: YearHead): Write => ({
  write: {
    Update: {
      TableName: table,
      Key: yearHeadKey(head.year),
      UpdateExpression: 'SET #state = :frozen ADD submissions :one',
      ConditionExpression: 'planVersion = :plan AND #state <> :published',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':frozen': 'frozen' satisfies YearHead['state'],
        ':published': 'published' satisfies YearHead['state'],
        ':plan': head.planVersion,
        ':one': 1,
      },
    },
  },
  refused: moved,
});

/** The year head after a run was stored. */
export const withRun = (head: YearHead, run: RunId, { sequence, hash }: YearEvent): YearHead => ({
  ...head,
  latestRun: run,
  chain: { sequence, hash },
});
