import type { Finding, Place } from '../../../shared/assessment/findings/finding';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import type { OutsideReturn } from '../../../shared/evaluation/submission/differences';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { figureOf, indicatorOf, type RuleSet } from '../../../shared/regulation/rule-set';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { listed } from '../frame/listed';
import { Refusal } from '../frame/refusal';

export class InvalidSubmission extends Refusal {
  constructor(findings: readonly Finding[], errors: number) {
    super('invalid-submission', `有 ${errors} 处错误，请按提示修改后重新提交；已填内容不受影响。`, {
      findings: [...findings],
    });
  }
}

/** A correction touched what was not returned. */
export class OutsideOfReturn extends Refusal {
  constructor({ figures, claims }: OutsideReturn, returned: readonly ItemId[], ruleSet: RuleSet) {
    const itemWords = (id: ItemId) => `${id} ${indicatorOf(ruleSet, id).title}`;
    const touched = [
      ...figures.map((id) => `${SHEETS.figures}「${figureOf(ruleSet, id).label}」`),
      ...claims.map((id) => `${SHEETS.scoring} ${id}「得分」`),
    ];
    const places: Place[] = [
      ...figures.map((id) => ({ kind: 'figure', figure: id }) as const),
      ...claims.map((item) => ({ kind: 'claimed', item }) as const),
    ];
    super(
      'outside-return',
      `初审退回的是 ${listed(returned.map(itemWords))}，只能修改这些项目（${PARK_STEPS.return.clause}）；${listed(touched)}与上一版不同，请恢复为上一版的内容后再提交。`,
      { places },
    );
  }
}
