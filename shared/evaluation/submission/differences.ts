import type { ReportedJson } from '../../assessment/reported-json';
import type { ClaimedScores, ItemScores } from '../../assessment/score';
import type { FigureId } from '../../regulation/figures';
import type { ItemId } from '../../regulation/indicators/indicator';
import { figuresOfItem } from '../../regulation/rule-figures';
import { ALL_FIGURE_IDS, ALL_ITEM_IDS, figureOf, type RuleSet } from '../../regulation/rule-set';

/** What a submission says, figures and claims: of a stored version, or of a sheet that is about to be sent. Figures in the form of `reportedAsJson`. */
export interface Said {
  readonly reported: ReportedJson;
  readonly claimed: ClaimedScores;
}
/** A figure as it travels; null where there is none. */
export type FigureJson = string | number | boolean | null;
export interface FigureDifference {
  readonly figure: FigureId;
  readonly before: FigureJson;
  readonly after: FigureJson;
}
/** A score of an item before and after; null where there was, or is, none. */
export interface ScoreDifference {
  readonly item: ItemId;
  readonly from: number | null;
  readonly to: number | null;
}
export interface SubmissionDifferences {
  readonly figures: readonly FigureDifference[];
  readonly claims: readonly ScoreDifference[];
}

/** A figure of a report; null where there is none. */
export const figureIn = (reported: ReportedJson, id: FigureId): FigureJson => {
  const { facilities } = reported;
  const value = reported[id] ?? (typeof facilities === 'object' ? facilities?.[id] : undefined);
  return typeof value === 'object' ? null : (value ?? null);
};

/** The figures that are not the same in two reports, in the order of the sheet. */
export const figureDifferences = (before: ReportedJson, after: ReportedJson): FigureDifference[] =>
  ALL_FIGURE_IDS.map((id) => ({ figure: id, before: figureIn(before, id), after: figureIn(after, id) })).filter(
    (difference) => difference.before !== difference.after,
  );

/** The items that do not have the same score, in the order of the table. */
export const scoreDifferences = (
  before: Readonly<Record<ItemId, number | null>>,
  after: Readonly<Record<ItemId, number | null>>,
): ScoreDifference[] =>
  ALL_ITEM_IDS.map((item) => ({ item, from: before[item], to: after[item] })).filter(({ from, to }) => from !== to);

/** What one version says otherwise than another, figure by figure and claim by claim. */
export const submissionDifferences = (before: Said, after: Said): SubmissionDifferences => ({
  figures: figureDifferences(before.reported, after.reported),
  claims: scoreDifferences(before.claimed, after.claimed),
});

/** What of a correction lies outside of the items that were returned (Article 22 (2)). */
export interface OutsideReturn {
  readonly figures: readonly FigureId[];
  readonly claims: readonly ItemId[];
}

/**
 * The figures and claims that may not differ when only some items were returned. A figure may change where it counts for a returned item. The claim of
 * another item may only be brought to what the rules give (`computed`): a figure that it shares, or an amendment of the plan, can have moved that. The
 * plan's own figures are not the park's to answer for.
 */
export const outsideReturn = (
  { figures, claims }: SubmissionDifferences,
  returned: readonly ItemId[],
  computed: ItemScores,
  ruleSet: RuleSet,
): OutsideReturn => {
  const free = new Set(returned.flatMap((item) => figuresOfItem(ruleSet, item)));
  const own = figures.map(({ figure: id }) => id).filter((id) => figureOf(ruleSet, id).from === 'park');
  const strayed = own.filter((id) => !free.has(id));
  // What the rules give an item is no guide while its own figures have to go back.
  const followsRules = ({ item, to }: ScoreDifference) =>
    to === computed[item] && !figuresOfItem(ruleSet, item).some((id) => strayed.includes(id));
  const isFree = (claim: ScoreDifference) => returned.includes(claim.item) || followsRules(claim);
  return { figures: strayed, claims: claims.filter((claim) => !isFree(claim)).map(({ item }) => item) };
};
