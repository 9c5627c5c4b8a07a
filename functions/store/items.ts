import * as z from 'zod';
import { EvaluationEvent } from '../../shared/api/evaluation';
import { ProposedResult, Publication } from '../../shared/api/grading';
import { AccountId, Digest, Instant, ParkId, RunId, Version, Year } from '../../shared/api/ids';
import { Participant, Plan } from '../../shared/api/plan';
import { ItemScores, Score } from '../../shared/api/score';
import { Submission } from '../../shared/api/submission';

/** One writing-down of a year's plan; a change makes a new one. */
export const RevisionId = z.string().min(1).brand<'RevisionId'>();
export type RevisionId = z.infer<typeof RevisionId>;
/** One attempt to publish a year; only the one that the year head names counts. */
export const PublicationId = z.string().min(1).brand<'PublicationId'>();
export type PublicationId = z.infer<typeof PublicationId>;

/** Version of the shape of stored items. A later shape gets the next number and a reader for this one. */
const schema = z.literal(1);
export const SCHEMA = 1;
/** What is kept of something that the API knows as a strict or shorter shape: with the schema's version when stored, without it when read. */
const stored = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .looseObject({ schema })
    .transform((item): unknown => item)
    .pipe(z.object(shape));
const Chain = z.object({ sequence: z.number().int(), hash: Digest });

/** Where a year stands: the one item that decides what of plan, runs and publications counts. */
export const YearHead = z.object({
  schema,
  year: Year,
  state: z.enum(['open', 'frozen', 'published']),
  planVersion: z.number().int(),
  revision: RevisionId,
  ruleSet: Plan.shape.ruleSet,
  readings: Plan.shape.readings,
  submissionsClose: Instant,
  participants: z.number().int(),
  /** Submissions accepted so far. A run remembers it, so that one condition at publication proves that nothing came in since. */
  submissions: z.number().int(),
  latestRun: RunId.nullable(),
  published: z.object({ run: RunId, publication: PublicationId, at: Instant, by: AccountId }).nullable(),
  chain: Chain,
});
export type YearHead = z.infer<typeof YearHead>;

/** What was done to a year as a whole. `content` is the digest of what was written. */
export const YearEvent = z.object({
  schema,
  year: Year,
  at: Instant,
  by: AccountId,
  kind: z.enum(['plan-written', 'graded', 'picked', 'published']),
  content: Digest,
  sequence: z.number().int(),
  previous: Digest,
  hash: Digest,
});
export type YearEvent = z.infer<typeof YearEvent>;

export const PlanItem = stored({
  year: Year,
  ruleSet: Plan.shape.ruleSet,
  readings: Plan.shape.readings,
  submissionsClose: Instant,
});
export const ParticipantItem = stored(Participant.shape);

/** The last submission of a park and year, as lists need it, and the head of its trail. */
export const EvaluationHead = z.object({
  schema,
  park: ParkId,
  version: Version,
  submittedAt: Instant,
  hash: Digest,
  items: ItemScores,
  total: Score,
  claimedTotal: Score,
  chain: Chain,
});
export type EvaluationHead = z.infer<typeof EvaluationHead>;

export const SubmissionItem = stored(Submission.shape);
export const EventItem = stored(EvaluationEvent.shape);

/** A grading run without its results, which stand beside it one by one. */
export const RunItem = z.object({
  schema,
  run: RunId,
  year: Year,
  at: Instant,
  participants: z.number().int(),
  quota: z.number().int(),
  placesLeft: z.number().int(),
  inputs: Digest,
  /** `submissions` of the year head when the totals were read. */
  submissions: z.number().int(),
});
export type RunItem = z.infer<typeof RunItem>;
export const ResultItem = ProposedResult.extend({ schema, version: Version, items: ItemScores, chain: Chain });
export type ResultItem = z.infer<typeof ResultItem>;

/** What a write was answered: enough to give the same answer again from what is immutable. */
export const Recorded = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), year: Year, revision: RevisionId, version: z.number().int() }),
  z.object({ kind: z.literal('submission'), year: Year, park: ParkId, version: Version }),
  z.object({ kind: z.literal('run'), year: Year, run: RunId }),
  z.object({ kind: z.literal('publication'), publication: Publication }),
]);
export type Recorded = z.infer<typeof Recorded>;
export const IdempotencyItem = z.object({
  schema,
  request: Digest,
  recorded: Recorded,
  /** Seconds since 1970. DynamoDB may delete later than this, so readers compare it themselves. */
  ttl: z.number().int(),
});
export type IdempotencyItem = z.infer<typeof IdempotencyItem>;
