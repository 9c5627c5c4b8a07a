import * as z from 'zod';
import { STAGES, YEAR_STATES } from '../vocabulary/stages';
import { Instant, ParkId, Year } from '../vocabulary/ids';
import { Participant } from './plan';
import { ParkResult } from './result';
import { Extension, Review } from './review';
import { ItemScores, Score } from '../assessment/score';
import { Submission } from './submission';
import { EvaluationEvent, YearTrailEvent } from '../evaluation/trail/event';

/** The evaluation of one park in one year, as far as the caller may see it. */
export const Evaluation = z.object({
  park: ParkId,
  year: Year,
  participant: Participant,
  /** In short, for scripts; `stage` is exact. */
  state: z.enum(['未提交', '已提交', '已公布']),
  stage: z.enum(STAGES),
  yearState: z.enum(YEAR_STATES),
  /** 0 before the first submission. */
  currentVersion: z.number().int().min(0),
  latest: Submission.nullable(),
  /** The latest submission's scores under the plan as it stands now. */
  computed: z.object({ items: ItemScores, total: Score }).nullable(),
  /** The last 区县初审; of an earlier version where the park has submitted again since. */
  review: Review.nullable(),
  extension: Extension.nullable(),
  result: ParkResult.nullable(),
  /** Until when this park may submit: the plan's date, or later by extension or return. */
  submissionsClose: Instant,
  /** From when it may; null: as soon as there is a plan. */
  submissionsOpen: Instant.nullable(),
});
export type Evaluation = z.infer<typeof Evaluation>;
export const EventPage = z.object({ events: z.array(EvaluationEvent), next: z.string().nullable() });
export type EventPage = z.infer<typeof EventPage>;
export const YearTrail = z.object({ events: z.array(YearTrailEvent) });
export type YearTrail = z.infer<typeof YearTrail>;
