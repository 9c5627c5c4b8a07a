import { possibleScores } from '../../assessment/outcome';
import { type Indicator, standardOf } from '../../regulation/indicators/indicator';
import { printedPoints } from '../../vocabulary/quantities';
import type { Readings } from '../../regulation/readings';
import type { RuleSet } from '../../regulation/rule-set';
import { single } from '../layout/a1-reference';
import { cellMessage } from '../layout/cell-message';
import type { Validation } from '../layout/layout';
import { itemRow, SCORING_COLUMNS } from './scoring-rows';

/** The scores that a 得分 cell takes: those that the standard can give under the readings in force, best first. */
export const scoreValidation = (indicator: Indicator, ruleSet: RuleSet, readings: Readings): Validation => {
  const { id, title, clause } = indicator;
  const options = possibleScores(indicator, readings)
    .map(printedPoints)
    .sort((a, b) => b - a)
    .map(String);
  const possible = `可得 ${options.join('、')} 分`;
  return {
    area: single(itemRow(id, ruleSet), SCORING_COLUMNS.claimed),
    rule: { kind: 'list', options },
    prompt: cellMessage(`${id} ${title}`, `${possible}。评价标准：${standardOf(indicator)}。依据：${clause}。`),
    error: cellMessage(
      '得分有误',
      `${id} 只${possible}（${clause}）。请从下拉列表中选择，或先填基础数据，再采用核算得分。`,
    ),
  };
};
