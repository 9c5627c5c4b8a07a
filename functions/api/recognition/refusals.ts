import type { Instant, ParkId, Year } from '../../../shared/vocabulary/ids';
import type { AwardObstacle } from '../../../shared/evaluation/recognition/case';
import { RECOGNITION_STATE_WORDS, type RecognitionState } from '../../../shared/evaluation/recognition/states';
import {
  possibleRecognitionSteps,
  RECOGNITION_STEPS,
  type RecognitionStepName,
} from '../../../shared/evaluation/recognition/steps';
import { RELAXATION, requirement, REGIONS, type RequirementId } from '../../../shared/regulation/recognition';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { ROLES } from '../../../shared/vocabulary/roles';
import { Refusal, StaleVersion } from '../frame/refusal';

const { award, notice } = RECOGNITION_STEPS;

/** The application stands where this step cannot be taken. */
export class WrongApplicationState extends Refusal {
  constructor(step: RecognitionStepName, state: RecognitionState) {
    const { name, clause } = RECOGNITION_STEPS[step];
    const can = possibleRecognitionSteps(state)
      .map((possible) => RECOGNITION_STEPS[possible].name)
      .join('、');
    super(
      'application-stage',
      `该申报现为“${RECOGNITION_STATE_WORDS[state]}”，不能${name}（${clause}）。${can === '' ? '这件申报已经办结；同一园区可以重新申报。' : `现在可以办理：${can}。`}`,
    );
  }
}
/** Materials, answers, or what is to be shown for them are missing. */
export class ApplicationIncomplete extends Refusal {
  constructor(missing: readonly string[]) {
    super('application-incomplete', `申报还缺 ${missing.length} 项：${missing.join('；')}。请补齐后再提交。`);
  }
}
/** The same park is being dealt with already. */
export class ApplicationOpen extends Refusal {
  constructor(name: string, state: RecognitionState) {
    super(
      'application-open',
      `${name}已有一件申报（${RECOGNITION_STATE_WORDS[state]}），不能重复申报。要改内容的，请更正那件申报，或先撤回。`,
    );
  }
}
/** What is to be applied for anew has not ended without the title. */
export class EarlierNotEnded extends Refusal {
  constructor(state: RecognitionState) {
    super(
      'application-stage',
      `前一件申报现为“${RECOGNITION_STATE_WORDS[state]}”，只有不予认定或已撤回的才能重新申报（${RECOGNITION_STEPS.apply.clause}）。`,
    );
  }
}
/** The district has corrected the application since it was looked at. */
export class ApplicationMoved extends StaleVersion {
  constructor(current: number) {
    super(`这件申报已更正为第 ${current} 版，请重新读取后再办理。`, current);
  }
}
/** The regulation does not let this be relaxed for this application. */
export class RelaxationNotAllowed extends Refusal {
  constructor(id: RequirementId, districtName: string) {
    const regions = Object.values(REGIONS)
      .map(({ name }) => name)
      .join('、');
    super(
      'relaxation-not-allowed',
      `「${requirement(id).label}」不能放宽：${districtName}不在${regions}，${RELAXATION.onlineToo.requirements.some((each) => each === id) ? '也不是以“线上+线下”形式申报' : '“线上+线下”形式只能放宽场地面积'}（${RELAXATION.clause}）。`,
    );
  }
}
/** What no article allows by name is the leading group's to relax (R-principle). */
export class RelaxedByGroupOnly extends Refusal {
  constructor(id: RequirementId) {
    super(
      'relaxation-not-allowed',
      `「${requirement(id).label}」办法没有列明可以放宽；按申报年度方案对“原则上”的理解，须由${ROLES.leader}说明理由决定（${RELAXATION.clause}），请提请领导小组办理。`,
    );
  }
}
/** What the article allows by name needs no decision of the leading group. */
export class RelaxedByBureau extends Refusal {
  constructor(id: RequirementId) {
    super(
      'relaxation-not-allowed',
      `「${requirement(id).label}」办法列明可以放宽，由市人力社保局写明理由办理，不需要${ROLES.leader}决定（${RELAXATION.clause}）。`,
    );
  }
}
/** A requirement that is met has nothing to relax. */
export class NothingToRelax extends Refusal {
  constructor(id: RequirementId) {
    super('relaxation-not-allowed', `「${requirement(id).label}」已经具备，不需要放宽（${RELAXATION.clause}）。`);
  }
}
/** The dates of the notice cannot stand. */
export class NoticeDates extends Refusal {
  constructor(why: string) {
    super('notice-dates', `${why}请核对公示的起止时间（${notice.clause}）。`);
  }
}
/** The objection is none, or has been dealt with. */
export class ObjectionSettled extends Refusal {
  constructor(objection: number) {
    super('application-stage', `第 ${objection} 件异议没有登记，或者已经处理，请重新读取（${award.clause}）。`);
  }
}
/** The park's id is in use. */
export class ParkIdInUse extends Refusal {
  constructor(park: ParkId) {
    super('park-id-taken', `园区编号“${park}”已被其他园区使用，请换一个编号再${award.name}。`);
  }
}
/** The year of recognition lies before the application, or in the future. */
export class AwardYear extends Refusal {
  constructor(first: Year, last: Year) {
    super(
      'award-year',
      `认定年份应在 ${first} 年（申报）至 ${last} 年（今年）之间，${SUBSIDY.baseByYear.length} 年补助自认定年份起算（${SUBSIDY.clause}）。请核对。`,
    );
  }
}
/** A plan says otherwise than the registry when a park was recognised. */
export class RegisteredOtherwise extends Refusal {
  constructor(name: string, registered: Year, planned: Year) {
    super(
      'award-year',
      `${name}在园区名册中的认定年份为 ${registered} 年，方案中为 ${planned} 年；补助自认定年份起算（${SUBSIDY.clause}）。请在方案中改为 ${registered} 年。`,
    );
  }
}
class NoticeRunning extends Refusal {
  constructor(to: Instant) {
    super('notice-running', `公示到${beijingText(to)}结束，经公示无异议的才能${award.name}（${award.clause}）。`);
  }
}
class ObjectionsOpen extends Refusal {
  constructor(objections: readonly number[]) {
    super(
      'objections-open',
      `第 ${objections.join('、')} 件异议还没有处理，请先处理异议（${award.clause}）：成立的不予认定，不成立的写明理由。`,
    );
  }
}
class ConditionsUnmet extends Refusal {
  constructor(findings: readonly string[]) {
    super(
      'conditions-unmet',
      `还有 ${findings.length} 项条件没有具备，也没有放宽，不能${award.name}：${findings.join('')}办法允许放宽的，请先办理${RECOGNITION_STEPS.relax.name}；否则不予认定。`,
    );
  }
}
/** The refusal for what keeps a title from being given. */
export const obstacleRefusal = (obstacle: AwardObstacle): Refusal => {
  switch (obstacle.kind) {
    case 'notice-running':
      return new NoticeRunning(obstacle.to);
    case 'objections-open':
      return new ObjectionsOpen(obstacle.objections);
    case 'conditions-unmet':
      return new ConditionsUnmet(obstacle.unmet.map(({ finding }) => finding));
  }
};
