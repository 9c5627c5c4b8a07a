import * as z from 'zod';
import { GRADES, UNDECIDED } from '../../regulation/grades';
import { ParkId, Year } from '../../vocabulary/ids';
import { ReadingsJson } from './plan';
import { TotalScore } from '../../assessment/score';

const side = z.object({
  total: TotalScore,
  rank: z.number().int(),
  grade: z.enum([...GRADES, UNDECIDED]),
  /** 万元; null while a tie is undecided. */
  subsidy: z.number().nullable(),
});
/** What other readings would have come to on a year's settled data: the parks whose score, rank, grade or money would differ. */
export const Comparison = z.object({
  year: Year,
  readings: ReadingsJson,
  against: ReadingsJson,
  parks: z.number().int(),
  changed: z.array(z.object({ park: ParkId, name: z.string(), before: side, after: side })),
});
export type Comparison = z.infer<typeof Comparison>;
