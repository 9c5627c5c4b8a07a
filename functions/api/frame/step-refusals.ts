import type { Clause } from '../../../shared/regulation/clauses';
import type { Instant, Year } from '../../../shared/vocabulary/ids';
import { PARK_STEPS, type ParkStepName } from '../../../shared/evaluation/procedure/park-steps';
import {
  isPublished,
  STAGE_WORDS,
  YEAR_STATE_WORDS,
  type Stage,
  type YearState,
} from '../../../shared/vocabulary/stages';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { AlreadyPublished, Refusal } from './refusal';

const AFTER_SETTLEMENT = '评分有误的，由市人力社保局在核定时改动该项得分并写明理由，或退回重新初审后由专家重新评分。';
const AFTER_ABSENCE =
  '领导小组已经认定，该园区本年度不再评分。认定有误或情况有变的，由市人力社保局在结果公布以前提议更正，或提议撤销认定、恢复参加评估。';
/** What can be done in the place of a step that comes too late, by the stage that it is too late in. */
const INSTEAD: Readonly<Partial<Record<ParkStepName, Readonly<Partial<Record<Stage, string>>>>>> = {
  takeBack: { settled: AFTER_SETTLEMENT },
  returnScores: { settled: AFTER_SETTLEMENT },
};

/** The article that a step rests on, as a sentence cites it; nothing where none knows it. */
const cited = (clause: Clause | null) => (clause === null ? '' : `（${clause}）`);

/** The park stands where this step cannot be taken. */
export class WrongStage extends Refusal {
  constructor(step: ParkStepName, stage: Stage, possible: readonly ParkStepName[]) {
    // What no article knows is an exception that nobody is pointed to.
    const can = possible
      .filter((name) => PARK_STEPS[name].clause !== null)
      .map((name) => PARK_STEPS[name].name)
      .join('、');
    const instead = INSTEAD[step]?.[stage] ?? (stage === 'absent' ? AFTER_ABSENCE : undefined);
    super(
      'wrong-stage',
      `该园区现为“${STAGE_WORDS[stage]}”，不能${PARK_STEPS[step].name}${cited(PARK_STEPS[step].clause)}。${instead ?? (can ? `现在可以办理：${can}。` : '现在没有可以办理的事项。')}`,
    );
  }
}

/** The year as a whole stands where this step cannot be taken. */
export class WrongYearState extends Refusal {
  constructor(step: string, year: Year, state: YearState) {
    super(
      'not-open',
      isPublished(state)
        ? new AlreadyPublished(year).detail
        : `${year}年度现为“${YEAR_STATE_WORDS[state]}”，不能${step}。${ADVICE[state]}`,
    );
  }
}

const ADVICE: Readonly<Record<YearState, string>> = {
  open: '请在有园区提交自评后再办理。',
  frozen: '请先完成本阶段的事项。',
  graded: '如需改动，请先由市人力社保局重新核定有关园区，或由领导小组退回市人力社保局。',
  approved: '如需改动，请先由领导小组退回市人力社保局。',
  published: '',
  closed: '',
};

const LATE_ADVICE = {
  submissionsClose: '如需补报，请联系市人力社保局说明情况，由其延长提交期限。',
  reviewsClose: '如需补审，请联系市人力社保局说明情况，由其延长初审期限。',
  panelCloses: '如需补评，请联系市人力社保局说明情况，由其延长评审期限。',
} as const;

/** The server's clock is past the date for this step. */
export class TooLate extends Refusal {
  constructor(step: ParkStepName, deadline: Instant) {
    const kept = PARK_STEPS[step].deadline;
    super(
      'not-open',
      `${PARK_STEPS[step].name}已于${beijingText(deadline)}截止。${kept === null ? '' : LATE_ADVICE[kept]}`,
    );
  }
}

/** The server's clock is before the date for this step. */
export class TooEarly extends Refusal {
  constructor(step: ParkStepName, opens: Instant) {
    super('too-early', `${PARK_STEPS[step].name}自${beijingText(opens)}开始，请届时再办理；可以先填写并在本机校验。`);
  }
}

/** A step that needs a reason came without one. */
export class ReasonNeeded extends Refusal {
  constructor(what: string) {
    super('reason-needed', `${what}须写明理由，请填写后再办理；已填内容不受影响。`);
  }
}
