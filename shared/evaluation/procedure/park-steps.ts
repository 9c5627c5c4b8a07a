import type { EventKind } from '../trail/event';
import type { Stage, YearState } from '../../vocabulary/stages';
import { possible, take, type Step, type Steps } from './step';

/** A park's step is held to all of it, and leads to one stage at most. */
type ParkStep = Required<Step<Stage, EventKind>> & { readonly to: readonly [Stage?] };

/** Every step that can be taken on one park's evaluation: the procedure of Articles 22 and 23, in one table. Anything else is refused. */
export const PARK_STEPS = {
  submit: {
    action: 'submission.write',
    from: ['not-submitted', 'submitted', 'returned'],
    to: ['submitted'],
    during: ['open', 'frozen'],
    deadline: 'submissionsClose',
    clause: '第二十二条第（一）项',
    event: 'submitted',
    name: '提交自评',
    writes: '自评的新版本和回执',
    next: '区县看到待初审的园区',
  },
  listTenants: {
    action: 'tenants.write',
    from: ['not-submitted', 'submitted', 'returned'],
    to: [],
    during: ['open', 'frozen'],
    deadline: 'submissionsClose',
    clause: '第二十三条第（三）项',
    event: 'tenants-listed',
    name: '提交入驻企业名录',
    writes: '入驻企业名录的新版本',
    next: '区县和市局可以查看名录，并与填报数据核对',
  },
  extend: {
    action: 'extension.write',
    from: ['not-submitted', 'submitted', 'returned'],
    to: [],
    during: ['open', 'frozen'],
    deadline: null,
    clause: '第二十二条第（一）项',
    event: 'extended',
    name: '延长提交期限',
    writes: '新的截止时间和理由',
    next: '园区在新的截止时间前可以提交',
  },
  return: {
    action: 'review.write',
    from: ['submitted'],
    to: ['returned'],
    during: ['frozen'],
    deadline: 'reviewsClose',
    clause: '第二十二条第（二）项',
    event: 'returned',
    name: '退回修改',
    writes: '退回的项目、意见和修改期限',
    next: '园区在表中相应单元格看到意见，只改这些项目',
  },
  pass: {
    action: 'review.write',
    from: ['submitted'],
    to: ['passed'],
    during: ['frozen'],
    deadline: 'reviewsClose',
    clause: '第二十二条第（二）项',
    event: 'passed',
    name: '初审通过',
    writes: '初审意见和初审得分',
    next: '专家看到待评分的园区；没有专家评审的，市局看到待核定的园区',
  },
  declare: {
    action: 'panel.score',
    from: ['passed'],
    to: [],
    during: ['frozen'],
    deadline: 'panelCloses',
    clause: '第二十二条第（三）项',
    event: 'conflict-declared',
    name: '声明有无利益冲突',
    writes: '声明；有冲突的即行回避',
    next: '无冲突的专家可以查看材料并评分',
  },
  recuse: {
    action: 'recusal.write',
    from: ['passed'],
    to: [],
    during: ['frozen'],
    deadline: null,
    clause: '第二十二条第（三）项',
    event: 'recused',
    name: '责令专家回避',
    writes: '回避的专家和理由',
    next: '该专家不能再查看或评分',
  },
  score: {
    action: 'panel.score',
    from: ['passed'],
    to: [],
    during: ['frozen'],
    deadline: 'panelCloses',
    clause: '第二十二条第（三）项',
    event: 'panel-scored',
    name: '专家评分',
    writes: '逐项评分、意见和实地考察记录',
    next: '市局看到评审进度；达到人数后可以核定',
  },
  settle: {
    action: 'settlement.write',
    from: ['passed', 'settled'],
    to: ['settled'],
    during: ['frozen', 'graded'],
    deadline: null,
    clause: '第二十二条第（三）项',
    event: 'settled',
    name: '核定得分',
    writes: '最终得分；改动专家平均分或核算得分的，逐项写明理由',
    next: '全部核定后市局拟定等次',
  },
  reopen: {
    action: 'settlement.write',
    from: ['passed', 'settled'],
    to: ['submitted'],
    during: ['frozen', 'graded'],
    deadline: null,
    clause: '第二十二条第（二）项',
    event: 'reopened',
    name: '退回重新初审',
    writes: '退回的理由；已有评分作废',
    next: '区县重新初审',
  },
  addEvidence: {
    action: 'evidence.write',
    from: ['not-submitted', 'submitted', 'returned'],
    to: [],
    during: ['open', 'frozen'],
    deadline: 'submissionsClose',
    clause: '第二十三条第（三）项',
    event: 'evidence-added',
    name: '上传佐证材料',
    writes: '材料的名称、文号、文件及其摘要',
    next: '区县初审、专家评审和市局核定时可以查阅',
  },
  removeEvidence: {
    action: 'evidence.write',
    from: ['not-submitted', 'submitted', 'returned'],
    to: [],
    during: ['open', 'frozen'],
    deadline: 'submissionsClose',
    clause: '第二十三条第（三）项',
    event: 'evidence-removed',
    name: '移除佐证材料',
    writes: '移除的理由；文件本身保留',
    next: '清单中不再列出，办理记录中仍可查到',
  },
} as const satisfies Record<string, ParkStep>;
export type ParkStepName = keyof typeof PARK_STEPS;

const STEPS: Steps<ParkStepName, Stage> = PARK_STEPS;

/** The steps that a park can take from where it stands. */
export const possibleParkSteps = (stage: Stage, year: YearState): readonly ParkStepName[] =>
  possible(STEPS, { place: stage, year });

/** The stage to which a step leads from where a park and its year stand, or why it cannot be taken. */
export const takeParkStep = (name: ParkStepName, stage: Stage, year: YearState) => take(STEPS, name, stage, year);
