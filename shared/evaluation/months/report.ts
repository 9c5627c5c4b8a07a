import * as z from 'zod';
import { BINDING } from '../trail/binding';
import { MONTHLY_FIGURE_IDS } from '../../regulation/monthly-figures';
import { AccountId, Digest, DistrictId, Instant, Month, ParkId, Year } from '../../vocabulary/ids';
import { SheetTitle } from '../../vocabulary/sheet-title';
import { REPORTED_TEXT_LIMIT } from '../../assessment/reported-json';

const MonthlyFigureName = z.enum(MONTHLY_FIGURE_IDS);
export const ReportVersion = z.number().int().min(1);
/** A park's figures of a month as they are sent: loose, since what is wrong is said row by row. Money in 万元. */
const SentFigures = z
  .record(z.string().max(80), z.union([z.number(), z.string().max(REPORTED_TEXT_LIMIT), z.null()]))
  .refine((fields) => Object.keys(fields).length <= 60, '字段过多');
export const SentRow = z.strictObject({ park: ParkId, figures: SentFigures });
export type SentRow = z.infer<typeof SentRow>;
/** A park's checked figures of a month; money in 万元. */
export const MonthFigures = z.record(MonthlyFigureName, z.number());
export type MonthFigures = z.infer<typeof MonthFigures>;
export const ReportRow = z.object({ park: ParkId, figures: MonthFigures });
export type ReportRow = z.infer<typeof ReportRow>;
/** What is found in a row of a report: `error` stops it, `warning` does not. The words are in `shared/evaluation/months/report-text`. */
export const ReportFindingCode = z.enum([
  'missing-park',
  'unknown-park',
  'duplicate-park',
  'unknown-field',
  'missing',
  'formula-error',
  'not-a-number',
  'number-as-text',
  'negative',
  'not-whole',
  'too-large',
  'too-many-decimals',
  'cumulative-fell',
]);
export type ReportFindingCode = z.infer<typeof ReportFindingCode>;
export const ReportFinding = z.object({
  code: ReportFindingCode,
  park: ParkId,
  /** Null where it is about the row as a whole. */
  figure: MonthlyFigureName.nullable(),
  /** What stands there, cut short; or, for `cumulative-fell`, what stood there the month before. */
  shown: z.string().max(80),
  /** What a number that is text reads, in the figure's unit. */
  reads: z.number().nullable(),
});
export type ReportFinding = z.infer<typeof ReportFinding>;
/** One version of a district's report of a month, immutable. */
export const MonthReport = z.object({
  year: Year,
  month: Month,
  district: DistrictId,
  version: ReportVersion,
  at: Instant,
  by: AccountId,
  reason: z.string(),
  rows: z.array(ReportRow),
});
export type MonthReport = z.infer<typeof MonthReport>;
/** An entry of the trail of a district's reports in a year. `content` is the digest of the version's rows. */
const REPORT_EVENT_KINDS = ['month-reported', 'month-corrected'] as const;
export const ReportEvent = z.object({
  sequence: z.number().int().min(1),
  at: Instant,
  by: AccountId,
  year: Year,
  district: DistrictId,
  kind: z.enum(REPORT_EVENT_KINDS),
  month: Month,
  version: ReportVersion,
  reason: z.string(),
  /** The sheet that was read; absent where nobody said. */
  sheet: SheetTitle.optional(),
  content: Digest,
  ...BINDING,
});
export type ReportEvent = z.infer<typeof ReportEvent>;
