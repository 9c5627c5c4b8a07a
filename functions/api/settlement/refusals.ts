import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import type { Stage } from '../../../shared/vocabulary/stages';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { Refusal } from '../frame/refusal';

/** How many experts are in and how many it takes, and what can be done: experts score a park that is passed, not one that is settled. */
export const quorumText = (scored: number, needed: number, stage: Stage): string =>
  `已有${scored}位专家评分，须有${needed}位，` +
  (stage === 'settled'
    ? '方案调整后须由专家重新评分的，请先退回重新初审'
    : '请等待或催办专家评分；专家确有困难的，可以责令其回避或调整评估方案');

/** Too few experts are in. */
export class QuorumNotMet extends Refusal {
  constructor(name: string, scored: number, needed: number, stage: Stage) {
    super('quorum-not-met', `${name}${quorumText(scored, needed, stage)}（${PARK_STEPS.settle.clause}）。`);
  }
}

/** One item is set twice. */
export class OverriddenTwice extends Refusal {
  constructor(item: ItemId) {
    super('malformed-request', `项目 ${item} 改动了两次，请只保留一条。`);
  }
}
