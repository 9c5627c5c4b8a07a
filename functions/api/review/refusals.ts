import type { Instant } from '../../../shared/vocabulary/ids';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { EXTENSIONS, type Extendable } from '../../../shared/evaluation/procedure/extension';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { Refusal, StaleVersion } from '../frame/refusal';

/** The new date would not give the park more time. */
export class ExtensionTooShort extends Refusal {
  constructor(inForce: Instant) {
    super(
      'malformed-request',
      `延长后的截止时间应晚于现在，也应晚于现行截止时间（${beijingText(inForce)}），请重新填写。`,
    );
  }
}

/** The plan sets no date that could be extended. */
export class NothingToExtend extends Refusal {
  constructor(of: Extendable) {
    super(
      'malformed-request',
      `年度评估方案没有规定${EXTENSIONS[of].closes}时间，不需要${PARK_STEPS[EXTENSIONS[of].step].name}。`,
    );
  }
}

/** The date to correct by cannot be kept, or lies after the review itself is closed. */
export class CorrectionDateUnfit extends Refusal {
  constructor(reviewsClose: Instant | null) {
    const latest = reviewsClose === null ? '' : `，且不晚于初审截止时间（${beijingText(reviewsClose)}）`;
    super('malformed-request', `修改期限应晚于现在${latest}，请重新填写。`);
  }
}

/** The review is of a version that is not the current one. */
export class ReviewOfOldVersion extends StaleVersion {
  constructor(seen: number, current: number) {
    super(
      `您初审的是第 ${seen} 版自评，园区已提交第 ${current} 版。请重新打开该园区的评分表，按第 ${current} 版初审。`,
      current,
    );
  }
}

/** One item has two remarks. */
export class RemarkedTwice extends Refusal {
  constructor(item: ItemId) {
    super('malformed-request', `项目 ${item} 的意见出现了两次，请合并为一条。`);
  }
}
