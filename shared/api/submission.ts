import * as z from 'zod';
import { Finding } from '../assessment/findings/finding';
import { AccountId, Digest, Instant, ParkId, Version, Year } from '../vocabulary/ids';
import { Sources } from '../evaluation/evidence/sources';
import { ReportedJson } from '../assessment/reported-json';
import { SheetTitle } from '../vocabulary/sheet-title';
import { ClaimedScores, ItemScores, Score } from '../assessment/score';
import { STAGES, YEAR_STATES } from '../vocabulary/stages';
import { DecidedAbsence } from '../evaluation/absence/standing';
import { Participant } from '../evaluation/plan/plan';
import { VerifiedFigure } from '../evaluation/verified/verified-figure';
import { ParkResult } from '../evaluation/grading/result';
import { Extension, SeenReview } from './review';

/** What is sent of choices at most: each is a click, and a sentence long. */
export const MOST_SENT = { choices: 50, words: 500 } as const;

/** What somebody at the park chose where the sheet could be read in more than one way. */
export const ReadingChoice = z.strictObject({
  /** The figure, the item, or the sheet, table or column that it is about. */
  about: z.string().min(1).max(80),
  asked: z.string().min(1).max(MOST_SENT.words),
  chosen: z.string().min(1).max(MOST_SENT.words),
  by: z.string().min(1).max(100),
  at: Instant,
});
export type ReadingChoice = z.infer<typeof ReadingChoice>;

const Choices = z.array(ReadingChoice).min(1).max(MOST_SENT.choices);

/** 园区自评: what a park sends. `basedOn` is the last version that it has seen, 0 for the first. */
export const SubmissionRequest = z.strictObject({
  reported: ReportedJson,
  claimed: ClaimedScores,
  basedOn: z.number().int().min(0),
  /** Absent where nothing was asked. */
  choices: Choices.optional(),
  /** The sheet that was read; absent where nobody says. */
  sheet: SheetTitle.optional(),
  /** 数据来源、佐证材料编号; absent where nothing is said. */
  sources: Sources.refine((said) => Object.keys(said).length > 0).optional(),
});
export type SubmissionRequest = z.infer<typeof SubmissionRequest>;

/** 回执: what the park gets back and keeps. The hash is over rule set, readings, figures and claims, over what was chosen where anything was, and over the sheet that was read and the sources of the figures where they are said, in canonical JSON. */
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
  choices: Choices.optional(),
  sheet: SheetTitle.optional(),
  sources: Sources.optional(),
});
export type Receipt = z.infer<typeof Receipt>;

/** A stored submission, immutable. */
export const Submission = Receipt.extend({
  reported: ReportedJson,
  ruleSet: z.string(),
  readings: z.record(z.string(), z.string()),
});
export type Submission = z.infer<typeof Submission>;

/** A verified figure that counts in the place of what was reported. */
export const CountedFigure = VerifiedFigure.pick({ figure: true, reported: true, verified: true });
/** What the year's plan knows of a park. */
export const PlanFigures = Participant.pick({ revenueTarget: true, priorRevenue: true, priorTax: true });

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
  /** The latest submission's scores under the plan as it stands now, with the verified figures that count. */
  computed: z.object({ items: ItemScores, total: Score }).nullable(),
  /** The verified figures that count; absent where none does. What a settlement took is there for park and district once the year is published. */
  verified: z.array(CountedFigure).optional(),
  /** The last 区县初审; of an earlier version where the park has submitted again since. */
  review: SeenReview.nullable(),
  extension: Extension.nullable(),
  /** Of what comes after the self-evaluation, where the bureau extended it for this park. */
  extensions: z.object({ review: Extension.optional(), panel: Extension.optional() }).optional(),
  /** The leading group's decision on a park that sends nothing or leaves, while it is in force. */
  absence: DecidedAbsence.optional(),
  result: ParkResult.nullable(),
  /** Until when this park may submit: the plan's date, or later by extension or return. */
  submissionsClose: Instant,
  /** From when it may; null: as soon as there is a plan. */
  submissionsOpen: Instant.nullable(),
  /** Until when its district may review it: the plan's date, or later by extension; null: at any time. */
  reviewsClose: Instant.nullable(),
});
export type Evaluation = z.infer<typeof Evaluation>;
