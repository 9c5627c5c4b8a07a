import type { PlanFigures } from '../../assessment/findings/check-reported';
import type { ReportedJson } from '../../assessment/reported-json';
import type { Readings } from '../../regulation/readings';
import { RULE_SETS, type RuleSetId } from '../../regulation/rule-set';
import type { PanelTally } from '../panel/tally';
import { computedScores } from '../submission/computed-scores';
import { withVerified, type CountedFigure } from '../verified/counted';
import { finalScores, panelMean } from './final-scores';
import { opinionsOf } from './opinions';

/** What a park is settled from, besides the verified figures that are taken. */
interface Ground {
  readonly reported: ReportedJson;
  /** What the plan knows of the park. */
  readonly planned: PlanFigures;
  /** What the district's review says of the scores. */
  readonly district: Parameters<typeof opinionsOf>[0];
  readonly tally: PanelTally;
}

/**
 * What settling a park comes to with some verified figures in the place of the reported ones: the scores as computed, what is left for the bureau to decide between district and panel, and the
 * scores where nothing else is decided. An opinion that rests on a figure is gone once that is taken.
 */
export const settledWith = (
  rules: { readonly ruleSet: RuleSetId; readonly readings: Readings },
  { reported, planned, district, tally }: Ground,
  taken: readonly Pick<CountedFigure, 'figure' | 'verified'>[],
) => {
  const computed = computedScores(rules, planned, withVerified(reported, taken)).items;
  const mean = panelMean(tally, computed);
  const opinions = opinionsOf(district, computed, mean, rules);
  const { readings } = rules;
  return {
    computed,
    mean,
    opinions,
    ...finalScores({ ruleSet: RULE_SETS[rules.ruleSet], readings }, computed, tally, []),
  };
};
