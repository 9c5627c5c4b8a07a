import * as z from 'zod';
import { STAGES } from '../vocabulary/stages';
import { ALL_ITEM_IDS } from '../regulation/rule-set';
import { AccountId, Instant, ParkId, Reason, Version } from '../vocabulary/ids';
import { ParkLeft } from './each-park';
import { PanelScores } from './panel';
import { Review } from './review';
import { FigureDecision, FIGURES_TAKEN, MOST_VERIFIED, VerifiedId } from '../evaluation/verified/verified-figure';
import { FigureSeen } from './verified';
import { PlanFigures } from './submission';
import { Sources } from '../evaluation/evidence/sources';
import { ReportedJson } from '../assessment/reported-json';
import { TAKEN } from '../evaluation/settlement/opinions';
import { PanelTally } from '../evaluation/panel/tally';
import { ExactTotal } from '../evaluation/settlement/final-scores';
import { ClaimedScores, ItemScores, Score, SomeScores, TotalScore } from '../assessment/score';

const Item = z.enum(ALL_ITEM_IDS);

/** 核定: the bureau makes a park's scores final; an override needs a reason. */
export const SettlementRequest = z.strictObject({
  version: Version,
  /** Number of panel scores that the bureau has seen: more or fewer since mean a look at what is new. */
  panelSeen: z.number().int().min(0),
  /** What the panel had given as the bureau saw it: an expert who has sent other scores since leaves the number as it was. */
  tallySeen: PanelTally.optional(),
  overrides: z.array(z.strictObject({ item: Item, score: Score, reason: Reason })).max(ALL_ITEM_IDS.length),
  /** What is decided on opinions of the district (`district`: the score that was seen); absent where there are none. One that is overridden is decided by that. */
  decisions: z
    .array(z.strictObject({ item: Item, take: z.enum(['district', 'standing']), district: Score, reason: Reason }))
    .max(ALL_ITEM_IDS.length)
    .optional(),
  /** What is decided on each verified figure that stands, and the park's answer as it was seen (null: none); absent where there are none. The bureau's own is taken, and told as seen. */
  verified: z
    .array(
      z.strictObject({ id: VerifiedId, take: z.enum(FIGURES_TAKEN), agrees: z.boolean().nullable(), reason: Reason }),
    )
    .max(MOST_VERIFIED.figures)
    .optional(),
});
export type SettlementRequest = z.infer<typeof SettlementRequest>;

const Override = z.object({ item: Item, from: Score, to: Score, reason: z.string() });
/** What was decided on an opinion of the district, and why. */
const Decided = z.object({ item: Item, district: Score, take: z.enum(TAKEN), reason: z.string() });
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
  /** What was decided where the district saw it otherwise; settlements of before that was asked have none. */
  decided: z.array(Decided).optional(),
  /** What was decided on verified figures: `computed` is of those that were taken. Absent where there were none. */
  verified: z.array(FigureDecision).optional(),
  items: ItemScores,
  total: TotalScore,
  /** Where the panel's means count as fractions (R-panel-rounding `exact`) and the panel has scored: what `total` prints. */
  exactTotal: ExactTotal.optional(),
});
export type Settlement = z.infer<typeof Settlement>;
/** What the head of an evaluation holds of it. */
export const SettlementInShort = Settlement.pick({
  sequence: true,
  version: true,
  computed: true,
  decided: true,
  verified: true,
  items: true,
  total: true,
  exactTotal: true,
});

/** What the bureau settles from: everybody's scores side by side. */
export const SettlementSheet = z.object({
  park: ParkId,
  name: z.string(),
  stage: z.enum(STAGES),
  version: Version,
  claimed: ClaimedScores,
  /** What the park sent, and what the plan knows of it: with these and the verified figures the rest of the sheet can be worked out for any decision (`settledWith`). */
  reported: ReportedJson,
  /** Where the park says that its figures come from. */
  sources: Sources,
  planned: PlanFigures,
  /** Verified figures of this version, as they stand. */
  verified: z.array(FigureSeen),
  /** Of what was reported and of the verified figures that count by now: see `verified`. */
  computed: ItemScores,
  district: Review.nullable(),
  panel: z.array(PanelScores.extend({ account: AccountId, name: z.string() })),
  quorum: z.number().int(),
  /** What the panel has given, in hundredths, and its mean as printed. */
  tally: PanelTally,
  mean: SomeScores,
  /** Where the district saw it otherwise: each has to be decided. */
  opinions: z.array(z.object({ item: Item, district: Score, standing: Score, remark: z.string() })),
  /** What settling without overrides comes to. */
  items: ItemScores,
  total: TotalScore,
  settled: Settlement.nullable(),
});
export type SettlementSheet = z.infer<typeof SettlementSheet>;

/** Settles, from one park on, those that are ready, without overrides; a preview only says which. `next` is where to go on; null when all were looked at. */
export const SettleAllRequest = z.strictObject({ after: ParkId.nullable(), preview: z.boolean().optional() });
export type SettleAllRequest = z.infer<typeof SettleAllRequest>;
export const SettleAllAnswer = z.object({
  settled: z.array(ParkId),
  /** Parks that cannot be settled yet, and why, in words. */
  waiting: z.array(ParkLeft),
  next: ParkId.nullable(),
});
export type SettleAllAnswer = z.infer<typeof SettleAllAnswer>;

/** The bureau sends a passed or settled park back to 待初审. */
export const ReopenRequest = z.strictObject({ reason: Reason });
export type ReopenRequest = z.infer<typeof ReopenRequest>;
