import * as z from 'zod';
import { ALL_ITEM_IDS } from '../regulation/rule-set';
import { EXTENDABLES } from '../evaluation/procedure/extension';
import { AccountId, Instant, ParkId, Reason, Version } from '../vocabulary/ids';
import { SheetTitle } from '../vocabulary/sheet-title';
import { ParkLeft } from './each-park';
import { ItemScores, Score, SomeScores } from '../assessment/score';

const Item = z.enum(ALL_ITEM_IDS);
/** What a reviewer says about one item. */
export const ItemRemark = z.strictObject({ item: Item, remark: Reason });
export type ItemRemark = z.infer<typeof ItemRemark>;

const common = {
  version: Version,
  opinion: Reason,
  /** The sheet that was read; absent where none was. */
  sheet: SheetTitle.optional(),
};
/** 区县初审 of the version that the district has seen (Article 22 (2)): passed, with the district's own scores where they differ, or returned with remarks. */
export const ReviewRequest = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('pass'),
    ...common,
    /** Items that the district scores otherwise than computed. */
    scores: SomeScores,
    remarks: z.array(ItemRemark).max(ALL_ITEM_IDS.length),
  }),
  z.strictObject({
    decision: z.literal('return'),
    ...common,
    /** The items to correct, each with a remark. */
    remarks: z.array(ItemRemark).min(1).max(ALL_ITEM_IDS.length),
    /** Until when the park may correct them. */
    correctBy: Instant,
  }),
]);
export type ReviewRequest = z.infer<typeof ReviewRequest>;

/** A stored review, immutable. `scores` are of all items as the district sees them; null on a return. */
export const Review = z.object({
  sequence: z.number().int().min(1),
  decision: z.enum(['pass', 'return']),
  version: Version,
  at: Instant,
  by: AccountId,
  opinion: z.string(),
  remarks: z.array(z.object({ item: Item, remark: z.string() })),
  scores: ItemScores.nullable(),
  /** Of these, the ones that the district scored otherwise than computed; reviews of before it was kept do not say. */
  own: SomeScores.optional(),
  total: Score.nullable(),
  correctBy: Instant.nullable(),
});
export type Review = z.infer<typeof Review>;
/** The same for whoever reads the trail in part, where its number would tell of entries between. */
export const SeenReview = Review.omit({ sequence: true });

/** 延期: the bureau lets one park, or every park of one district, submit until later, or be reviewed or scored until later. */
export const ExtensionRequest = z.strictObject({
  of: z.enum(EXTENDABLES).default('submission'),
  until: Instant,
  reason: Reason,
});
export type ExtensionRequest = z.infer<typeof ExtensionRequest>;
/** What became of extending a district: every park of it stands in one of the two. */
export const DistrictExtension = z.object({
  extended: z.array(ParkId),
  /** Those that stay as they are, with why. */
  left: z.array(ParkLeft),
});
export type DistrictExtension = z.infer<typeof DistrictExtension>;
export const Extension = z.object({ until: Instant, reason: z.string(), by: AccountId, at: Instant });
export type Extension = z.infer<typeof Extension>;
