import type { Clause } from '../../regulation/clauses';
import { SUBSIDY } from '../../regulation/subsidy-schedule';
import { MONTHLY_CLAUSE } from '../../regulation/monthly-figures';
import { RELAXATION } from '../../regulation/recognition';
import type { Action } from '../procedure/permissions';

interface Task {
  /** What is to be done, for so many parks. */
  readonly title: (count: number) => string;
  /** Whoever may do this is asked to. */
  readonly action: Action;
  /** null: no article knows the matter. */
  readonly clause: Clause | null;
}

/** Everything that waits for somebody during a year, in the order of the year. Each role's work list is made of those that it may do. */
export const TASKS = {
  'write-plan': { title: () => '制定年度评估方案', action: 'plan.write', clause: '第十四条' },
  'confirm-plan': { title: () => '确认年度评估方案', action: 'plan.confirm', clause: '第十九条' },
  'record-pasts': {
    title: (count) => `${count} 个园区的历史情况待登记`,
    action: 'past.write',
    clause: SUBSIDY.clause,
  },
  'correct-pasts': {
    title: (count) => `${count} 个园区的历史情况被领导小组退回，待更正`,
    action: 'past.write',
    clause: SUBSIDY.clause,
  },
  'confirm-pasts': {
    title: (count) => `${count} 个园区的历史情况待确认`,
    action: 'past.confirm',
    clause: SUBSIDY.clause,
  },
  'report-months': {
    title: (count) => `${count} 个月的月报未报送`,
    action: 'report.write',
    clause: MONTHLY_CLAUSE,
  },
  'report-months-ahead': {
    title: (count) => `${count} 个月的月报未报送：年度评估方案未下达，可以先报`,
    action: 'report.write',
    clause: MONTHLY_CLAUSE,
  },
  submit: { title: () => '填报并提交自评', action: 'submission.write', clause: '第二十二条第（一）项' },
  correct: { title: () => '按初审意见修改后重新提交', action: 'submission.write', clause: '第二十二条第（二）项' },
  'chase-submissions': {
    title: (count) => `${count} 个园区尚未提交自评`,
    action: 'extension.write',
    clause: '第二十二条第（一）项',
  },
  'propose-absences': {
    title: (count) => `${count} 个未提交的园区待处理：催报、延期或提议认定`,
    action: 'absence.propose',
    clause: null,
  },
  'decide-absences': {
    title: (count) => `${count} 个园区的未提交或退出评估提议待审核`,
    action: 'absence.decide',
    clause: null,
  },
  review: { title: (count) => `${count} 个园区待初审`, action: 'review.write', clause: '第二十二条第（二）项' },
  'chase-reviews': {
    title: (count) => `${count} 个园区逾期未初审，请催办或延长初审期限`,
    action: 'extension.write',
    clause: '第二十二条第（二）项',
  },
  'answer-figures': {
    title: (count) => `${count} 个核实数待答复`,
    action: 'figure.answer',
    clause: '第二十二条第（三）项',
  },
  'follow-figures': {
    title: (count) => `${count} 个园区待答复核实数`,
    action: 'review.write',
    clause: '第二十二条第（二）项',
  },
  declare: {
    title: (count) => `${count} 个园区待声明有无利益冲突`,
    action: 'panel.score',
    clause: '第二十二条第（三）项',
  },
  score: { title: (count) => `${count} 个园区待评分`, action: 'panel.score', clause: '第二十二条第（三）项' },
  'score-again': {
    title: (count) => `${count} 个园区的评分已退回或收回，待重新评分`,
    action: 'panel.score',
    clause: '第二十二条第（三）项',
  },
  'follow-panel': {
    title: (count) => `${count} 个园区专家评审未完成`,
    action: 'recusal.write',
    clause: '第二十二条第（三）项',
  },
  'decide-figures': {
    title: (count) => `${count} 个园区的核实数待裁定`,
    action: 'settlement.write',
    clause: '第二十二条第（三）项',
  },
  settle: { title: (count) => `${count} 个园区待核定`, action: 'settlement.write', clause: '第二十二条第（三）项' },
  grade: { title: () => '全部园区已核定，可以拟定等次', action: 'grading.run', clause: '第二十四条' },
  pick: { title: (count) => `${count} 个园区并列待定，请确定优秀等次`, action: 'grading.pick', clause: '第二十四条' },
  approve: { title: () => '审核拟定的等次', action: 'grading.approve', clause: '第二十二条第（四）项' },
  publish: { title: () => '领导小组已审核，可以公布结果', action: 'publication.write', clause: '第二十二条第（四）项' },
  'order-rectification': {
    title: (count) => `${count} 个不合格园区待责令整改`,
    action: 'rectification.write',
    clause: '第二十五条第（二）项',
  },
  'decide-rectification': {
    title: (count) => `${count} 个园区整改待认定`,
    action: 'rectification.write',
    clause: '第二十五条第（二）项',
  },
  close: { title: () => '没有待办的整改，可以归档', action: 'closure.write', clause: '第二十五条第（二）项' },
  'recover-payments': {
    title: (count) => `${count} 个园区有应收回的补助资金，收回以前不再拨付`,
    action: 'payment.write',
    clause: null,
  },
  pay: {
    title: (count) => `${count} 个园区的补助资金待拨付`,
    action: 'payment.write',
    clause: SUBSIDY.clause,
  },
  'assess-applications': {
    title: (count) => `${count} 件认定申报待评估`,
    action: 'recognition.decide',
    clause: '第九条第（二）项',
  },
  'decide-relaxations': {
    title: (count) => `${count} 件认定申报有条件未具备，是否放宽待决定`,
    action: 'recognition.relax',
    clause: RELAXATION.clause,
  },
  'post-notices': {
    title: (count) => `${count} 件认定申报待公示`,
    action: 'recognition.decide',
    clause: '第九条第（三）项',
  },
  'conclude-notices': {
    title: (count) => `${count} 件认定申报公示期满，待授牌`,
    action: 'recognition.decide',
    clause: '第九条第（四）项',
  },
  rectify: { title: () => '按期完成整改', action: 'submission.write', clause: '第二十五条第（二）项' },
} as const satisfies Record<string, Task>;
export type TaskId = keyof typeof TASKS;
export const TASK_IDS = Object.keys(TASKS) as [TaskId, ...TaskId[]];
