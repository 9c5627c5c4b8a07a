import * as z from 'zod';
import { ParkTrend } from '../evaluation/trend/park-trend';
import { Instant, Year } from '../vocabulary/ids';

/** 历年对比 of the parks of a year: all published years up to it. */
export const TrendPage = z.object({
  year: Year,
  readAt: Instant,
  rows: z.array(ParkTrend),
  next: z.string().nullable(),
});
export type TrendPage = z.infer<typeof TrendPage>;
