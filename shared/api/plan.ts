import * as z from 'zod';
import { YEAR_STATES } from '../vocabulary/stages';
import { AccountId, Instant, ParkId, Reason, Year } from '../vocabulary/ids';
import { Score } from '../assessment/score';
import { Confirmation } from '../evaluation/plan/confirmation';
import { PanelPlan, Plan, PlanChange } from '../evaluation/plan/plan';
import { MeetingRequest } from '../evaluation/procedure/meeting';

/** A plan as it is answered: for those who may not know the experts, without them. */
const PlanInSight = Plan.extend({
  panel: PanelPlan.extend({ members: z.array(PanelPlan.shape.members.element) }).nullable(),
});
export const PlanAnswer = z.object({
  plan: PlanInSight,
  /** For the next change: send it back as `basedOn`. */
  version: z.number().int(),
  state: z.enum(YEAR_STATES),
  /** Whether the leading group has still to confirm it. */
  awaitsConfirmation: z.boolean(),
  /** What the leading group confirmed last, for those who read the year's trail; null in the answer to a plan that was written. */
  confirmation: Confirmation.nullable(),
});
export type PlanAnswer = z.infer<typeof PlanAnswer>;
export const PlanRequest = z.strictObject({ plan: Plan, basedOn: z.number().int().min(0) });
export type PlanRequest = z.infer<typeof PlanRequest>;

/** 领导小组确认: of the version that it has seen. */
export const ConfirmationRequest = z.strictObject({
  version: z.number().int().min(1),
  reason: Reason.default(''),
  meeting: MeetingRequest.nullable().default(null),
});
export type ConfirmationRequest = z.infer<typeof ConfirmationRequest>;

/** 方案调整: a change of a plan that is frozen. With `preview` nothing is kept, and the answer says what would be. */
export const AmendmentRequest = PlanRequest.extend({ reason: Reason, preview: z.boolean().default(false) });
export type AmendmentRequest = z.infer<typeof AmendmentRequest>;

export const Amendment = z.object({
  year: Year,
  /** Version of the plan that it makes. */
  version: z.number().int(),
  at: Instant,
  by: AccountId,
  reason: z.string(),
  applied: z.boolean(),
  changes: z.array(PlanChange),
  /** Whether the leading group has to confirm the plan anew; amendments of before this was asked for do not say. */
  confirmation: z.enum(['kept', 'needed']).optional(),
  /** Parks whose computed total is another under the changed plan. */
  touched: z.array(
    z.object({
      park: ParkId,
      name: z.string(),
      before: Score,
      after: Score,
      /** Whether it was settled already, and has to be settled again. */
      settled: z.boolean(),
    }),
  ),
});
export type Amendment = z.infer<typeof Amendment>;
export const Amendments = z.object({ amendments: z.array(Amendment) });
export type Amendments = z.infer<typeof Amendments>;
