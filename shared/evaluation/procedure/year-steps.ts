import type { YearEventKind } from '../trail/event';
import type { YearState } from '../../vocabulary/stages';
import { possible, take, type Step, type Steps } from './step';

/** A year's step leads to one state. */
interface YearStep extends Step<YearState, YearEventKind> {
  readonly from: readonly YearState[];
  readonly to: readonly [YearState];
}

/** Every step that can be taken on a year as a whole (Articles 14, 19, 22, 24, 25). */
export const YEAR_STEPS = {
  plan: {
    action: 'plan.write',
    from: ['open'],
    to: ['open'],
    clause: '第十四条',
    event: 'plan-written',
    name: '制定评估方案',
    writes: '方案的新版本；上年数据取上年采用的核实数，专家评审与第二十二条不同的逐项写明理由',
    next: '领导小组看到待确认的方案；园区看到目标任务和截止时间',
  },
  confirm: {
    action: 'plan.confirm',
    from: ['open'],
    to: ['open'],
    clause: '第十九条',
    event: 'plan-confirmed',
    name: '确认评估方案',
    writes: '领导小组会议的日期、文号、出席人员，可附会议纪要；评估指标、条文理解和专家评审即行确定',
    next: '园区可以提交自评',
  },
  begin: {
    action: null,
    from: ['open', 'frozen'],
    to: ['frozen'],
    clause: '第二十二条第（一）项',
    event: null,
    name: '首个园区提交',
    writes: '方案锁定',
    next: '方案只能以附理由的调整来改',
  },
  amend: {
    action: 'plan.write',
    from: ['frozen', 'graded'],
    to: ['frozen'],
    clause: '第十四条',
    event: 'plan-amended',
    name: '调整评估方案',
    writes: '方案的新版本、理由和受影响的园区',
    next: '受影响且已核定的园区须重新核定；改动评估指标、条文理解或专家评审的，领导小组须重新确认',
  },
  confirmAmendment: {
    action: 'plan.confirm',
    from: ['frozen'],
    to: ['frozen'],
    clause: '第十九条',
    event: 'amendment-confirmed',
    name: '确认方案调整',
    writes: '领导小组会议的日期、文号、出席人员，可附会议纪要',
    next: '市局可以核定得分、拟定等次',
  },
  unsettle: {
    action: null,
    from: ['frozen', 'graded'],
    to: ['frozen'],
    clause: '第二十二条第（三）项',
    event: null,
    name: '重新核定园区',
    writes: '已拟定的等次作废',
    next: '市局重新拟定等次',
  },
  grade: {
    action: 'grading.run',
    from: ['frozen', 'graded'],
    to: ['graded'],
    clause: '第二十四条',
    event: 'graded',
    name: '拟定等次',
    writes: '名次、等次和补助资金的拟定结果',
    next: '领导小组看到拟定的等次和并列待定的园区',
  },
  pick: {
    action: 'grading.pick',
    from: ['graded'],
    to: ['graded'],
    clause: '第二十四条',
    event: 'picked',
    name: '确定优秀等次',
    writes: '并列园区的等次；少于优秀名额的，写明哪些园区不定为优秀和理由；领导小组会议',
    next: '领导小组可以审核',
  },
  approve: {
    action: 'grading.approve',
    from: ['graded'],
    to: ['approved'],
    clause: '第二十二条第（四）项',
    event: 'approved',
    name: '审核通过',
    writes: '审核意见；领导小组会议的日期、文号、出席人员，可附会议纪要',
    next: '市局可以公布',
  },
  sendBack: {
    action: 'grading.approve',
    from: ['graded', 'approved'],
    to: ['frozen'],
    clause: '第二十二条第（四）项',
    event: 'sent-back',
    name: '退回市局',
    writes: '退回的理由；领导小组会议',
    next: '市局重新核定或重新拟定',
  },
  publish: {
    action: 'publication.write',
    from: ['approved'],
    to: ['published'],
    clause: '第二十二条第（四）项',
    event: 'published',
    name: '公布结果',
    writes: '全部园区的评估结果，一次公布',
    next: '园区看到得分、名次、等次和补助资金；市局待办中有待拨付的园区',
  },
  close: {
    action: 'closure.write',
    from: ['published'],
    to: ['closed'],
    clause: '第二十五条第（二）项',
    event: 'closed',
    name: '归档',
    writes: '年度办结',
    next: '下一年度以本年度数据为上年数据，采用了核实数的取核实数',
  },
} as const satisfies Record<string, YearStep>;
export type YearStepName = keyof typeof YEAR_STEPS;
const STEPS: Steps<YearStepName, YearState> = YEAR_STEPS;

/** The steps that a year can take from where it stands. */
export const possibleYearSteps = (state: YearState): readonly YearStepName[] => possible(STEPS, { place: state });

/** The state to which a step leads, or the state in which it cannot be taken. */
export const takeYearStep = (name: YearStepName, state: YearState) => take(STEPS, name, state);
