import type { ScoredResult } from '../../evaluation/grading/result';
import { explain } from '../../assessment/explanation/explain';
import type { Assessment } from '../../assessment/trace';
import type { CountedFigure } from '../../evaluation/verified/counted';
import { bothFiguresText } from '../../evaluation/verified/words';
import { PARK_STEPS } from '../../evaluation/procedure/park-steps';
import type { ItemId } from '../../regulation/indicators/indicator';
import { printedPoints } from '../../vocabulary/quantities';
import { figuresOfItem } from '../../regulation/rule-figures';
import { RULE_SETS, type RuleSet } from '../../regulation/rule-set';

/** What of an item's figures counts as it was verified. */
const verifiedText = (verified: readonly CountedFigure[], id: ItemId, ruleSet: RuleSet): string =>
  verified
    .filter(({ figure }) => figuresOfItem(ruleSet, id).includes(figure))
    .map((each) => `${bothFiguresText(ruleSet, each)}，按核实数计分（${PARK_STEPS.settle.clause}）。`)
    .join('');

/**
 * 计分说明 of one item: what the figures come to and why, what the panel gave, and what was decided otherwise, with the reason and the clause of each.
 * @param assessment of the submission as it was scored; null where its rules are not known here
 * @param verified the verified figures that count
 */
export const resultReason = (
  { computed, panel, overrides, items }: Pick<ScoredResult, 'computed' | 'panel' | 'overrides' | 'items'>,
  id: ItemId,
  assessment: Assessment | null,
  verified: readonly CountedFigure[] = [],
): string => {
  const trace = assessment?.items[id];
  const mean = panel[id];
  const override = overrides.find(({ item }) => item === id);
  const ruleSet = assessment && RULE_SETS[assessment.ruleSet];
  const parts = [
    ruleSet && verifiedText(verified, id, ruleSet),
    assessment && ruleSet && explain(assessment.items[id], ruleSet),
    trace && printedPoints(trace.score) !== computed[id] && `按调整后的评估方案，核算为 ${computed[id]} 分。`,
    mean !== undefined && `专家评分的平均分为 ${mean} 分（${PARK_STEPS.score.clause}）。`,
    override &&
      `市人力社保局核定为 ${override.to} 分（原为 ${override.from} 分），理由：${override.reason}（${PARK_STEPS.settle.clause}）。`,
    !override && mean === undefined && items[id] !== computed[id] && `评审确定为 ${items[id]} 分。`,
  ];
  return parts.filter((part): part is string => typeof part === 'string').join('');
};
