import { type FigureId, YES_NO } from '../../../regulation/figures';
import type { Rule } from '../../../regulation/indicators/indicator';
import { optionsOf, type RuleSet } from '../../../regulation/rule-set';
import type { CellValue } from '../../../vocabulary/cell-value';

/**
 * Figures of an item that is judged, from the score that the park gave itself: the option whose words give exactly that score;
 * for a checklist, all where the score is full and none where it is zero. Empty where the score does not tell.
 */
export const judgedFigures = (
  rule: Rule,
  claimed: number,
  ruleSet: RuleSet,
): readonly (readonly [FigureId, CellValue])[] => {
  if (rule.kind === 'choice') {
    const options = rule.options.filter(({ score }) => score === claimed);
    const [only] = options;
    const words = only && optionsOf(ruleSet, rule.figure)[only.value];
    return words !== undefined && options.length === 1 ? [[rule.figure, words]] : [];
  }
  if (rule.kind !== 'checklist') return [];
  const full = rule.figures.length * rule.each;
  if (claimed !== full && claimed !== 0) return [];
  return rule.figures.map((id) => [id, claimed === full ? YES_NO.true : YES_NO.false] as const);
};
