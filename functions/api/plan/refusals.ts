import { awaitsConfirmation } from '../../../shared/evaluation/plan/confirmation';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import type { Year } from '../../../shared/vocabulary/ids';
import { DEPARTURES, DEPARTURES_CLAUSE, type Departure } from '../../../shared/evaluation/plan/departures';
import { YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';
import { ruleSetLabel, type RuleSet } from '../../../shared/regulation/rule-set';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import type { YearHead } from '../../store/table/items';
import { listed } from '../frame/listed';
import { Refusal, StaleVersion } from '../frame/refusal';

/** The plan can only be amended from now on. */
export class PlanFrozen extends Refusal {
  constructor(year: Year) {
    super(
      'plan-frozen',
      `${year}年度评估已经开始，评估方案不能直接修改。确需改动的，请办理“${YEAR_STEPS.amend.name}”，写明理由后调整（${YEAR_STEPS.amend.clause}）。`,
    );
  }
}

/** The plan is not frozen yet: it is simply changed. */
export class PlanNotFrozen extends Refusal {
  constructor(year: Year) {
    super(
      'not-open',
      `${year}年度尚无园区提交自评，评估方案没有锁定，可以直接修改后保存，不需要办理“${YEAR_STEPS.amend.name}”。`,
    );
  }
}

/** The amended plan says what the plan in force says. */
export class NothingToAmend extends Refusal {
  constructor() {
    super('malformed-request', '调整后的方案与现行方案相同，没有需要调整的内容，请修改后再办理。');
  }
}

/** The plan names rules that no authority has issued, and this deployment is not for trying things out. */
export class RulesNotIssued extends Refusal {
  constructor(ruleSet: RuleSet) {
    super(
      'malformed-request',
      `规则版本 ${ruleSetLabel(ruleSet)} 只供演示，没有任何机关发布，不能用于评估方案。请选用正式发布的规则版本。`,
    );
  }
}

/** What was reported by one rule set cannot be scored by another that asks for other figures or items. */
export class OtherForm extends Refusal {
  constructor(before: RuleSet, after: RuleSet) {
    super(
      'malformed-request',
      `已有园区按规则版本 ${ruleSetLabel(before)} 提交自评，${ruleSetLabel(after)} 的评估项目或数据项与之不同，已报数据不能按它计分。请保留原规则版本，或选用项目和数据项相同的版本（${YEAR_STEPS.amend.clause}）。`,
    );
  }
}

/** The leading group has not confirmed the plan, and what is asked for rests on it. */
export class PlanUnconfirmed extends Refusal {
  constructor(year: Year, what: string) {
    super(
      'plan-unconfirmed',
      `${year}年度评估方案（评估指标、条文理解、专家评审）尚未经绩效评估领导小组确认，暂不能${what}；已填内容不受影响，确认后即可办理（${YEAR_STEPS.confirm.clause}）。`,
    );
  }
}
/** There is nothing for the leading group to confirm. */
export class NothingToConfirm extends Refusal {
  constructor(year: Year) {
    super('not-open', `${year}年度现行评估方案已经确认，或者在有此要求以前已经开始，不需要再确认。`);
  }
}
/** Throws PlanUnconfirmed while the leading group has to confirm the plan as it stands. */
export const refuseUnconfirmed = (step: 'grade' | 'settle', head: YearHead): void => {
  if (awaitsConfirmation(head))
    throw new PlanUnconfirmed(head.year, step === 'grade' ? YEAR_STEPS.grade.name : PARK_STEPS.settle.name);
};

/** Somebody else changed the plan in between. */
export class PlanMoved extends StaleVersion {
  constructor(current: number) {
    super(`方案已被修改为第 ${current} 版，请重新读取后再修改。`, current);
  }
}

/** A park of a plan that the leading group has confirmed stays in it: otherwise not submitting would save the title. */
export class ParkKept extends Refusal {
  constructor(names: readonly string[]) {
    super(
      'park-kept',
      `${listed(names, '个园区')}在已确认的评估方案之中，不能从方案中删除。逾期未提交或者要求退出评估的，请在“等次”页提议按不合格认定，或写明依据提议不参加本年度评估，由领导小组审核；请把园区加回方案后再保存。`,
    );
  }
}
/** Parks whose title was withdrawn cannot take part. */
export class ParkWithdrawn extends Refusal {
  constructor(names: readonly string[]) {
    super(
      'park-withdrawn',
      `${listed(names, '个园区')}已被取消授牌（${SUBSIDY.failureClause}），不再参加绩效评估。请从方案中删除后再保存。`,
    );
  }
}

/** A plan that departs from what the article has of the panel, without a word why. */
export class DepartureUnexplained extends Refusal {
  constructor(departures: readonly Departure[]) {
    super(
      'reason-needed',
      `市人力社保局组织专家对园区进行实地考察、对照指标体系综合评价（${DEPARTURES_CLAUSE}）。方案${listed(departures.map((one) => DEPARTURES[one]))}，须分别写明理由，理由是方案的一部分；也可以改回。`,
    );
  }
}
