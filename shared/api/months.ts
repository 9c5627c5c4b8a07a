import * as z from 'zod';
import { YEAR_STATES } from '../vocabulary/stages';
import { AccountId, Digest, DistrictId, Instant, Month, ParkId, Reason, Year } from '../vocabulary/ids';
import { SheetTitle } from '../vocabulary/sheet-title';
import { Participant, ReadingsJson } from '../evaluation/plan/plan';
import { ReportedJson } from '../assessment/reported-json';
import { RuleSetIdJson } from '../evaluation/plan/rule-set-id';
import {
  ReportVersion,
  SentRow,
  MonthFigures,
  ReportFinding,
  MonthReport,
  ReportEvent,
} from '../evaluation/months/report';
import { Forecast, Standing, SummaryRow } from '../evaluation/months/standing';

/** Rows of one report at most: what a request body holds, many times what a district has. */
const MOST_ROWS = 500;

/** 月报 of a district: every park of it in the year's plan, all in one. `basedOn` is the version that was seen, 0 for the first; what follows it is a correction, with a reason. */
export const ReportRequest = z.strictObject({
  basedOn: z.number().int().min(0),
  reason: Reason.default(''),
  rows: z.array(SentRow).max(MOST_ROWS),
  /** The sheet that was read; absent where nobody says. */
  sheet: SheetTitle.optional(),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

/** What a report was answered: the version, and what is worth a look (nothing of it stopped the report). */
export const ReportReceipt = MonthReport.omit({ rows: true }).extend({
  parks: z.number().int(),
  hash: Digest,
  warnings: z.array(ReportFinding),
  /** Earlier months that are not reported yet: gaps are allowed, and said. */
  missing: z.array(Month),
});
export type ReportReceipt = z.infer<typeof ReportReceipt>;

/** A district's month as it is worked on: its parks, what was reported, and what the year had come to before it. */
export const DistrictMonth = z.object({
  year: Year,
  month: Month,
  district: DistrictId,
  districtName: z.string(),
  readAt: Instant,
  /** Null: the year has no plan yet, and its parks are those of the roster. */
  state: z.enum(YEAR_STATES).nullable(),
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
  /** Null: the year has no plan yet, and its parks are those of the roster. */
  state: z.enum(YEAR_STATES).nullable(),
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
  /** Null, both: the year has no plan yet, and its target is not set. */
  ruleSet: RuleSetIdJson.nullable(),
  plan: Participant.pick({ revenueTarget: true, priorRevenue: true, priorTax: true }).nullable(),
  months: z.array(z.object({ month: Month, version: ReportVersion, at: Instant, figures: MonthFigures })),
  ...Standing,
  forecast: Forecast.nullable(),
  /** Figures of the latest submission, which tell what months do not; null before the first. */
  submitted: ReportedJson.nullable(),
});
export type ParkMonths = z.infer<typeof ParkMonths>;
