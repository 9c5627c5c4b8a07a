import { points, printedPoints, wan, wanFromFen, wanNumber } from '../../vocabulary/quantities';
import { figureOf, indicatorOf, optionsOf, type RuleSet } from '../../regulation/rule-set';
import { numberText } from './number-text';
import type { ItemTrace, NextStep } from '../trace';

/** What the figure of the next step holds now, in its smallest step (分 for money). */
const heldNow = ({ step }: ItemTrace, { figure: id }: NextStep): number => {
  if (step.kind === 'deducted') return step.count;
  if (step.kind === 'counted') return step.terms.find((term) => term.figure === id)?.count ?? 0;
  if (step.kind !== 'band' || step.measured.kind === 'noPriorYear') return 0;
  const { measured } = step;
  if (measured.kind === 'value') return measured.value;
  return measured.measure.kind === 'growth' ? measured.numerator + measured.denominator : measured.numerator;
};

const optionText = ({ id }: ItemTrace, key: string, ruleSet: RuleSet): string => {
  const { rule } = indicatorOf(ruleSet, id);
  return (rule.kind === 'choice' ? optionsOf(ruleSet, rule.figure)[key] : undefined) ?? key;
};

/** What it takes to the next better score of an item, in Chinese: "距上一档还差 300 家，可再得 1 分"; null at the top. The rule set is the one that it was scored by. */
export const explainNext = (trace: ItemTrace, ruleSet: RuleSet): string | null => {
  const { next, score } = trace;
  if (next === null) return null;
  const gain = `可再得 ${printedPoints(points(printedPoints(next.score) - printedPoints(score)))} 分`;
  const { label, of } = figureOf(ruleSet, next.figure);
  const { needs } = next;
  if (needs.kind === 'choose')
    return trace.step.kind === 'checked'
      ? `具备“${label}”后，${gain}`
      : `${label}为“${optionText(trace, needs.value, ruleSet)}”的，${gain}`;
  const unit = 'unit' in of ? of.unit : '';
  const isMoney = of.kind === 'money';
  // Taken in whole steps: a difference of binary fractions would show noise.
  const steps = Math.abs((isMoney ? wan(needs.value) : needs.value) - heldNow(trace, next));
  const lacking = `${numberText(isMoney ? wanNumber(wanFromFen(steps)) : steps)} ${unit}`;
  if (needs.kind === 'atMost') return `${label}减少 ${lacking}，${gain}`;
  return trace.step.kind === 'counted' ? `${label}再增加 ${lacking}，${gain}` : `距上一档还差 ${lacking}，${gain}`;
};
