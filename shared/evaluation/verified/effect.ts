import type { PlanFigures } from '../../assessment/findings/check-reported';
import type { ReportedJson } from '../../assessment/reported-json';
import type { ItemId } from '../../regulation/indicators/indicator';
import type { Readings } from '../../regulation/readings';
import { figuresOfItem } from '../../regulation/rule-figures';
import { itemIds, RULE_SETS, type RuleSetId } from '../../regulation/rule-set';
import { computedScores } from '../submission/computed-scores';
import { withVerified, type CountedFigure } from './counted';

/** An item whose score rests on a figure: as reported, and as verified. */
export interface FigureEffect {
  readonly item: ItemId;
  readonly reported: number;
  readonly verified: number;
}

/** What a verified figure does to the scores: both scores of every item that rests on it, in the order of the table. Throws FiguresUnscorable for a value that the figure cannot have. */
export const figureEffect = (
  plan: { readonly ruleSet: RuleSetId; readonly readings: Readings },
  participant: PlanFigures | null,
  reported: ReportedJson,
  figure: Pick<CountedFigure, 'figure' | 'verified'>,
): readonly FigureEffect[] => {
  const ruleSet = RULE_SETS[plan.ruleSet];
  const before = computedScores(plan, participant, reported).items;
  const after = computedScores(plan, participant, withVerified(reported, [figure])).items;
  return itemIds(ruleSet)
    .filter((item) => figuresOfItem(ruleSet, item).includes(figure.figure))
    .map((item) => ({ item, reported: before[item], verified: after[item] }));
};
