import * as z from 'zod';
import { ALL_ITEM_IDS } from '../../regulation/rule-set';
import { AccountId, Digest, Instant, RunId } from '../../vocabulary/ids';
import { SheetTitle } from '../../vocabulary/sheet-title';
import { Score } from '../../assessment/score';
import { AbsenceMatter } from '../absence/matter';
import { Meeting } from '../procedure/meeting';
import { BINDING, NO_BINDING } from './binding';

export const EVENT_KINDS = [
  'submitted',
  'tenants-listed',
  'extended',
  'review-extended',
  'panel-extended',
  'returned',
  'passed',
  'conflict-declared',
  'recused',
  'panel-scored',
  'scores-taken-back',
  'scores-returned',
  'settled',
  'reopened',
  'absence-proposed',
  'absence-taken-back',
  'absence-sent-back',
  'absence-approved',
  'absence-revoked',
  'result-published',
  'evidence-added',
  'evidence-removed',
  'district-verified',
  'expert-verified',
  'bureau-verified',
  'district-withdrew',
  'expert-withdrew',
  'bureau-withdrew',
  'figure-answered',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
/** What an event changed of one item. Null: there was no score before, or there is none now. */
export const ItemChange = z.object({
  item: z.enum(ALL_ITEM_IDS),
  from: Score.nullable(),
  to: Score.nullable(),
  reason: z.string(),
});
export type ItemChange = z.infer<typeof ItemChange>;
/** One entry of the trail of a park and year: append-only, hash-chained. */
export const EvaluationEvent = z.object({
  sequence: z.number().int().min(1),
  at: Instant,
  /** Experts are not named to anybody but the bureau and the leading group: '' there. */
  by: z.union([AccountId, z.literal('')]),
  kind: z.enum(EVENT_KINDS),
  version: z.number().int().min(0),
  /** In the words of whoever did it; '' where nothing was said. */
  reason: z.string(),
  changes: z.array(ItemChange),
  /** The expert whom a step of the bureau is about; recusals of before it was kept have none. */
  expert: AccountId.optional(),
  /** Until when an extension lasts; of others, and of entries of before it was kept, there is none. */
  until: Instant.optional(),
  /** The sheet that was read and sent, in the words of whoever named it; absent where none was, and where nobody said. */
  sheet: SheetTitle.optional(),
  /** Of a park that sends nothing or leaves: what is proposed or decided of it. */
  absence: AbsenceMatter.optional(),
  /** Of a decision of the leading group on it: where it was taken. */
  meeting: Meeting.optional(),
  /** The digest of what was written: of the submission, review, scores, settlement, publication or evidence. */
  content: Digest,
  ...BINDING,
});
export type EvaluationEvent = z.infer<typeof EvaluationEvent>;
/** The same for whoever reads the trail in part: without what binds it, without a number that tells of entries between, and without a digest that can be tried out. */
export const SeenEvent = EvaluationEvent.extend({
  sequence: EvaluationEvent.shape.sequence.optional(),
  content: Digest.optional(),
  ...NO_BINDING,
});
export type SeenEvent = z.infer<typeof SeenEvent>;
export const YEAR_EVENT_KINDS = [
  'plan-written',
  'plan-confirmed',
  'plan-amended',
  'amendment-confirmed',
  'graded',
  'picked',
  'approved',
  'sent-back',
  'published',
  'closed',
] as const;
export type YearEventKind = (typeof YEAR_EVENT_KINDS)[number];
/** One entry of the trail of a year as a whole. */
export const YearTrailEvent = z.object({
  sequence: z.number().int().min(1),
  at: Instant,
  by: AccountId,
  kind: z.enum(YEAR_EVENT_KINDS),
  reason: z.string(),
  /** Which writing-down of the plan the entry put in force, which run it is about, and which attempt published it; entries of before these were kept have none. */
  revision: z.string().optional(),
  run: RunId.optional(),
  publication: z.string().optional(),
  /** The root digest that a publication signed, of all trails and files as they stood; publications of before there were signatures have none. */
  anchor: Digest.optional(),
  /** The digest of what an amendment says that it changes and touches; entries of before it was kept have none. */
  lists: Digest.optional(),
  /** Of a plan: whether what the leading group had confirmed is as it was, or has to be confirmed; plans of before this was asked for have none. */
  confirmation: z.enum(['kept', 'needed']).optional(),
  /** Of a plan: that grades wait for what parks' years before the system were; not there in a year whose first plan is of before this was asked for. */
  past: z.literal('asked').optional(),
  /** Of a decision of the leading group: where it was taken; decisions of before this was asked for have none. */
  meeting: Meeting.optional(),
  content: Digest,
  ...BINDING,
});
export type YearTrailEvent = z.infer<typeof YearTrailEvent>;
