import { numberText } from '../../assessment/explanation/number-text';
import { YES_NO, type FigureId } from '../../regulation/figures';
import { figureOf, type RuleSet } from '../../regulation/rule-set';
import type { VerifiedFigure } from './verified-figure';

/** A figure's value as people read it, with its unit. */
export const figureValueText = (ruleSet: RuleSet, id: FigureId, value: VerifiedFigure['verified']): string => {
  const { of } = figureOf(ruleSet, id);
  if (typeof value === 'boolean') return value ? YES_NO.true : YES_NO.false;
  if (of.kind === 'choice') return of.options[String(value)] ?? String(value);
  if (of.kind === 'yesNo') return String(value);
  const number = Number(value);
  return `${Number.isNaN(number) ? String(value) : numberText(number)} ${of.unit}`;
};

/** Both values of a verified figure, by its name. */
export const bothFiguresText = (
  ruleSet: RuleSet,
  { figure, reported, verified }: Pick<VerifiedFigure, 'figure' | 'reported' | 'verified'>,
): string =>
  `“${figureOf(ruleSet, figure).label}”填报 ${figureValueText(ruleSet, figure, reported)}、核实 ${figureValueText(ruleSet, figure, verified)}`;
