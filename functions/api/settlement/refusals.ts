import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import type { Stage } from '../../../shared/vocabulary/stages';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import type { Opinion } from '../../../shared/evaluation/settlement/opinions';
import { listed } from '../frame/listed';
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

/** A mean of the panel above the most that its item can be given now. */
export interface PanelScoreAbove {
  readonly item: ItemId;
  readonly mean: number;
  readonly limit: number;
}
/** The same in words, and what can be done. */
export const panelAboveLimitText = (above: readonly PanelScoreAbove[]): string =>
  `专家按修改以前的评估方案评分，现已超过该项最高分：${listed(
    above.map(({ item, mean, limit }) => `${item} 平均 ${mean} 分、最高 ${limit} 分`),
    '项',
  )}。请退回专家评分重评，或逐个核定，写明理由另定得分`;

/** The panel scored under readings that an amendment changed, and gave more than an item can be given now. */
export class PanelAboveLimit extends Refusal {
  constructor(name: string, above: readonly PanelScoreAbove[]) {
    super('score-out-of-range', `${name}${panelAboveLimitText(above)}（${PARK_STEPS.settle.clause}）。`);
  }
}

/** The district's opinions in words: item, its score, and what would be settled. */
export const opinionsText = (opinions: readonly Opinion[]): string =>
  `区县初审意见尚未裁定：${listed(
    opinions.map(({ item, district, standing }) => `${item} 初审 ${district} 分、现为 ${standing} 分`),
    '项',
  )}`;

/** The district saw some items otherwise, and nobody has decided. */
export class OpinionsUndecided extends Refusal {
  constructor(name: string, opinions: readonly Opinion[]) {
    super(
      'opinion-undecided',
      `${name}${opinionsText(opinions)}。请打开该园区，逐项采纳初审意见、不采纳或另定得分后再核定（${PARK_STEPS.pass.clause}）。`,
    );
  }
}

/** What is decided is no opinion of the district any more, or another one. */
export class OpinionWithdrawn extends Refusal {
  constructor(name: string, item: ItemId, seen: number, current: number | null) {
    super(
      'opinion-withdrawn',
      `${name}项目 ${item} 的初审得分 ${seen} 分${current === null ? '已撤回，或与现在的得分没有不同' : `已改为 ${current} 分`}，不能按原意见裁定。请重新打开核定表，按现在的意见核定（${PARK_STEPS.settle.clause}）。`,
    );
  }
}

/** One item is set twice. */
export class OverriddenTwice extends Refusal {
  constructor(item: ItemId) {
    super('malformed-request', `项目 ${item} 改动了两次，请只保留一条。`);
  }
}
