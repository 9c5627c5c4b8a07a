import * as z from 'zod';
import { MONTHLY_FIGURE_IDS } from '../regulation/monthly-figures';
import { ALL_ITEM_IDS } from '../regulation/rule-set';
import { GRADES } from '../regulation/grades';
import { YEAR_STATES } from '../vocabulary/stages';
import { AccountId, Digest, DistrictId, Instant, Month, ParkId, Reason, Year } from '../vocabulary/ids';
import { Participant, ReadingsJson } from './plan';
import { REPORTED_TEXT_LIMIT, ReportedJson } from '../assessment/reported-json';
import { RuleSetIdJson } from './rule-set-id';
import { Score } from '../assessment/score';

const MonthlyFigureName = z.enum(MONTHLY_FIGURE_IDS);
const ReportVersion = z.number().int().min(1);

/** Rows of one report at most: what a request body holds, many times what a district has. */
export const MOST_ROWS = 500;

/** A park's figures of a month as they are sent: loose, since what is wrong is said row by row. Money in 万元. */
const SentFigures = z
  .record(z.string().max(80), z.union([z.number(), z.string().max(REPORTED_TEXT_LIMIT), z.null()]))
  .refine((fields) => Object.keys(fields).length <= 60, '字段过多');
export const SentRow = z.strictObject({ park: ParkId, figures: SentFigures });
export type SentRow = z.infer<typeof SentRow>;

/** 月报 of a district: every park of it in the year's plan, all in one. `basedOn` is the version that was seen, 0 for the first; what follows it is a correction, with a reason. */
export const ReportRequest = z.strictObject({
  basedOn: z.number().int().min(0),
  reason: Reason.default(''),
  rows: z.array(SentRow).max(MOST_ROWS),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

/** A park's checked figures of a month; money in 万元. */
export const MonthFigures = z.record(MonthlyFigureName, z.number());
export type MonthFigures = z.infer<typeof MonthFigures>;
export const ReportRow = z.object({ park: ParkId, figures: MonthFigures });
export type ReportRow = z.infer<typeof ReportRow>;

/** What is found in a row of a report: `error` stops it, `warning` does not. The words are in `shared/evaluation/months/report-finding`. */
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

/** What a report was answered: the version, and what is worth a look (nothing of it stopped the report). */
export const ReportReceipt = MonthReport.omit({ rows: true }).extend({
  parks: z.number().int(),
  hash: Digest,
  warnings: z.array(ReportFinding),
  /** Earlier months that are not reported yet: gaps are allowed, and said. */
  missing: z.array(Month),
});
export type ReportReceipt = z.infer<typeof ReportReceipt>;

/** An entry of the trail of a district's reports in a year. `content` is the digest of the version's rows. */
export const REPORT_EVENT_KINDS = ['month-reported', 'month-corrected'] as const;
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
  content: Digest,
  previous: Digest,
  hash: Digest,
});
export type ReportEvent = z.infer<typeof ReportEvent>;

/** A district's month as it is worked on: its parks, what was reported, and what the year had come to before it. */
export const DistrictMonth = z.object({
  year: Year,
  month: Month,
  district: DistrictId,
  districtName: z.string(),
  readAt: Instant,
  state: z.enum(YEAR_STATES),
  /** Whether the month has begun. */
  begun: z.boolean(),
  /** Version that is current now; 0 before the first. */
  version: z.number().int().min(0),
  at: Instant.nullable(),
  by: AccountId.nullable(),
  reason: z.string(),
  /** Earlier months that are not reported. */
  missing: z.array(Month),
  /** The latest earlier month that is reported. */
  last: Month.nullable(),
  parks: z.array(
    z.object({
      park: ParkId,
      name: z.string(),
      /** What was reported of this month; null: nothing yet. */
      figures: MonthFigures.nullable(),
      /** Of `last`. */
      before: MonthFigures.nullable(),
      /** What the earlier months come to. */
      sums: MonthFigures.nullable(),
    }),
  ),
  events: z.array(ReportEvent),
});
export type DistrictMonth = z.infer<typeof DistrictMonth>;

/** Who has reported which month: one row per district. */
export const MonthsOverview = z.object({
  year: Year,
  readAt: Instant,
  state: z.enum(YEAR_STATES),
  begun: z.array(Month),
  /** Months that are over: one that is not reported is missing. */
  ended: z.array(Month),
  districts: z.array(
    z.object({
      district: DistrictId,
      districtName: z.string(),
      parks: z.number().int(),
      reported: z.array(z.object({ month: Month, version: ReportVersion, at: Instant })),
      missing: z.array(Month),
    }),
  ),
});
export type MonthsOverview = z.infer<typeof MonthsOverview>;

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
const Standing = {
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
export const SummaryPage = z.object({
  year: Year,
  ruleSet: RuleSetIdJson,
  readings: ReadingsJson,
  readAt: Instant,
  rows: z.array(SummaryRow),
  next: z.string().nullable(),
});
export type SummaryPage = z.infer<typeof SummaryPage>;
/** Rows of a page at most. Each park's district is read with its twelve reports. */
export const SUMMARY_PAGE = 500;

/** A park's own months, with what they come to. */
export const ParkMonths = z.object({
  year: Year,
  park: ParkId,
  name: z.string(),
  readAt: Instant,
  ruleSet: RuleSetIdJson,
  plan: Participant.pick({ revenueTarget: true, priorRevenue: true, priorTax: true }),
  months: z.array(z.object({ month: Month, version: ReportVersion, at: Instant, figures: MonthFigures })),
  ...Standing,
  forecast: Forecast.nullable(),
  /** Figures of the latest submission, which tell what months do not; null before the first. */
  submitted: ReportedJson.nullable(),
});
export type ParkMonths = z.infer<typeof ParkMonths>;
