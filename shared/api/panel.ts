import * as z from 'zod';
import { STAGES } from '../vocabulary/stages';
import { ALL_ITEM_IDS } from '../regulation/rule-set';
import { AccountId, Instant, PanelEntryId, ParkId, Reason, Version } from '../vocabulary/ids';
import { ReportedJson } from '../assessment/reported-json';
import { ItemRemark } from './review';
import { ItemScores, Score, SomeScores } from '../assessment/score';
import { PANEL_STANDINGS } from '../evaluation/panel/standing';

const Item = z.enum(ALL_ITEM_IDS);

/** What an expert gives a park: exactly the plan's items, remarks where there is something to say, notes of the site visit (实地考察). */
export const PanelScoresRequest = z.strictObject({
  version: Version,
  scores: SomeScores,
  remarks: z.array(ItemRemark).max(ALL_ITEM_IDS.length),
  siteVisit: Reason,
});
export type PanelScoresRequest = z.infer<typeof PanelScoresRequest>;
export const PanelScores = z.object({
  version: Version,
  at: Instant,
  scores: SomeScores,
  remarks: z.array(z.object({ item: Item, remark: z.string() })),
  siteVisit: z.string(),
});
export type PanelScores = z.infer<typeof PanelScores>;

/** 利益冲突声明: an expert says, before seeing anything of a park, whether there is a conflict of interest. */
export const DeclarationRequest = z.strictObject({ conflict: z.boolean(), reason: Reason });
export type DeclarationRequest = z.infer<typeof DeclarationRequest>;
/** 回避: the bureau takes an expert off a park. */
export const RecusalRequest = z.strictObject({ expert: AccountId, reason: Reason });
export type RecusalRequest = z.infer<typeof RecusalRequest>;

/** A park in an expert's list. `label` is its name, or a number where the plan masks names. */
export const PanelEntry = z.object({
  entry: PanelEntryId,
  label: z.string(),
  /** The submission to score. */
  version: Version,
  standing: z.enum(PANEL_STANDINGS),
  /** While scores can be given: passed by the district, not settled. */
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

/** What an expert scores from, and what the others gave once the expert's own scores are in. */
export const PanelSheet = PanelEntry.extend({
  items: z.array(Item),
  reported: ReportedJson,
  computed: ItemScores,
  total: Score,
  /** 区县初审 as far as experts see it: without who wrote it. */
  districtOpinion: z.string(),
  districtRemarks: z.array(z.object({ item: Item, remark: z.string() })),
  mine: PanelScores.nullable(),
  /** Without names, in no telling order. */
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
          /** Why recused. */
          reason: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type PanelProgress = z.infer<typeof PanelProgress>;
