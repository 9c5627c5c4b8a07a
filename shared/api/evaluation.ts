import * as z from 'zod';
import { AccountId, Digest, Instant, ParkId, Year } from './ids';
import { Participant } from './plan';
import { ParkResult } from './result';
import { Submission } from './submission';

/** The evaluation of one park in one year, as far as the caller may see it. */
export const Evaluation = z.object({
  park: ParkId,
  year: Year,
  participant: Participant,
  state: z.enum(['未提交', '已提交', '已公布']),
  /** 0 before the first submission. */
  currentVersion: z.number().int().min(0),
  latest: Submission.nullable(),
  result: ParkResult.nullable(),
  submissionsClose: Instant,
});
export type Evaluation = z.infer<typeof Evaluation>;

/** One entry of the trail of a park and year: append-only, hash-chained. */
export const EvaluationEvent = z.object({
  sequence: z.number().int().min(1),
  at: Instant,
  by: AccountId,
  kind: z.enum(['submitted', 'result-published']),
  version: z.number().int().min(0),
  /** The digest of what was done: of the submission, or of the publication. */
  content: Digest,
  /** The hash of the entry before it, and of this one. */
  previous: Digest,
  hash: Digest,
});
export type EvaluationEvent = z.infer<typeof EvaluationEvent>;
export const EventPage = z.object({ events: z.array(EvaluationEvent), next: z.string().nullable() });
export type EventPage = z.infer<typeof EventPage>;
