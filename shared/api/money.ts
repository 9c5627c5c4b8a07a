import * as z from 'zod';
import { GRADES } from '../regulation/grades';
import { AccountId, DistrictId, Instant, ParkId, Reason, Year } from '../vocabulary/ids';
import { WanJson } from '../vocabulary/quantities';
import { ParkPast } from '../evaluation/money/earlier-year';
import { Subsidy } from '../evaluation/grading/result';
import { ReadingsJson } from '../evaluation/plan/plan';
import { SpendingCategoryName, SupportSourceName } from '../evaluation/money/ledger';

/** 综合确定 (Article 11): the bureau sets a year's base, with a reason. */
export const AdjustmentRequest = z.strictObject({ base: WanJson, reason: Reason });
export type AdjustmentRequest = z.infer<typeof AdjustmentRequest>;
/** 责令限期整改 (Article 25 (2)). */
export const RectificationOrderRequest = z.strictObject({ due: Instant, requirements: Reason });
export type RectificationOrderRequest = z.infer<typeof RectificationOrderRequest>;
/** Whether the park put things right by the date. */
export const RectificationOutcomeRequest = z.strictObject({ rectified: z.boolean(), reason: Reason });
export type RectificationOutcomeRequest = z.infer<typeof RectificationOutcomeRequest>;
/** A day in Beijing, as dates travel. */
const Day = z.iso.date();
const document = z.string().trim().min(1).max(120);
/** 拨付 (Article 11): money transferred to a park, or that was to be recovered from it and counts as paid (抵扣). */
export const PaymentRequest = z.strictObject({
  date: Day,
  amount: WanJson,
  document,
  /** The earlier year of which money that is to be recovered is set off; null: the money was transferred. */
  setOff: Year.nullable().default(null),
  note: Reason,
});
export type PaymentRequest = z.infer<typeof PaymentRequest>;
/** 退回: money that a park gave back. */
export const ReturnRequest = z.strictObject({ date: Day, amount: WanJson, document, reason: Reason });
export type ReturnRequest = z.infer<typeof ReturnRequest>;
/** 补助资金支出 (Article 12). */
export const SpendingRequest = z.strictObject({
  /** 资金年度: of which year's money it is, where that is a year before the system, of which papers tell; null: of the year that is asked. */
  moneyOf: Year.nullable().default(null),
  category: SpendingCategoryName,
  /** What it was for: needed of 其他, and of no other category. */
  description: z.string().trim().max(60).default(''),
  /** When it was spent: not before the money came. */
  date: Day,
  amount: WanJson,
  voucher: z.string().trim().min(1).max(60),
  note: Reason,
});
export type SpendingRequest = z.infer<typeof SpendingRequest>;
/** 区县配套及其他扶持 (Articles 13 and 26): support that a park gets from elsewhere, and the document that it rests on. */
export const SupportRequest = z.strictObject({
  source: SupportSourceName,
  amount: WanJson,
  document,
  note: Reason,
});
export type SupportRequest = z.infer<typeof SupportRequest>;
/** 冲销: takes back what was recorded by mistake. The record stays, with the reason beside it. */
export const CancellationRequest = z.strictObject({ reason: Reason });
export type CancellationRequest = z.infer<typeof CancellationRequest>;

/** What the money of parks depends on from the years before one, by park: grades, what was decided since, and how each year's plan reads the law. */
export const EarlierMoney = z.object({
  year: Year,
  parks: z.array(
    z.object({
      park: ParkId,
      years: z.array(
        z.object({
          year: Year,
          /** null: it was not assessed. */
          grade: z.enum(GRADES).nullable(),
          rectified: z.boolean().nullable(),
          /** 万元; null: as scheduled. */
          adjusted: z.number().nullable(),
          readings: ReadingsJson.pick({ 'R-bonus': true, 'R-absence': true, 'R-money-year': true }),
          /** What was known of its years before the system when the year's base was decided on. */
          past: ParkPast.nullable(),
        }),
      ),
      /** What is known of them now. */
      past: ParkPast.nullable(),
    }),
  ),
});
export type EarlierMoney = z.infer<typeof EarlierMoney>;

/** 补助资金 of a published year: one row per park. */
export const SubsidyRow = z.object({
  park: ParkId,
  name: z.string(),
  district: DistrictId,
  districtName: z.string(),
  recognised: Year,
  /** null: it was not assessed. */
  grade: z.enum(GRADES).nullable(),
  /** As it stands now, with what was decided since publication. */
  subsidy: Subsidy,
  /** 万元: the base of the instalments that the year has, as its plan counts them. */
  scheduled: z.number(),
  /** What the bureau set the base to; null: as scheduled. */
  adjusted: z.number().nullable(),
  rectification: z
    .object({
      due: Instant,
      requirements: z.string(),
      rectified: z.boolean().nullable(),
      decidedAt: Instant.nullable(),
    })
    .nullable(),
  /** 已拨付 of this year's grant. */
  paid: z.number(),
  /** Over all years up to this one: see the ledger. */
  grantedInAll: z.number(),
  paidInAll: z.number(),
  owedInAll: z.number(),
  recoverableInAll: z.number(),
  spentInAll: z.number(),
  unregisteredInAll: z.number(),
  availableInAll: z.number(),
  byCategory: z.array(z.object({ category: SpendingCategoryName, amount: z.number() })),
  /** Support from elsewhere, as information. */
  supportInAll: z.number(),
});
export type SubsidyRow = z.infer<typeof SubsidyRow>;
export const SubsidyPage = z.object({
  year: Year,
  readAt: Instant,
  rows: z.array(SubsidyRow),
  next: z.string().nullable(),
});
export type SubsidyPage = z.infer<typeof SubsidyPage>;

/** One line of 资金使用明细: what was recorded as spent under a year, with its voucher, and whether it was taken back. */
export const SpendingRow = z.object({
  park: ParkId,
  name: z.string(),
  district: DistrictId,
  districtName: z.string(),
  /** Which of the park's spendings of the year it is. */
  number: z.number().int(),
  at: Instant,
  by: AccountId,
  /** 资金年度: the year itself, or one before the system. */
  moneyOf: Year,
  category: SpendingCategoryName,
  description: z.string().optional(),
  /** The day of the spending; none of what was recorded before payments were. */
  date: Day.optional(),
  amount: z.number(),
  voucher: z.string(),
  note: z.string(),
  cancelled: z.object({ at: Instant, by: AccountId, reason: z.string() }).nullable(),
});
export type SpendingRow = z.infer<typeof SpendingRow>;
export const SpendingPage = z.object({
  year: Year,
  readAt: Instant,
  rows: z.array(SpendingRow),
  next: z.string().nullable(),
});
export type SpendingPage = z.infer<typeof SpendingPage>;
