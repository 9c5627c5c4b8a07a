import { figureValueText } from '../../shared/evaluation/verified/words';
import type { FigureId } from '../../shared/regulation/figures';
import type { RuleSet } from '../../shared/regulation/rule-set';
import type { FigureJson } from '../../shared/evaluation/submission/differences';

/** A figure as people read it: 163,000 人次, 是, 未发生安全事故; 未填 where there is none. */
export const figureText = (id: FigureId, value: FigureJson, ruleSet: RuleSet): string =>
  value === null || value === '' ? '未填' : figureValueText(ruleSet, id, value);
