import type { SomeScores } from '../../assessment/score';
import type { ItemId } from '../../regulation/indicators/indicator';
import { ALL_ITEM_IDS } from '../../regulation/rule-set';
import { itemsOf, withTotal, type ScoredItems } from '../submission/computed-scores';

/** Points of some items added up over experts, in hundredths. */
export type PanelSums = Readonly<Partial<Record<ItemId, number>>>;

/** The sums with one more expert's scores. */
export const addScores = (sums: PanelSums, scores: SomeScores): PanelSums =>
  Object.fromEntries(
    ALL_ITEM_IDS.flatMap((id) => {
      const score = scores[id];
      return score === undefined ? [] : [[id, (sums[id] ?? 0) + Math.round(score * 100)]];
    }),
  );

/** What a panel's sums are worth once the plan asks for some items: nothing where they are over others, as after an amendment of the plan. */
export const sumsInForce = <Panel extends { readonly scored: number; readonly sums: PanelSums }>(
  panel: Panel,
  items: readonly ItemId[],
): Panel | { scored: number; sums: PanelSums } => {
  const asked = new Set(items);
  return ALL_ITEM_IDS.every((id) => asked.has(id) === (panel.sums[id] !== undefined)) ? panel : { scored: 0, sums: {} };
};

/** The panel's mean per item, rounded half up to two places, over those who scored: nobody's missing score counts as nothing. Empty before anybody has. */
export const panelMean = (sums: PanelSums, scored: number): SomeScores =>
  scored === 0
    ? {}
    : Object.fromEntries(
        ALL_ITEM_IDS.flatMap((id) => {
          const sum = sums[id];
          // Half up in whole hundredths: the sum is a whole number, so that nothing is lost before the division.
          return sum === undefined ? [] : [[id, Math.floor((2 * sum + scored) / (2 * scored)) / 100]];
        }),
      );

/** 最终得分: an override where there is one, else the panel's mean, else as computed. The total is the sum of all. */
export const finalScores = (
  computed: Readonly<Record<ItemId, number>>,
  mean: SomeScores,
  overrides: readonly { readonly item: ItemId; readonly score: number }[],
): ScoredItems => {
  const overridden = new Map(overrides.map(({ item, score }) => [item, score]));
  return withTotal(
    Object.fromEntries(itemsOf(computed).map((id) => [id, overridden.get(id) ?? mean[id] ?? computed[id]])) as Record<
      ItemId,
      number
    >,
  );
};
