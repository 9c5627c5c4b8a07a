import { randomUUID } from 'node:crypto';
import { AccountId, Digest, IdempotencyKey, Nonce, type Instant } from '../../../../shared/vocabulary/ids';
import type { StampSince } from '../../../../functions/store/table/idempotency';

/** A stamp for writing to the store directly, with a key of its own. */
export const stampOf = (by: string, at: Instant): StampSince => ({
  by: AccountId.parse(by),
  at,
  key: IdempotencyKey.parse(randomUUID()),
  request: Digest.parse('0'.repeat(64)),
  nonce: Nonce.parse(randomUUID()),
  begun: null,
});
