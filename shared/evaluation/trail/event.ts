import * as z from 'zod';
import { ALL_ITEM_IDS } from '../../regulation/rule-set';
import { AccountId, Digest, Instant } from '../../vocabulary/ids';
import { Score } from '../../assessment/score';

export const EVENT_KINDS = [
  'submitted',
  'tenants-listed',
  'extended',
  'returned',
  'passed',
  'conflict-declared',
  'recused',
  'panel-scored',
  'settled',
  'reopened',
  'result-published',
  'evidence-added',
  'evidence-removed',
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
  /** The digest of what was written: of the submission, review, scores, settlement, publication or evidence. */
  content: Digest,
  /** The hash of the entry before it, and of this one. */
  previous: Digest,
  hash: Digest,
});
export type EvaluationEvent = z.infer<typeof EvaluationEvent>;
export const YEAR_EVENT_KINDS = [
  'plan-written',
  'plan-amended',
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
  content: Digest,
  previous: Digest,
  hash: Digest,
});
export type YearTrailEvent = z.infer<typeof YearTrailEvent>;
