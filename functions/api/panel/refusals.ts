import type { Instant } from '../../../shared/vocabulary/ids';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { listed } from '../frame/listed';
import { Refusal, StaleVersion } from '../frame/refusal';

/** An expert asks for a park before having said whether there is a conflict of interest. */
export class DeclarationNeeded extends Refusal {
  constructor() {
    super(
      'declaration-needed',
      `请先声明与该园区有无利益冲突，声明后才能查看材料和评分（${PARK_STEPS.declare.clause}）。`,
    );
  }
}
/** An expert was taken off a park, by a conflict of their own or by the bureau. */
export class Recused extends Refusal {
  constructor(at: Instant) {
    super(
      'recused',
      `已于${beijingText(at)}回避该园区，不能再查看材料、声明或评分（${PARK_STEPS.recuse.clause}）。如有疑问，请联系市人力社保局。`,
    );
  }
}
/** The scores of an expert are in; others can be sent once these are taken back. */
export class AlreadyScored extends Refusal {
  constructor(at: Instant) {
    super(
      'already-scored',
      `您已于${beijingText(at)}提交该园区的评分，不能重复提交（${PARK_STEPS.score.clause}）。园区核定前可以先“${PARK_STEPS.takeBack.name}”，再修改后重新提交；发现利益冲突的，收回后重新声明。`,
    );
  }
}
/** There are no scores to take back or to return. */
export class NotScored extends Refusal {
  constructor() {
    super(
      'not-scored',
      `该专家对该园区现在没有已提交的评分，无须收回或退回（${PARK_STEPS.takeBack.clause}）。请刷新后查看；尚未评分的，直接填写评分表提交即可。`,
    );
  }
}
/** The expert has sent scores, or taken them back, since the bureau looked. */
export class ScoresUnseen extends StaleVersion {
  constructor(at: Instant | null) {
    const moved = at === null ? '该专家已收回评分' : `该专家已于${beijingText(at)}提交新的评分`;
    super(`您打开页面后，${moved}。请刷新，查看后再决定是否办理；已填理由不受影响。`);
  }
}
/** A record of the site visit is part of an expert's scores, and is not whole. */
export class SiteVisitNeeded extends Refusal {
  constructor(what: string) {
    super(
      'site-visit-needed',
      `${what}。评分须附实地考察记录：考察日期、考察人员和所见情况（${PARK_STEPS.score.clause}）。请补齐后再提交；确实无法实地考察的，请联系市人力社保局在评估方案中说明理由。`,
    );
  }
}
/** The scores are not exactly those that the plan asks for. */
export class ItemsIncomplete extends Refusal {
  constructor(missing: readonly ItemId[], foreign: readonly ItemId[]) {
    const said = [
      ...(missing.length > 0 ? [`缺少项目 ${listed(missing)}的评分，请补齐`] : []),
      ...(foreign.length > 0 ? [`项目 ${listed(foreign)}不在专家评分范围内，请删去`] : []),
    ];
    super('items-incomplete', `${said.join('；')}。评分项目以年度评估方案为准（${PARK_STEPS.score.clause}）。`);
  }
}
