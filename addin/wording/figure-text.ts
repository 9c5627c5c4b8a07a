import { numberText } from '../../shared/assessment/explanation/number-text';
import { YES_NO, type FigureId } from '../../shared/regulation/figures';
import { figureOf, type RuleSet } from '../../shared/regulation/rule-set';
import type { FigureJson } from '../../shared/evaluation/submission/differences';

/** A figure as people read it: 163,000 人次, 是, 未发生安全事故; 未填 where there is none. */
export const figureText = (id: FigureId, value: FigureJson, ruleSet: RuleSet): string => {
  const { of } = figureOf(ruleSet, id);
  if (value === null || value === '') return '未填';
  if (typeof value === 'boolean') return value ? YES_NO.true : YES_NO.false;
  if (of.kind === 'choice') return of.options[String(value)] ?? String(value);
  const number = Number(value);
  const words = Number.isNaN(number) ? String(value) : numberText(number);
  return 'unit' in of ? `${words} ${of.unit}` : words;
};
