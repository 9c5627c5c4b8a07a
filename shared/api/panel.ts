import * as z from 'zod';
import { STAGES } from '../vocabulary/stages';
import { ALL_ITEM_IDS } from '../regulation/rule-set';
import { AccountId, Digest, Instant, PanelEntryId, ParkId, Reason, Version } from '../vocabulary/ids';
import { Sources } from '../evaluation/evidence/sources';
import { ReportedJson } from '../assessment/reported-json';
import { SheetTitle } from '../vocabulary/sheet-title';
import { ItemRemark } from './review';
import { Visited } from '../evaluation/panel/site-visit';
import { FigureSeen } from './verified';
import { GivenScores, ItemScores, Score } from '../assessment/score';
import { PANEL_STANDINGS } from '../evaluation/panel/standing';

const Item = z.enum(ALL_ITEM_IDS);

/** What an expert gives a park: exactly the plan's items, remarks where there is something to say, the record of the site visit (实地考察): when, who, and what was seen. */
export const PanelScoresRequest = z.strictObject({
  version: Version,
  scores: GivenScores,
  remarks: z.array(ItemRemark).max(ALL_ITEM_IDS.length),
  visited: z.strictObject(Visited.shape).optional(),
  siteVisit: Reason,
  /** The sheet that was read: for the bureau alone, since its title may say who named it. */
  sheet: SheetTitle.optional(),
});
export type PanelScoresRequest = z.infer<typeof PanelScoresRequest>;
export const PanelScores = z.object({
  version: Version,
  at: Instant,
  scores: GivenScores,
  remarks: z.array(z.object({ item: Item, remark: z.string() })),
  /** When and by whom the park was visited, where the plan asks for it; what was seen is `siteVisit`. */
  visited: Visited.optional(),
  siteVisit: z.string(),
});
export type PanelScores = z.infer<typeof PanelScores>;

/** 利益冲突声明: an expert says, before seeing anything of a park, whether there is a conflict of interest. */
export const DeclarationRequest = z.strictObject({ conflict: z.boolean(), reason: Reason });
export type DeclarationRequest = z.infer<typeof DeclarationRequest>;
/** Which scores of an expert the bureau has seen (`given` of the progress), null where there were none: what was sent since is not undone unseen. */
const ScoresSeen = z.object({ scoresSeen: Digest.nullable().optional() });
/** 回避: the bureau takes an expert off a park. */
export const RecusalRequest = z.strictObject({ expert: AccountId, reason: Reason, ...ScoresSeen.shape });
export type RecusalRequest = z.infer<typeof RecusalRequest>;

/** 收回评分: an expert takes scores back, to send others. */
export const TakeBackRequest = z.strictObject({ reason: Reason });
export type TakeBackRequest = z.infer<typeof TakeBackRequest>;
/** 退回专家评分: the bureau sends one expert's scores back to that expert. */
export const ScoresReturnRequest = z.strictObject({ expert: AccountId, reason: Reason, ...ScoresSeen.shape });
export type ScoresReturnRequest = z.infer<typeof ScoresReturnRequest>;
/** Scores that were taken back, or returned by the bureau, and not sent again yet. */
const ScoresBack = z.object({ at: Instant, returned: z.boolean(), reason: z.string() });

/** A park in an expert's list. `label` is its name, or a number where the plan masks names. */
export const PanelEntry = z.object({
  entry: PanelEntryId,
  label: z.string(),
  /** The submission to score. */
  version: Version,
  standing: z.enum(PANEL_STANDINGS),
  /** Until when scores can be given: the plan's date, or later by extension. */
  closes: Instant,
  /** While scores can be given: passed by the district, not settled; in time, or given in time and taken back or returned since. */
  open: z.boolean(),
});
export type PanelEntry = z.infer<typeof PanelEntry>;
export const PanelList = z.object({
  closes: Instant,
  items: z.array(Item),
  masked: z.boolean(),
  entries: z.array(PanelEntry),
});
export type PanelList = z.infer<typeof PanelList>;

/** What an expert scores from, and what the others gave once nobody can give anything else. */
export const PanelSheet = PanelEntry.extend({
  items: z.array(Item),
  /** Whether a record of the site visit is part of the scores. */
  visits: z.boolean(),
  reported: ReportedJson,
  /** Where the park says that its figures come from; masked as every text is. */
  sources: Sources,
  /** What the district and the bureau verified, and what the expert did; of other experts once the park is settled. */
  verified: z.array(FigureSeen),
  /** With the verified figures that count. */
  computed: ItemScores,
  total: Score,
  /** 区县初审 as far as experts see it: without who wrote it. */
  districtOpinion: z.string(),
  districtRemarks: z.array(z.object({ item: Item, remark: z.string() })),
  mine: PanelScores.nullable(),
  /** What was given before, while it is taken back. */
  back: ScoresBack.extend({ given: PanelScores }).nullable(),
  /** Whether the own scores can be taken back: until the park is settled. */
  mayTakeBack: z.boolean(),
  /** Once the park is settled: whoever can still send others must not know them. Without names, in no telling order. */
  others: z.array(PanelScores),
});
export type PanelSheet = z.infer<typeof PanelSheet>;

/** 评审进度 for the bureau: one row per park that the district has passed. */
export const PanelProgress = z.object({
  quorum: z.number().int(),
  closes: Instant,
  parks: z.array(
    z.object({
      park: ParkId,
      name: z.string(),
      stage: z.enum(STAGES),
      scored: z.number().int(),
      members: z.array(
        z.object({
          account: AccountId,
          name: z.string(),
          standing: z.enum(PANEL_STANDINGS),
          /** The digest of the scores that count; null where there are none. */
          given: Digest.nullable(),
          /** Why recused. */
          reason: z.string().nullable(),
          /** While scores that were in are taken back or returned. */
          back: ScoresBack.nullable(),
        }),
      ),
    }),
  ),
});
export type PanelProgress = z.infer<typeof PanelProgress>;
