import { IdempotencyKey } from '../../shared/vocabulary/ids';

/** A new key for one intended effect. Keep it for as long as that effect is being sent, so that sending again cannot do it twice. */
export const newIdempotencyKey = (): IdempotencyKey => IdempotencyKey.parse(crypto.randomUUID());
