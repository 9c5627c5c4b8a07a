import * as z from 'zod';
import { GRADES, UNDECIDED } from '../../regulation/grades';
import { AccountId, Digest, Instant, ParkId, RunId, Year } from '../../vocabulary/ids';
import { Absent } from '../absence/matter';
import { Subsidy } from './result';
import { TotalScore } from '../../assessment/score';
import { Meeting } from '../procedure/meeting';

/** 等次拟定: ranks, grades and money proposed from the settled totals. Never changed once written; picks make a new run. */
export const ProposedResult = z.object({
  park: ParkId,
  name: z.string(),
  /** 0 where nothing was submitted. */
  version: z.number().int(),
  /** null, as the rank is, where the park took no part. */
  total: TotalScore.nullable(),
  rank: z.number().int().nullable(),
  /** null where it was not assessed. */
  grade: z.enum([...GRADES, UNDECIDED]).nullable(),
  /** What a park was decided to be that took no part; not there for the others. */
  absence: Absent.optional(),
  subsidy: Subsidy.nullable(),
  /** For a park that is 待定: the money with 优秀 and without. */
  either: z.object({ excellent: Subsidy, pass: Subsidy }).nullable(),
});
export type ProposedResult = z.infer<typeof ProposedResult>;
/** What the leading group said of a run. */
export const Approval = z.object({
  decision: z.enum(['approve', 'send-back']),
  at: Instant,
  by: AccountId,
  reason: z.string(),
  /** Where it was decided; approvals of before this was asked for have none. */
  meeting: Meeting.optional(),
});
export type Approval = z.infer<typeof Approval>;
export const GradingRun = z.object({
  run: RunId,
  year: Year,
  at: Instant,
  /** Parks that took part. */
  participants: z.number().int(),
  quota: z.number().int(),
  /** Parks tied across the quota, for the leading group to pick from. */
  undecided: z.array(ParkId),
  /** Places of the quota that are left for them. */
  placesLeft: z.number().int(),
  /** Parks that were proposed as 优秀 and that the leading group did not name. */
  declined: z.array(ParkId).default([]),
  /** The first page of results, by park; the rest is read with `next`. */
  results: z.array(ProposedResult),
  next: z.string().nullable(),
  /** Over the settlements that were graded: a run whose settlements have changed since cannot be approved or published. */
  inputs: Digest,
  /** Whether anything was settled anew since: the bureau has to propose again. */
  outdated: z.boolean(),
  approval: Approval.nullable(),
  published: z.boolean(),
});
export type GradingRun = z.infer<typeof GradingRun>;
