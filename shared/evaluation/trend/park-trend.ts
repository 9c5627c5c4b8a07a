import * as z from 'zod';
import { ItemScores, TotalScore } from '../../assessment/score';
import { GRADES } from '../../regulation/grades';
import { DistrictId, ParkId, Year } from '../../vocabulary/ids';
import { type ParkResult, Subsidy } from '../grading/result';
import { earlierYears, netOfEarlier, type ParkPast } from '../money/earlier-year';
import type { SettledYear } from '../money/settle-subsidy';
import type { Participant } from '../plan/plan';
import { wanNumber } from '../../vocabulary/quantities';

/** One year of a park, as it came out: assessed here, or before the system and known from papers alone (历史情况). Money in 万元, as it stands now. */
export const TrendYear = z.object({
  year: Year,
  source: z.enum(['assessed-here', 'from-papers']),
  /** null where the park was not assessed, or no paper says it. */
  total: TotalScore.nullable(),
  rank: z.number().int().min(1).nullable(),
  outOf: z.number().int().min(1).nullable(),
  grade: z.enum(GRADES).nullable(),
  items: ItemScores.nullable(),
  base: z.number(),
  bonus: z.number(),
  subsidy: z.number(),
  /** Of an earlier year nobody says. */
  state: Subsidy.shape.state.nullable(),
});
export type TrendYear = z.infer<typeof TrendYear>;

/** 历年对比 of one park: its published years, and those before the system as far as they are known, oldest first. */
export const ParkTrend = z.object({
  park: ParkId,
  name: z.string(),
  district: DistrictId,
  districtName: z.string(),
  recognised: Year,
  years: z.array(TrendYear),
});
export type ParkTrend = z.infer<typeof ParkTrend>;

/** What a published year says of a park's scores. */
export type TrendResult = Pick<ParkResult, 'total' | 'rank' | 'outOf' | 'grade' | 'items'> & { readonly year: Year };

/** The years of a park side by side: the results as published, the money as it stands now, and what papers say of the years before. */
export const trendOf = (
  { park, name, district, districtName, recognised }: Participant,
  results: readonly TrendResult[],
  money: readonly SettledYear[],
  past: ParkPast | null,
): ParkTrend => {
  const earlier = earlierYears(past).map((one): TrendYear => ({
    year: one.year,
    source: 'from-papers',
    ...{ total: null, rank: null, outOf: null, grade: one.grade, items: null },
    ...{ base: one.base, bonus: one.bonus, subsidy: wanNumber(netOfEarlier(one)), state: null },
  }));
  const assessed = money.flatMap(({ year, base, bonus, total: subsidy, state }): TrendYear[] => {
    const result = results.find((one) => one.year === year);
    if (!result) return [];
    const { total, rank, grade, items } = result;
    const outOf = rank === null ? null : result.outOf;
    return [{ year, source: 'assessed-here', total, rank, outOf, grade, items, base, bonus, subsidy, state }];
  });
  return { park, name, district, districtName, recognised, years: [...earlier, ...assessed] };
};

/** By how much a year's total differs from that of the year right before it; null where either has none. */
export const changeSince = (years: readonly TrendYear[], { year, total }: TrendYear): number | null => {
  const before = years.find((one) => one.year === year - 1)?.total ?? null;
  return total === null || before === null ? null : total - before;
};
