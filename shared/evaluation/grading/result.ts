import * as z from 'zod';
import { GRADES } from '../../regulation/grades';
import { Instant, ParkId, RunId, Version, Year } from '../../vocabulary/ids';
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
  state: z.enum(['应拨付', '待整改', '已取消', '取消授牌']),
  /** Chinese sentences with the clause of each step. */
  explanation: z.array(z.string()),
});
export type Subsidy = z.infer<typeof Subsidy>;

/** 评估结果 of one park, as published. */
export const ParkResult = z.object({
  park: ParkId,
  name: z.string(),
  year: Year,
  version: Version,
  /** As settled (核定): these count. */
  items: ItemScores,
  total: TotalScore,
  /** What the submission's figures came to under the rules. */
  computed: ItemScores,
  /** The panel's mean of the items that it scored. */
  panel: SomeScores,
  /** What the bureau set otherwise, and why. */
  overrides: z.array(z.object({ item: z.enum(ALL_ITEM_IDS), from: Score, to: Score, reason: z.string() })),
  rank: z.number().int().min(1),
  outOf: z.number().int().min(1),
  grade: z.enum(GRADES),
  subsidy: Subsidy,
  run: RunId,
  publishedAt: Instant,
});
export type ParkResult = z.infer<typeof ParkResult>;
