import { Instant, type ParkId, type Year } from '../../shared/vocabulary/ids';
import { printedPoints } from '../../shared/vocabulary/quantities';
import type { Validation } from '../excel/submission/validate';
import type { Draft } from '../client/draft';
import { newIdempotencyKey } from '../client/idempotency-key';

/** What is about to be sent, from a sheet that has just been checked: with a key of its own, that stays with it. */
export const draftOf = ({
  park,
  year,
  basedOn,
  validation: { reading, assessment },
}: {
  readonly park: ParkId;
  readonly year: Year;
  readonly basedOn: number;
  readonly validation: Validation;
}): Draft => ({
  park,
  year,
  key: newIdempotencyKey(),
  request: { reported: reading.reported, claimed: reading.claimed, basedOn },
  sentAt: Instant.parse(new Date().toISOString()),
  total: assessment && printedPoints(assessment.total),
});
