import type { Finding } from '../../../shared/assessment/findings/finding';
import { PARK_STEPS, type ParkStepName } from '../../../shared/evaluation/procedure/park-steps';
import { MOST_VERIFIED, type StandingFigure } from '../../../shared/evaluation/verified/verified-figure';
import { bothFiguresText } from '../../../shared/evaluation/verified/words';
import type { FigureId } from '../../../shared/regulation/figures';
import { figureOf, type RuleSet } from '../../../shared/regulation/rule-set';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { listed } from '../frame/listed';
import { Refusal, StaleVersion } from '../frame/refusal';

/** The step by which a figure is found, for what is said of it. */
export type VerifyStep = Extract<ParkStepName, 'verifyAtReview' | 'verifyAtPanel' | 'verifyAtSettlement'>;

/** What a figure is called in a rule set. */
export const figureName = (ruleSet: RuleSet, id: FigureId): string => `“${figureOf(ruleSet, id).label}”`;

/** A figure that the park does not answer for: the plan's own, or one that the year's rules do not have. */
export class FigureNotParks extends Refusal {
  constructor(what: string) {
    super(
      'figure-unfit',
      `${what}不是园区填报的数据，不能核实；目标任务和上年数据有误的，请由市人力社保局调整评估方案。`,
    );
  }
}
/** A verified value that the figure cannot have. */
export class ValueUnfit extends Refusal {
  constructor(what: string, findings: readonly Finding[]) {
    super('figure-unfit', `${what}的核实数不合填报要求，请按基础数据的单位和选项填写。`, { findings: [...findings] });
  }
}
/** The verified value is the reported one. */
export class ValueSame extends Refusal {
  constructor(what: string) {
    super('figure-unfit', `${what}的核实数与园区填报的相同，不需要核实；请核对填写的数据。`);
  }
}
/** Nothing is said of what a verified figure rests on. */
export class FigureEvidenceNeeded extends Refusal {
  constructor(step: VerifyStep) {
    super(
      'figure-evidence-needed',
      `核实数须有依据：请选择园区已上传的佐证材料，或写明查看了什么纸质材料（${PARK_STEPS[step].clause}）。已填内容不受影响。`,
    );
  }
}
/** Who finds a figure has found it already. */
export class FigureVerifiedBefore extends Refusal {
  constructor(what: string) {
    super('figure-verified', `${what}已经核实过。需要改动的，请先撤回原核实数，再重新核实。`);
  }
}
/** So many verified figures stand for the park that no more are taken. */
export class FiguresFull extends Refusal {
  constructor() {
    super(
      'figure-verified',
      `每个园区最多同时有 ${MOST_VERIFIED.figures} 个核实数，已经满了。请先撤回不需要的核实数。`,
    );
  }
}
/** What is said is of another version of the sheet than the current one. */
export class FigureOfOldVersion extends StaleVersion {
  constructor(seen: number, current: number) {
    super(
      `您核实的是第 ${seen} 版自评，园区已提交第 ${current} 版。请重新打开该园区的评分表，按第 ${current} 版核实。`,
      current,
    );
  }
}
/** No verified figure of that number stands: it was withdrawn, or the park has sent a new version since. */
export class FigureWithdrawn extends Refusal {
  constructor(step: ParkStepName) {
    super(
      'figure-withdrawn',
      `该核实数已撤回，或园区已提交新版自评，不能${PARK_STEPS[step].name}（${PARK_STEPS[step].clause}）。请刷新后按现有的核实数办理。`,
    );
  }
}
/** The park has answered, or its time to answer is over. */
export class HearingOver extends Refusal {
  constructor({ agrees, due }: Pick<StandingFigure, 'agrees' | 'due'>) {
    super(
      'hearing-over',
      agrees === null
        ? `答复已于${beijingText(due)}截止，不能再答复。仍有意见的，请联系所在区县人力社保局或市人力社保局。`
        : `该核实数已经答复过，不能再改。仍有意见的，请联系所在区县人力社保局或市人力社保局。`,
    );
  }
}

/** What keeps a park with verified figures from being settled while it may answer, in words. */
export const hearingText = (open: readonly StandingFigure[], ruleSet: RuleSet): string =>
  `核实数正在听取园区意见：${listed(
    open.map(({ figure, due }) => `${figureName(ruleSet, figure)}（${beijingText(due)}截止）`),
    '项',
  )}`;
/** The park may still answer. */
export class HearingOpen extends Refusal {
  constructor(name: string, open: readonly StandingFigure[], ruleSet: RuleSet) {
    super(
      'hearing-open',
      `${name}${hearingText(open, ruleSet)}。园区答复后，或答复期满后，再核定（${PARK_STEPS.settle.clause}）。`,
    );
  }
}
/** Which verified figures wait for the bureau, in words. */
export const undecidedText = (left: readonly StandingFigure[], ruleSet: RuleSet): string =>
  `核实数尚未裁定：${listed(
    left.map((one) => bothFiguresText(ruleSet, one)),
    '项',
  )}`;
/** Verified figures stand on which nothing is decided. */
export class FiguresUndecided extends Refusal {
  constructor(name: string, left: readonly StandingFigure[], ruleSet: RuleSet) {
    super(
      'figure-undecided',
      `${name}${undecidedText(left, ruleSet)}。请打开该园区，逐项采用核实数或维持填报数后再核定（${PARK_STEPS.settle.clause}）。`,
    );
  }
}
/** The bureau's own verified figures that whoever settles has not seen, and which would change what was seen. */
export class FiguresUnseen extends StaleVersion {
  constructor(name: string, unseen: readonly StandingFigure[], ruleSet: RuleSet) {
    const which = listed(
      unseen.map((one) => bothFiguresText(ruleSet, one)),
      '项',
    );
    super(
      `${name}有您打开核定表时还没有的市局核实数：${which}。请重新打开核定表，查看核实数后再核定（${PARK_STEPS.settle.clause}）。`,
    );
  }
}
/** One figure would count with two different values. */
export class FiguresClash extends Refusal {
  constructor(name: string, what: string) {
    super(
      'figure-undecided',
      `${name}${what}有不止一个核实数，只能采用其中一个。请只保留一个，其余的维持填报数并写明理由。`,
    );
  }
}
/** The bureau's own verified figure counts: it is not decided against, but withdrawn. */
export class OwnFigureKept extends Refusal {
  constructor(what: string) {
    super('figure-undecided', `${what}是市人力社保局自己的核实数，不需要裁定；不再采用的，请先撤回。`);
  }
}
/** What the park said to a verified figure is not what was seen. */
export class AnswerUnseen extends StaleVersion {
  constructor(what: string, agrees: boolean | null) {
    super(
      `园区对${what}的核实数${agrees === null ? '没有答复' : '已经答复'}，与您看到的不同。请重新打开核定表，查看答复后再核定（${PARK_STEPS.settle.clause}）。`,
    );
  }
}
