import { type FigureId, type FigureKind, YES_NO } from '../../regulation/figures';
import { figureOf, itemOfFigure, type RuleSet } from '../../regulation/rule-set';
import { COUNT_LIMIT, FEN_PER_WAN, WAN_DECIMALS, WAN_LIMIT } from '../../vocabulary/quantities';
import { single } from '../layout/a1-reference';
import { cellMessage } from '../layout/cell-message';
import { FIGURE_COLUMNS, figureRow } from './figure-rows';
import type { Validation } from '../layout/layout';

const optionsOf = (of: Extract<FigureKind, { kind: 'choice' | 'yesNo' }>): readonly string[] =>
  of.kind === 'choice' ? Object.values(of.options) : [YES_NO.true, YES_NO.false];

const ruleOf = (of: FigureKind): Validation['rule'] => {
  switch (of.kind) {
    case 'count':
      return { kind: 'whole', min: 0, max: COUNT_LIMIT };
    case 'money':
      return { kind: 'decimal', min: of.positive ? 1 / FEN_PER_WAN : 0, max: WAN_LIMIT };
    default:
      return { kind: 'list', options: optionsOf(of) };
  }
};

const refusal = (label: string, of: FigureKind): string => {
  switch (of.kind) {
    case 'count':
      return `“${label}”应填不小于 0 的整数（单位：${of.unit}）。只填数字，不写单位、逗号和“万”。`;
    case 'money': {
      const least = of.positive ? '大于 0' : '不小于 0';
      return `“${label}”应填${least}的数字（单位：${of.unit}，最多 ${WAN_DECIMALS} 位小数）。只填数字，不写单位和“亿”。`;
    }
    default:
      return `“${label}”请从下拉列表中选择：${optionsOf(of).join('、')}。`;
  }
};

/** What Excel itself holds on the cell of a figure while it is typed, and what it tells the clerk. */
export const figureValidation = (id: FigureId, ruleSet: RuleSet): Validation => {
  const { label, of, hint } = figureOf(ruleSet, id);
  return {
    area: single(figureRow(id, ruleSet), FIGURE_COLUMNS.value),
    rule: ruleOf(of),
    prompt: cellMessage(label, `${hint}依据：${itemOfFigure(ruleSet, id).clause}。`),
    error: cellMessage('填写有误', refusal(label, of)),
  };
};
