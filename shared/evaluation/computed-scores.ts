import type { ReportedJson } from '../api/reported-json';
import { ItemScores } from '../api/score';
import { checkReported, type PlanFigures } from '../assessment/check-reported';
import { evaluate } from '../assessment/evaluate';
import { ITEM_IDS, type ItemId } from '../regulation/indicators/indicator';
import { points, printedPoints, sumPoints } from '../regulation/quantities';
import type { Readings } from '../regulation/readings';
import { RULE_SETS, type RuleSetId } from '../regulation/rule-set';

/** Sixteen scores as printed, and their sum. */
export interface ScoredItems {
  readonly items: ItemScores;
  readonly total: number;
}

/** Sixteen scores with their exact sum. */
export const withTotal = (items: Readonly<Record<ItemId, number>>): ScoredItems => ({
  items: ItemScores.parse(items),
  total: printedPoints(sumPoints(ITEM_IDS.map((id) => points(items[id])))),
});

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
  const checked = checkReported(reported, participant);
  if (!checked.ok) throw new FiguresUnscorable(JSON.stringify(checked.findings));
  const { items } = evaluate(checked.reported, RULE_SETS[plan.ruleSet], plan.readings);
  return withTotal(
    Object.fromEntries(ITEM_IDS.map((id) => [id, printedPoints(items[id].score)])) as Record<ItemId, number>,
  );
};
