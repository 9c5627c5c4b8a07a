import * as z from 'zod';
import { GRADES, UNDECIDED } from '../regulation/grades';
import { Digest, Instant, ParkId, RunId, Year } from './ids';
import { Subsidy } from './result';
import { Score } from './score';

/** 等次拟定: ranks, grades and money proposed from the submitted totals. Never changed once written; picks make a new run. */
export const ProposedResult = z.object({
  park: ParkId,
  name: z.string(),
  version: z.number().int(),
  total: Score,
  rank: z.number().int(),
  grade: z.enum([...GRADES, UNDECIDED]),
  subsidy: Subsidy.nullable(),
});
export type ProposedResult = z.infer<typeof ProposedResult>;

export const GradingRun = z.object({
  run: RunId,
  year: Year,
  at: Instant,
  participants: z.number().int(),
  quota: z.number().int(),
  /** Parks tied across the quota, for the leading group to pick from. */
  undecided: z.array(ParkId),
  /** Places of the quota that are left for them. */
  placesLeft: z.number().int(),
  results: z.array(ProposedResult),
  /** Over the submissions that were graded: a run whose submissions have changed since cannot be published. */
  inputs: Digest,
  published: z.boolean(),
});
export type GradingRun = z.infer<typeof GradingRun>;

/** The bureau grades what is submitted now. */
export const GradingRequest = z.strictObject({});
export type GradingRequest = z.infer<typeof GradingRequest>;
/** The tied parks that the leading group names 优秀, out of the run that it has seen. */
export const PicksRequest = z.strictObject({ run: RunId, picks: z.array(ParkId).max(10_000) });
export type PicksRequest = z.infer<typeof PicksRequest>;
export const PublicationRequest = z.strictObject({ run: RunId });
export type PublicationRequest = z.infer<typeof PublicationRequest>;
export const Publication = z.object({ year: Year, run: RunId, publishedAt: Instant, parks: z.number().int() });
export type Publication = z.infer<typeof Publication>;
