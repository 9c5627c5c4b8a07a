import { ABSENCE_OUTCOMES, type AbsenceOutcome } from '../../../shared/evaluation/absence/matter';
import { PROPOSAL_ENDS, type AbsenceStanding } from '../../../shared/evaluation/absence/standing';
import type { Instant } from '../../../shared/vocabulary/ids';
import { STAGE_WORDS, type Stage } from '../../../shared/vocabulary/stages';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Refusal, StaleVersion } from '../frame/refusal';

/** The park has sent what it had to send: it is not silent. */
export class NotSilent extends Refusal {
  constructor(name: string, stage: Stage) {
    super(
      'absence-unfit',
      `${name}现为“${STAGE_WORDS[stage]}”，已经提交自评，不能按未提交处理。请照常办理；园区书面要求退出的，请选“退出评估”。`,
    );
  }
}
/** The park may still submit. */
export class StillInTime extends Refusal {
  constructor(name: string, submitBy: Instant) {
    super(
      'absence-unfit',
      `${name}在${beijingText(submitBy)}以前还可以提交自评，期满仍未提交的才能按未提交处理。请先催报；园区书面要求退出的，请选“退出评估”。`,
    );
  }
}
/** There is no decision that a park could be reinstated after. */
export class NothingToRevoke extends Refusal {
  constructor(name: string) {
    super('absence-unfit', `${name}没有经领导小组认定，本来就参加评估，不需要撤销。请刷新后核对。`);
  }
}
/** A correction is of the matter that was decided. */
export class OtherCause extends Refusal {
  constructor(name: string) {
    super('absence-unfit', `更正${name}的认定，原因应与原认定一致。原因有误的，请先提议撤销原认定，再重新提议。`);
  }
}
/** What was decided has changed since it was looked at. */
export class DecisionMoved extends StaleVersion {
  constructor(name: string) {
    super(`${name}的认定情况已有变动，请刷新后查看现行认定，再重新提议。`);
  }
}
/** Why a park is not assessed has to be said beside the reason. */
export class GroundNeeded extends Refusal {
  constructor() {
    super(
      'ground-needed',
      '提议不参加本年度评估，须写明依据（例如园区停业、整体搬迁的批复），请填写后再办理；已填内容不受影响。',
    );
  }
}
/** A ground was said that would stand nowhere: only what is not assessed has one. */
export class GroundUnfit extends Refusal {
  constructor(outcome: AbsenceOutcome) {
    super(
      'absence-unfit',
      `提议“${ABSENCE_OUTCOMES[outcome]}”不需要写不参加评估的依据。情况和理由请写在“理由”一栏，删去依据后再提交；确属不参加本年度评估的，请改选“${ABSENCE_OUTCOMES['not-assessed']}”。`,
    );
  }
}
/** Without the number of a document nobody finds it again on paper. */
export class DocumentNeeded extends Refusal {
  constructor() {
    super(
      'reason-needed',
      '提议须写明文号（催报通知、园区的退出申请或者更正依据的文号），请填写后再办理；已填内容不受影响。',
    );
  }
}
/** There is nothing to decide or to take back; where the last proposal ended of itself, that is said. */
export class NoProposal extends Refusal {
  constructor(name: string, standing: AbsenceStanding | undefined) {
    const ended = standing?.ended;
    const last = ended ? `上一次提议的结果：${PROPOSAL_ENDS[ended.how]}（${beijingText(ended.at)}）。` : '';
    super('no-absence-proposal', `${name}没有待审核的提议。${last}请刷新后查看。`);
  }
}
/** Another proposal than the one that was looked at waits. */
export class ProposalMoved extends StaleVersion {
  constructor(name: string) {
    super(`${name}的提议已经换过，请刷新后查看现在的提议，再办理。`);
  }
}
