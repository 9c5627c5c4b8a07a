import * as z from 'zod';
import { Evidence, EvidenceRemoval } from '../../../shared/evaluation/evidence/evidence';
import { SCHEMA } from './items';

/** The number of its entry in the trail. */
const sequence = z.number().int().min(1);
/** What happened to a park's evidence, one thing under the number of its entry in the trail. Never altered: what is in force follows from all of them. */
export const EvidenceEntry = z.discriminatedUnion('step', [
  Evidence.extend({ step: z.literal('added'), sequence }),
  EvidenceRemoval.extend({ step: z.literal('removed'), sequence }),
]);
export type EvidenceEntry = z.infer<typeof EvidenceEntry>;
export const EvidenceEntryItem = z
  .looseObject({ schema: z.literal(SCHEMA) })
  .transform((item): unknown => item)
  .pipe(EvidenceEntry);

/** A file that is to come. Nobody is shown it before it is confirmed. */
export const UploadItem = Evidence.extend({
  schema: z.literal(SCHEMA),
  /** Seconds since 1970. DynamoDB may delete later than this, so readers compare it themselves. */
  ttl: z.number().int(),
});
export type UploadItem = z.infer<typeof UploadItem>;
