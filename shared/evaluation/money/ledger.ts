import * as z from 'zod';
import { SPENDING_CATEGORIES, SUPPORT_SOURCES } from '../../regulation/subsidy-schedule';
import { AccountId, Instant, ParkId, Year } from '../../vocabulary/ids';
import { RecordedPast } from '../past/recorded';
import { Meeting } from '../procedure/meeting';
import { BINDING, NO_BINDING } from '../trail/binding';
import { ParkPast } from './earlier-year';

export const SpendingCategoryName = z.enum(
  Object.keys(SPENDING_CATEGORIES) as [SpendingCategory, ...SpendingCategory[]],
);
export type SpendingCategory = keyof typeof SPENDING_CATEGORIES;
export const SupportSourceName = z.enum(Object.keys(SUPPORT_SOURCES) as [SupportSource, ...SupportSource[]]);
export type SupportSource = keyof typeof SUPPORT_SOURCES;
const common = {
  sequence: z.number().int().min(1),
  at: Instant,
  by: AccountId,
  year: Year,
};
/** Whether it counted as a change of what the year is graded from: it was under evaluation then. Entries of before this was kept do not say. */
const whileGrading = z.boolean().optional();
/** The number of the record that is taken back. */
const cancels = z.number().int().min(1);
const factsWith = <Binding extends z.ZodRawShape>(binding: Binding) => {
  const fact = { ...common, ...binding };
  return z.discriminatedUnion('kind', [
    z.object({ ...fact, kind: z.literal('base-adjusted'), base: z.number(), whileGrading, reason: z.string() }),
    z.object({ ...fact, kind: z.literal('rectification-ordered'), due: Instant, reason: z.string() }),
    z.object({ ...fact, kind: z.literal('rectification-decided'), rectified: z.boolean(), reason: z.string() }),
    z.object({
      ...fact,
      kind: z.literal('spent'),
      /** 资金年度, where it is a year before the system, of which papers tell; otherwise the money is of `year`. */
      moneyOf: Year.optional(),
      category: SpendingCategoryName,
      /** What it was for: of 其他 alone. */
      description: z.string().optional(),
      /** The day of the spending in Beijing. Entries of before payments were recorded have none. */
      date: z.iso.date().optional(),
      amount: z.number(),
      voucher: z.string(),
      reason: z.string(),
    }),
    z.object({ ...fact, kind: z.literal('spending-cancelled'), cancels, reason: z.string() }),
    z.object({
      ...fact,
      kind: z.literal('supported'),
      source: SupportSourceName,
      amount: z.number(),
      document: z.string(),
      reason: z.string(),
    }),
    z.object({ ...fact, kind: z.literal('support-cancelled'), cancels, reason: z.string() }),
    z.object({
      ...fact,
      kind: z.literal('paid'),
      /** The day in Beijing on which the money was transferred, or set off. */
      date: z.iso.date(),
      amount: z.number(),
      document: z.string(),
      /** 抵扣: the earlier year of which money that was to be recovered counts as this payment; null: the money was transferred. */
      setOff: Year.nullable(),
      reason: z.string(),
    }),
    z.object({
      ...fact,
      kind: z.literal('payment-returned'),
      /** The day in Beijing on which the money came back. */
      date: z.iso.date(),
      amount: z.number(),
      document: z.string(),
      reason: z.string(),
    }),
    z.object({ ...fact, kind: z.literal('payment-cancelled'), cancels, reason: z.string() }),
    z.object({
      ...fact,
      kind: z.literal('past-recorded'),
      past: ParkPast,
      figures: RecordedPast.shape.figures,
      reason: z.string(),
    }),
    z.object({
      ...fact,
      kind: z.literal('past-confirmed'),
      /** The number of the record that is confirmed. */
      confirms: z.number().int().min(1),
      meeting: Meeting,
      whileGrading,
      reason: z.string(),
    }),
    z.object({
      ...fact,
      kind: z.literal('past-sent-back'),
      /** The number of the record that is sent back. */
      sendsBack: z.number().int().min(1),
      meeting: Meeting,
      reason: z.string(),
    }),
  ]);
};
/** What was decided or recorded about a park's money: append-only, hash-chained per park over all years. Amounts in 万元. */
export const MoneyFact = factsWith(BINDING);
export type MoneyFact = z.infer<typeof MoneyFact>;
/** The same for whoever reads the trail in part: without what binds it, and numbered among what is of its kind. */
export const SeenMoneyFact = factsWith(NO_BINDING);
export type SeenMoneyFact = z.infer<typeof SeenMoneyFact>;
/** One line of 补助资金台账: what it is, its signed amount in 万元, and the words with the clause. Grants of a year add up to what is payable for it. Lines of the years before the first that was assessed here are `earlier`. */
export const LedgerEntry = z.object({
  year: Year,
  kind: z.enum([
    'title',
    'base',
    'adjustment',
    'ceiling',
    'bonus',
    'held',
    'cancelled',
    'withdrawn',
    'unassessed',
    'past-unknown',
    'earlier',
    'earlier-spent',
    'spent',
    'spending-cancelled',
  ]),
  amount: z.number(),
  words: z.string(),
  at: Instant.nullable(),
  by: AccountId.nullable(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;
/** What was paid of a year's grant, and what that leaves to be done. */
export const PaymentYear = z.object({
  year: Year,
  /** 应拨付, as it stands now. */
  payable: z.number(),
  /** 已拨付: transferred or set off, without what came back or was set off against a later year. */
  paid: z.number(),
  /** 待拨付. */
  owed: z.number(),
  /** 应收回: what was paid and taken away since. */
  recoverable: z.number(),
  /** 已支出 of this year's money. */
  spent: z.number(),
  /** 未登记拨付: what of that no payment of this year is recorded of. */
  unregistered: z.number(),
  /** What of this year's money can be spent now. */
  available: z.number(),
});
export type PaymentYear = z.infer<typeof PaymentYear>;
/** 补助资金台账 of one park over all published years. */
export const Ledger = z.object({
  park: ParkId,
  name: z.string(),
  recognised: Year,
  entries: z.array(LedgerEntry),
  payments: z.array(PaymentYear),
  granted: z.number(),
  paid: z.number(),
  owed: z.number(),
  recoverable: z.number(),
  spent: z.number(),
  /** 未登记拨付: what was spent, and no payment is recorded of: of before payments were recorded, or the payment was taken back, or papers were corrected. */
  unregistered: z.number(),
  /** What can be spent now: of what was paid, what is neither to be recovered nor spent. */
  available: z.number(),
  byCategory: z.array(z.object({ category: SpendingCategoryName, amount: z.number() })),
  /** Support from elsewhere over all years, as information. */
  bySource: z.array(z.object({ source: SupportSourceName, amount: z.number() })),
  facts: z.array(SeenMoneyFact),
});
export type Ledger = z.infer<typeof Ledger>;
