import * as z from 'zod';
import { GRADES, UNDECIDED } from '../regulation/grades';
import { DistrictId, Instant, ParkId, RunId, Year } from './ids';
import { ItemScores, Score } from './score';

/** 汇总表: one row per park of the year. Grade and money are there for those who may see them. */
export const ConsolidatedRow = z.object({
  park: ParkId,
  name: z.string(),
  district: DistrictId,
  districtName: z.string(),
  version: z.number().int().min(0),
  submittedAt: Instant.nullable(),
  items: ItemScores.nullable(),
  total: Score.nullable(),
  claimedTotal: Score.nullable(),
  rank: z.number().int().nullable(),
  grade: z.enum([...GRADES, UNDECIDED]).nullable(),
  /** 万元. */
  subsidy: z.number().nullable(),
});
export type ConsolidatedRow = z.infer<typeof ConsolidatedRow>;

export const ConsolidatedPage = z.object({
  year: Year,
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
