import type { AccountId, Digest, IdempotencyKey, Instant, Nonce } from '../../../shared/vocabulary/ids';
import { type Database, put, type Write } from './database';
import { AlreadyRecorded, IdempotencyKeyReused } from './failures';
import { SCHEMA, type IdempotencyItem, type PublicationId, type Recorded } from './items';
import { KINDS } from './kinds';

/** Who writes, when, under which idempotency key which request, and by which random value nobody can try out what was hashed. Every business write carries one. */
export interface Stamp {
  readonly by: AccountId;
  readonly at: Instant;
  readonly key: IdempotencyKey;
  readonly request: Digest;
  readonly nonce: Nonce;
}

/** The stamp of an entry that publications sign beside those of their own parks: dated not before the publication that had begun last (null: none had). */
export interface StampSince extends Stamp {
  readonly begun: PublicationId | null;
}

/** How long a repeated request gets its first answer: a draft may wait out a long weekend without a network. */
const KEPT_SECONDS = 7 * 24 * 60 * 60;
const seconds = (at: Instant) => Math.floor(Date.parse(at) / 1000);

/** The write that takes an idempotency key; stands first in its transaction, so that a repeated request is told apart from a lost update. */
export const recordWrite = ({ by, at, key, request }: Stamp, recorded: Recorded): Write =>
  put(
    KINDS.idempotency.key(by, key),
    { schema: SCHEMA, request, recorded, ttl: seconds(at) + KEPT_SECONDS } satisfies IdempotencyItem,
    () => new AlreadyRecorded(),
    {
      ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':now': seconds(at) },
    },
  );

/** What this very request was answered before, or null. Throws IdempotencyKeyReused where the key stands for another request. */
export const recall = async (database: Database, { by, at, key, request }: Stamp): Promise<Recorded | null> => {
  const item = await database.get(KINDS.idempotency.key(by, key));
  if (!item) return null;
  const marker = KINDS.idempotency.read(item);
  if (marker.ttl <= seconds(at)) return null;
  if (marker.request !== request) throw new IdempotencyKeyReused();
  return marker.recorded;
};
