import { describeFinding } from '../../../shared/assessment/findings/describe-finding';
import { checkFigure } from '../../../shared/assessment/findings/check-figure';
import type { FigureId } from '../../../shared/regulation/figures';
import { figureOf, type RuleSet } from '../../../shared/regulation/rule-set';
import { wanNumber, type Wan } from '../../../shared/vocabulary/quantities';

/** What was typed as a figure: nothing yet, a figure as it travels, or what is wrong with it, in words. */
type TypedFigure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'figure'; readonly value: string | number | boolean }
  | { readonly kind: 'fault'; readonly words: string };

/** A figure as it is typed into a field: 151000, 15.1万, 151,000 人次; of a choice or a facility what the list offers. */
export const typedFigure = (id: FigureId, text: string, ruleSet: RuleSet): TypedFigure => {
  const { of } = figureOf(ruleSet, id);
  const checked = checkFigure(id, of, text);
  if (checked.kind === 'absent') return { kind: 'blank' };
  // Only money is held in another unit than it is printed in.
  if (checked.kind === 'value')
    return { kind: 'figure', value: of.kind === 'money' ? wanNumber(checked.value as Wan) : checked.value };
  const { finding } = checked;
  // Nothing is to be mended in a field: it is read as a sheet would be once it is mended.
  if (finding.code === 'number-as-text') return { kind: 'figure', value: finding.reads };
  const { what, todo } = describeFinding(finding, ruleSet);
  return { kind: 'fault', words: `${what}${todo}` };
};
