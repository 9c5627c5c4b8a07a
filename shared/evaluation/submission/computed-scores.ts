import type { ReportedJson } from '../../assessment/reported-json';
import { ItemScores } from '../../assessment/score';
import { checkReported, type PlanFigures } from '../../assessment/findings/check-reported';
import { evaluate } from '../../assessment/evaluate';
import type { Assessment } from '../../assessment/trace';
import type { ItemId } from '../../regulation/indicators/indicator';
import { points, printedPoints, sumPoints } from '../../vocabulary/quantities';
import type { Readings } from '../../regulation/readings';
import { ALL_ITEM_IDS, itemIds, RULE_SETS, type RuleSet, type RuleSetId } from '../../regulation/rule-set';

/** The scores of all items of a rule set as printed, and their sum. */
export interface ScoredItems {
  readonly items: ItemScores;
  readonly total: number;
}

/** Of the items of all rule sets those that a record of one rule set holds, in the order of the table. */
export const itemsOf = (scores: Readonly<Record<ItemId, unknown>>): readonly ItemId[] =>
  ALL_ITEM_IDS.filter((id) => Object.hasOwn(scores, id));

/** The scores of all items with their exact sum. */
export const withTotal = (items: Readonly<Record<ItemId, number>>): ScoredItems => ({
  items: ItemScores.parse(items),
  total: printedPoints(sumPoints(itemsOf(items).map((id) => points(items[id])))),
});

/** The scores of an assessment as they are printed. */
export const scoredItems = ({ items }: Pick<Assessment, 'items'>, ruleSet: RuleSet): ScoredItems =>
  withTotal(
    Object.fromEntries(itemIds(ruleSet).map((id) => [id, printedPoints(items[id].score)])) as Record<ItemId, number>,
  );

/** Figures that were accepted before cannot be scored under the plan as it stands: a fault, never a user's doing. */
export class FiguresUnscorable extends Error {
  override readonly name = 'FiguresUnscorable';
}

/**
 * 核算得分: what accepted figures come to under a plan as it stands, with the plan's own figures of the park (null: with those that were accepted).
 * An amendment of the plan changes it; nothing else does. Throws FiguresUnscorable.
 */
export const computedScores = (
  plan: { readonly ruleSet: RuleSetId; readonly readings: Readings },
  participant: PlanFigures | null,
  reported: ReportedJson,
): ScoredItems => {
  const ruleSet = RULE_SETS[plan.ruleSet];
  const checked = checkReported(reported, participant, ruleSet);
  if (!checked.ok) throw new FiguresUnscorable(JSON.stringify(checked.findings));
  return scoredItems(evaluate(checked.reported, ruleSet, plan.readings), ruleSet);
};
