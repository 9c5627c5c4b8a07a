import * as z from 'zod';
import { GRADES, UNDECIDED } from '../regulation/grades';
import { DistrictId, Instant, ParkId, RunId, Year } from '../vocabulary/ids';
import { SubsidyChange } from '../evaluation/money/since-publication';
import { EXTENDABLES } from '../evaluation/procedure/extension';
import { Absent, AbsenceMatter } from '../evaluation/absence/matter';
import { STAGES } from '../vocabulary/stages';
import { CountedFigure } from './submission';
import { RuleSetIdJson } from '../evaluation/plan/rule-set-id';
import { SheetTitle } from '../vocabulary/sheet-title';
import { ClaimedScores, ItemScores, Score, TotalScore } from '../assessment/score';

const Scores = z.object({ items: ItemScores, total: TotalScore });

/** 汇总表: one row per park of the year. Grade and money are there for those who may see them. */
export const ConsolidatedRow = z.object({
  park: ParkId,
  name: z.string(),
  district: DistrictId,
  districtName: z.string(),
  version: z.number().int().min(0),
  submittedAt: Instant.nullable(),
  /** The sheet that the latest submission was read from; absent where nobody said. */
  sheet: SheetTitle.optional(),
  stage: z.enum(STAGES),
  /** Until when what was extended for this park; absent where nothing was. */
  extended: z.partialRecord(z.enum(EXTENDABLES), Instant).optional(),
  /** The verified figures that count, as far as the caller may see it; absent where none does. */
  verified: z.array(CountedFigure).optional(),
  /** Computed from the latest submission, with the verified figures that count, under the plan as it stands. */
  items: ItemScores.nullable(),
  total: Score.nullable(),
  claimed: ClaimedScores.nullable(),
  claimedTotal: Score.nullable(),
  /** 区县初审, of the current version. */
  reviewed: Scores.nullable(),
  /** The panel's mean, for those who may see it, with the items that it does not score as computed. */
  panel: Scores.nullable(),
  /** Experts that are in. */
  scored: z.number().int(),
  /** As settled, for those who may see it. */
  final: Scores.nullable(),
  /** What a park was decided to be that takes no part; absent for the others. */
  absence: Absent.optional(),
  /** What the bureau proposes that it be, while the leading group has not decided, for those who may see it; absent where nothing is. */
  proposed: AbsenceMatter.shape.outcome.optional(),
  rank: z.number().int().nullable(),
  grade: z.enum([...GRADES, UNDECIDED]).nullable(),
  /** 万元, as graded: of a published year as it was published. */
  subsidy: z.number().nullable(),
  /** What stands now, where later decisions changed what was published; absent where none did. */
  subsidyNow: SubsidyChange.optional(),
});
export type ConsolidatedRow = z.infer<typeof ConsolidatedRow>;

export const ConsolidatedPage = z.object({
  year: Year,
  /** By which the year is assessed: weights and titles of the items are its. */
  ruleSet: RuleSetIdJson,
  readAt: Instant,
  run: RunId.nullable(),
  published: z.boolean(),
  participants: z.number().int(),
  rows: z.array(ConsolidatedRow),
  next: z.string().nullable(),
});
export type ConsolidatedPage = z.infer<typeof ConsolidatedPage>;
/** Rows in one page at most: keeps an answer well under Lambda's and Excel's payload limits. */
export const CONSOLIDATED_PAGE = 1000;
