import * as z from 'zod';
import { Instant, ParkId, Reason, RunId, Year } from '../vocabulary/ids';
import { MeetingRequest } from '../evaluation/procedure/meeting';
import { Approval } from '../evaluation/grading/grading-run';

/** 领导小组审核: approves the run that it has seen, or sends it back with a reason. */
export const ApprovalRequest = z.strictObject({
  run: RunId,
  decision: Approval.shape.decision,
  reason: Reason,
  meeting: MeetingRequest.nullable().default(null),
});
export type ApprovalRequest = z.infer<typeof ApprovalRequest>;
/** Results in one page at most. */
export const GRADING_PAGE = 1000;

/** The bureau grades what is settled now. */
export const GradingRequest = z.strictObject({});
export type GradingRequest = z.infer<typeof GradingRequest>;
/** Out of the run that it has seen, the tied parks that the leading group names 优秀, and the proposed ones that it does not; fewer than there are places only with a reason. */
export const PicksRequest = z.strictObject({
  run: RunId,
  picks: z.array(ParkId).max(10_000),
  declined: z.array(ParkId).max(10_000).default([]),
  reason: Reason.default(''),
  meeting: MeetingRequest.nullable().default(null),
});
export type PicksRequest = z.infer<typeof PicksRequest>;
export const PublicationRequest = z.strictObject({ run: RunId });
export type PublicationRequest = z.infer<typeof PublicationRequest>;
export const Publication = z.object({ year: Year, run: RunId, publishedAt: Instant, parks: z.number().int() });
export type Publication = z.infer<typeof Publication>;

/** 归档: the year is done with. */
export const ClosureRequest = z.strictObject({});
export type ClosureRequest = z.infer<typeof ClosureRequest>;
