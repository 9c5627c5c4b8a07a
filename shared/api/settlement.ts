import * as z from 'zod';
import { STAGES } from '../vocabulary/stages';
import { ALL_ITEM_IDS } from '../regulation/rule-set';
import { AccountId, Instant, ParkId, Reason, Version } from '../vocabulary/ids';
import { PanelScores } from './panel';
import { Review } from './review';
import { ClaimedScores, ItemScores, Score, SomeScores } from '../assessment/score';

const Item = z.enum(ALL_ITEM_IDS);

/** 核定: the bureau makes a park's scores final; an override needs a reason. */
export const SettlementRequest = z.strictObject({
  version: Version,
  /** Number of panel scores that the bureau has seen: more or fewer since mean a look at what is new. */
  panelSeen: z.number().int().min(0),
  overrides: z.array(z.strictObject({ item: Item, score: Score, reason: Reason })).max(ALL_ITEM_IDS.length),
});
export type SettlementRequest = z.infer<typeof SettlementRequest>;

const Override = z.object({ item: Item, from: Score, to: Score, reason: z.string() });
/** A stored settlement, immutable. Final = override, else the panel's mean, else as computed. */
export const Settlement = z.object({
  sequence: z.number().int().min(1),
  version: Version,
  /** Version of the plan under which it was computed. */
  plan: z.number().int(),
  at: Instant,
  by: AccountId,
  computed: ItemScores,
  /** The panel's mean of the items that it scores, two places, and how many scored. */
  panel: SomeScores,
  scored: z.number().int(),
  overrides: z.array(Override),
  items: ItemScores,
  total: Score,
});
export type Settlement = z.infer<typeof Settlement>;

/** What the bureau settles from: everybody's scores side by side. */
export const SettlementSheet = z.object({
  park: ParkId,
  name: z.string(),
  stage: z.enum(STAGES),
  version: Version,
  claimed: ClaimedScores,
  computed: ItemScores,
  district: Review.nullable(),
  panel: z.array(PanelScores.extend({ account: AccountId, name: z.string() })),
  quorum: z.number().int(),
  mean: SomeScores,
  /** What settling without overrides comes to. */
  items: ItemScores,
  total: Score,
  settled: Settlement.nullable(),
});
export type SettlementSheet = z.infer<typeof SettlementSheet>;

/** Settles, from one park on, those that are ready, without overrides. `next` is where to go on; null when all were looked at. */
export const SettleAllRequest = z.strictObject({ after: ParkId.nullable() });
export type SettleAllRequest = z.infer<typeof SettleAllRequest>;
export const SettleAllAnswer = z.object({
  settled: z.array(ParkId),
  /** Parks that cannot be settled yet, and why, in words. */
  waiting: z.array(z.object({ park: ParkId, name: z.string(), why: z.string() })),
  next: ParkId.nullable(),
});
export type SettleAllAnswer = z.infer<typeof SettleAllAnswer>;

/** The bureau sends a passed or settled park back to 待初审. */
export const ReopenRequest = z.strictObject({ reason: Reason });
export type ReopenRequest = z.infer<typeof ReopenRequest>;
