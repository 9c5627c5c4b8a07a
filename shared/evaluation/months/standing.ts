import * as z from 'zod';
import { ALL_ITEM_IDS } from '../../regulation/rule-set';
import { GRADES } from '../../regulation/grades';
import { DistrictId, Month, ParkId } from '../../vocabulary/ids';
import { Score } from '../../assessment/score';
import { MonthFigures } from './report';

/** Least and most that a total can come to: they differ by what only the year's own submission tells. */
export const Range = z.object({ least: Score, most: Score });
export type Range = z.infer<typeof Range>;
/** 目标进度: cumulative revenue against the target. Percentages have two decimals, cut off. */
export const Progress = z.object({
  revenue: z.number(),
  target: z.number(),
  percent: z.number(),
  /** Share of the year that is gone: its months that are over. */
  yearPercent: z.number(),
  /** Compared exactly, not by the printed percentages. */
  ahead: z.boolean(),
});
export type Progress = z.infer<typeof Progress>;
export const Prospect = z.object({
  grade: z.enum(GRADES).exclude(['优秀']),
  /** Whether nothing that is still open can change it: the year is reported whole. */
  certain: z.boolean(),
});
export type Prospect = z.infer<typeof Prospect>;
/** 年度预测 of a park: as its months stand, and carried forward to twelve months in proportion. */
export const Forecast = z.object({
  months: z.number().int().min(1).max(12),
  now: Range,
  carried: Range,
  /** Null while it depends on what is still open. */
  prospect: Prospect.nullable(),
  items: z.array(
    z.object({
      item: z.enum(ALL_ITEM_IDS),
      now: Range,
      carried: Range,
      /** What the figures as they stand lack to the next band, in words; null at the top, and where the year's submission decides. */
      next: z.string().nullable(),
    }),
  ),
});
export type Forecast = z.infer<typeof Forecast>;
/** What the months of a park come to. */
export const Standing = {
  reported: z.array(Month),
  missing: z.array(Month),
  sums: MonthFigures.nullable(),
  progress: Progress.nullable(),
};
/** 月报汇总: one row per park. */
export const SummaryRow = z.object({
  park: ParkId,
  name: z.string(),
  district: DistrictId,
  districtName: z.string(),
  ...Standing,
  forecast: Forecast.omit({ items: true }).nullable(),
});
export type SummaryRow = z.infer<typeof SummaryRow>;
