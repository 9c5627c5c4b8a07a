import * as z from 'zod';
import { ITEM_IDS, type ItemId } from '../regulation/indicators/indicator';

/** A score as printed: at most two decimals. */
export const Score = z.number().min(0).max(100).multipleOf(0.01);
const everyItem = <Value extends z.ZodType>(value: Value) =>
  z.strictObject(Object.fromEntries(ITEM_IDS.map((id) => [id, value])) as Record<ItemId, Value>);
/** The sixteen scores, by item. */
export const ItemScores = everyItem(Score);
export type ItemScores = z.infer<typeof ItemScores>;
/** The sixteen scores that a park gives itself (得分); one that is not filled in is null. */
export const ClaimedScores = everyItem(Score.nullable());
export type ClaimedScores = z.infer<typeof ClaimedScores>;
