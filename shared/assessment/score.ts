import * as z from 'zod';
import type { ItemId } from '../regulation/indicators/indicator';
import { ALL_ITEM_IDS, RULE_SETS } from '../regulation/rule-set';

const MOST_MARKS = Math.max(...Object.values(RULE_SETS).map(({ grading }) => grading.fullMarks));
/** A score as printed: at most two decimals. */
export const Score = z.number().min(0).max(MOST_MARKS).multipleOf(0.01);
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

/** Scores of some items. */
export const SomeScores = z.partialRecord(z.enum(ALL_ITEM_IDS), Score);
export type SomeScores = z.infer<typeof SomeScores>;
