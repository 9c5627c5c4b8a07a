import * as z from 'zod';
import { Finding } from '../assessment/findings/finding';
import { AccountId, Digest, Instant, ParkId, Version, Year } from '../vocabulary/ids';
import { ReportedJson } from '../assessment/reported-json';
import { ClaimedScores, ItemScores, Score } from '../assessment/score';

/** 园区自评: what a park sends. `basedOn` is the last version that it has seen, 0 for the first. */
export const SubmissionRequest = z.strictObject({
  reported: ReportedJson,
  claimed: ClaimedScores,
  basedOn: z.number().int().min(0),
});
export type SubmissionRequest = z.infer<typeof SubmissionRequest>;

/** 回执: what the park gets back and keeps. The hash is over rule set, readings, figures and claims, in canonical JSON. */
export const Receipt = z.object({
  park: ParkId,
  year: Year,
  version: Version,
  submittedAt: Instant,
  submittedBy: AccountId,
  hash: Digest,
  items: ItemScores,
  total: Score,
  claimed: ClaimedScores,
  claimedTotal: Score,
  findings: z.array(Finding),
});
export type Receipt = z.infer<typeof Receipt>;

/** A stored submission, immutable. */
export const Submission = Receipt.extend({
  reported: ReportedJson,
  ruleSet: z.string(),
  readings: z.record(z.string(), z.string()),
});
export type Submission = z.infer<typeof Submission>;
