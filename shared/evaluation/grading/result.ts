import * as z from 'zod';
import { GRADES } from '../../regulation/grades';
import { Absent } from '../absence/matter';
import { Instant, ParkId, RunId, Year } from '../../vocabulary/ids';
import { ItemScores, Score, SomeScores, TotalScore } from '../../assessment/score';
import { ALL_ITEM_IDS } from '../../regulation/rule-set';

/** 万元, for display and cells. */
const Money = z.number();

/** 补助资金 of one park and year and how it came about. */
export const Subsidy = z.object({
  /** Year since recognition, from 1. */
  yearOfRecognition: z.number().int(),
  base: Money,
  bonus: Money,
  total: Money,
  state: z.enum(['应拨付', '待整改', '已取消', '取消授牌', '未参加评估', '待核历史']),
  /** Chinese sentences with the clause of each step. */
  explanation: z.array(z.string()),
});
export type Subsidy = z.infer<typeof Subsidy>;

/** 评估结果 of one park, as published. */
export const ParkResult = z.object({
  park: ParkId,
  name: z.string(),
  year: Year,
  /** 0 where nothing was submitted. */
  version: z.number().int().min(0),
  /** As settled (核定): these count. null, as the total and the rank are, where the park took no part. */
  items: ItemScores.nullable(),
  total: TotalScore.nullable(),
  /** What the submission's figures came to under the rules. */
  computed: ItemScores.nullable(),
  /** The panel's mean of the items that it scored. */
  panel: SomeScores,
  /** What the bureau set otherwise, and why. */
  overrides: z.array(z.object({ item: z.enum(ALL_ITEM_IDS), from: Score, to: Score, reason: z.string() })),
  rank: z.number().int().min(1).nullable(),
  /** Parks that took part. */
  outOf: z.number().int().min(0),
  /** null where it was not assessed. */
  grade: z.enum(GRADES).nullable(),
  absence: Absent.optional(),
  subsidy: Subsidy,
  run: RunId,
  publishedAt: Instant,
});
export type ParkResult = z.infer<typeof ParkResult>;
/** The same of a park that took part. */
export type ScoredResult = ParkResult & {
  readonly items: z.infer<typeof ItemScores>;
  readonly computed: z.infer<typeof ItemScores>;
  readonly total: number;
  readonly rank: number;
};
/** Whether a park took part: it has scores, and a rank. */
export const isScored = (result: ParkResult): result is ScoredResult =>
  result.items !== null && result.computed !== null && result.total !== null && result.rank !== null;
