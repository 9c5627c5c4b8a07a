import type { RecognitionFact } from './fact';
import { fits, possible, type Step, type Steps } from '../procedure/step';
import type { RecognitionState } from './states';

/** Where an application stands; null: there is none yet. */
type Place = RecognitionState | null;
interface RecognitionStep extends Step<Place, RecognitionFact['kind']> {
  readonly from: readonly Place[];
  readonly to: readonly RecognitionState[];
}

const OPEN = ['applied', 'assessed', 'public-notice'] as const;

/** Every step of the recognition of a park (Articles 8–10), in one table. Anything else is refused. */
export const RECOGNITION_STEPS = {
  apply: {
    action: 'recognition.apply',
    from: [null],
    to: ['applied'],
    clause: '第九条第（一）项',
    event: 'applied',
    name: '提出认定申报',
    writes: '申报的第 1 版；四类材料和各项数据须齐全',
    next: '市局看到待评估的申报和逐项条件是否具备',
  },
  correct: {
    action: 'recognition.apply',
    from: ['applied'],
    to: ['applied'],
    clause: '第九条第（一）项',
    event: 'applied',
    name: '更正申报',
    writes: '申报的新版本；对上一版所作的放宽不再有效',
    next: '市局看到新的版本',
  },
  withdraw: {
    action: 'recognition.apply',
    from: OPEN,
    to: ['withdrawn'],
    clause: '第九条第（一）项',
    event: 'withdrawn',
    name: '撤回申报',
    writes: '撤回的理由',
    next: '申报办结；同一园区可以重新申报',
  },
  relax: {
    action: 'recognition.decide',
    from: OPEN,
    to: [],
    clause: '第八条',
    event: 'relaxed',
    name: '放宽条件',
    writes: '放宽的条件和理由；办法不允许放宽的不能办理',
    next: '该项条件不再妨碍授牌',
  },
  relaxByGroup: {
    action: 'recognition.relax',
    from: OPEN,
    to: [],
    clause: '第八条',
    event: 'relaxed',
    name: '决定放宽条件',
    writes:
      '放宽的条件和理由；领导小组会议的日期、文号、出席人员，可附会议纪要；只在申报年度方案理解为可以说明理由放宽时办理',
    next: '该项条件不再妨碍授牌',
  },
  assess: {
    action: 'recognition.decide',
    from: ['applied'],
    to: ['assessed', 'refused'],
    clause: '第九条第（二）项',
    event: 'assessed',
    name: '登记专家评审',
    writes: '评审专家、四个方面的意见和结论',
    next: '通过的可以公示；不通过的不予认定，区县看到理由',
  },
  notice: {
    action: 'recognition.decide',
    from: ['assessed', 'public-notice'],
    to: ['public-notice'],
    clause: '第九条第（三）项',
    event: 'notice-set',
    name: '公示',
    writes: '公示的起止时间',
    next: '区县看到公示时间；期间收到的异议逐件登记',
  },
  object: {
    action: 'recognition.decide',
    from: ['public-notice'],
    to: [],
    clause: '第九条第（四）项',
    event: 'objection-raised',
    name: '登记异议',
    writes: '异议人和异议内容',
    next: '处理以前不能授牌',
  },
  settle: {
    action: 'recognition.decide',
    from: ['public-notice'],
    to: ['public-notice', 'refused'],
    clause: '第九条第（四）项',
    event: 'objection-settled',
    name: '处理异议',
    writes: '异议是否成立和理由',
    next: '成立的不予认定；不成立的继续办理',
  },
  award: {
    action: 'recognition.decide',
    from: ['public-notice'],
    to: ['awarded'],
    clause: '第九条第（四）项',
    event: 'awarded',
    name: '授牌',
    writes: '园区编号和认定年份，园区列入名册；三年补助自认定年份起算',
    next: '区县看到园区已列入名册；制定下一年度方案时自动列出',
  },
  refuse: {
    action: 'recognition.decide',
    from: OPEN,
    to: ['refused'],
    clause: '第九条',
    event: 'refused',
    name: '不予认定',
    writes: '不予认定的理由',
    next: '区县看到理由，可以重新申报',
  },
} as const satisfies Record<string, RecognitionStep>;
export type RecognitionStepName = keyof typeof RECOGNITION_STEPS;
export const RECOGNITION_STEP_NAMES = Object.keys(RECOGNITION_STEPS) as readonly RecognitionStepName[];

const STEPS: Steps<RecognitionStepName, Place> = RECOGNITION_STEPS;

/** Whether a step can be taken on an application that stands so; null: on none yet. */
export const canStep = (name: RecognitionStepName, state: RecognitionState | null): boolean =>
  fits(STEPS[name], { place: state });

/** The steps that can be taken on an application that stands so. */
export const possibleRecognitionSteps = (state: RecognitionState | null): readonly RecognitionStepName[] =>
  possible(STEPS, { place: state });

/** Whether nothing more happens to it. */
export const hasEnded = (state: RecognitionState): boolean => possibleRecognitionSteps(state).length === 0;
