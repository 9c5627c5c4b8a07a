import * as z from 'zod';
import type { ItemId } from '../regulation/indicators/indicator';
import { ALL_ITEM_IDS, RULE_SETS } from '../regulation/rule-set';

const MOST_MARKS = Math.max(...Object.values(RULE_SETS).map(({ grading }) => grading.fullMarks));
/** A score as printed: at most two decimals. */
export const Score = z.number().min(0).max(MOST_MARKS).multipleOf(0.01);
/** Decimal places of a total at most. With so many any two means of panels are told apart: a panel of 50 puts two totals at least 1/(100 × 49 × 50) apart. */
export const TOTAL_PLACES = 6;
/** A total as printed: at most two decimals, or more where two would hide what decided (R-panel-rounding). */
export const TotalScore = z
  .number()
  .min(0)
  .max(MOST_MARKS)
  .multipleOf(10 ** -TOTAL_PLACES);
/**
 * A value for every item of the year's rule set, and for no other. The schema knows the items of all rule sets, and does not know the year:
 * whoever takes such an object from outside holds it against the rule set (functions/api/plan/items-of-year.ts).
 */
const everyItem = <Value extends z.ZodType>(value: Value) =>
  z.strictObject(
    Object.fromEntries(ALL_ITEM_IDS.map((id) => [id, value.optional()])) as unknown as Record<ItemId, Value>,
  );
/** The scores of all items. */
export const ItemScores = everyItem(Score);
export type ItemScores = z.infer<typeof ItemScores>;
/** The scores that a park gives itself (得分), of all items; one that is not filled in is null. */
export const ClaimedScores = everyItem(Score.nullable());
export type ClaimedScores = z.infer<typeof ClaimedScores>;

/** What an expert gives some items; null: left as computed, and following the figure where that is verified later. */
export const GivenScores = z.partialRecord(z.enum(ALL_ITEM_IDS), Score.nullable());
export type GivenScores = z.infer<typeof GivenScores>;

/** Scores of some items. */
export const SomeScores = z.partialRecord(z.enum(ALL_ITEM_IDS), Score);
export type SomeScores = z.infer<typeof SomeScores>;
