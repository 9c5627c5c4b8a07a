import type { Role } from '../../shared/vocabulary/roles';
import type { RouteName } from '../../shared/api/routes';
import type { Action, Scope } from '../../shared/evaluation/procedure/permissions';
import type { Clause } from '../../shared/regulation/clauses';

/** What the regulation gives to whom: the clause, the routes that serve it, and how far it reaches for each role; a role that is not named may not at all. */
interface Duty {
  /** null: no article knows it. */
  readonly clause: Clause | null;
  readonly routes: readonly RouteName[];
  readonly who: Readonly<Partial<Record<Role, Scope>>>;
}

/** Who manages what by Article 5: the bureau all parks, a district its own; the leading group of Article 19 sees what it decides upon, and a park itself. */
const EVERYBODY_BUT_EXPERTS = {
  park: 'own-park',
  district: 'own-district',
  bureau: 'all',
  leader: 'all',
} as const satisfies Duty['who'];
/** The same without the park itself: what is made of several parks, or is no park's business. */
const AUTHORITIES = { district: 'own-district', bureau: 'all', leader: 'all' } as const satisfies Duty['who'];
const BUREAU_AND_LEADER = { bureau: 'all', leader: 'all' } as const satisfies Duty['who'];

/**
 * Who may do what, written out by hand from the text of the regulation. It is what the tests hold the product's table, its routes and its answers to, so it is never
 * made from them: whoever changes who may do what writes it down twice.
 */
export const DUTIES: Readonly<Record<Action, Duty>> = {
  // 目标任务：市人力社保局负责按年制定。
  'plan.write': { clause: '第十四条', routes: ['putPlan', 'amendPlan'], who: { bureau: 'all' } },
  // 评估指标：领导小组制定。
  'plan.confirm': { clause: '第十九条', routes: ['confirmPlan'], who: { leader: 'all' } },
  // 领导小组会议纪要：由其上传，市局和领导小组查阅。
  'minutes.write': { clause: '第十九条', routes: ['requestMinutes'], who: { leader: 'all' } },
  'minutes.read': { clause: '第十九条', routes: ['minutesFile'], who: BUREAU_AND_LEADER },
  'plan.read': { clause: '第十四条', routes: ['plan'], who: EVERYBODY_BUT_EXPERTS },
  'comparison.read': { clause: '第六条', routes: ['comparison'], who: { bureau: 'all' } },
  // 补助的期次怎样对应年度：市局选定，领导小组确认。
  'earlier-money.read': { clause: '第十一条', routes: ['earlierMoney'], who: BUREAU_AND_LEADER },

  // 园区自评。
  'submission.write': { clause: '第二十二条第（一）项', routes: ['submit'], who: { park: 'own-park' } },
  'extension.write': { clause: '第二十二条第（一）项', routes: ['extend', 'extendDistrict'], who: { bureau: 'all' } },
  'evaluation.read': { clause: '第二十二条', routes: ['evaluation', 'submission', 'verifiedFigures'], who: EVERYBODY_BUT_EXPERTS },
  // 自评材料：证明材料和入驻企业名录。
  'evidence.write': {
    clause: '第二十三条第（三）项',
    routes: ['requestEvidence', 'confirmEvidence', 'removeEvidence'],
    who: { park: 'own-park' },
  },
  'evidence.read': {
    clause: '第二十三条第（三）项',
    routes: ['evidence', 'evidenceFile'],
    who: EVERYBODY_BUT_EXPERTS,
  },
  'tenants.write': { clause: '第二十三条第（三）项', routes: ['listTenants'], who: { park: 'own-park' } },
  'tenants.read': {
    clause: '第二十三条第（三）项',
    routes: ['tenants', 'tenantSummary'],
    who: EVERYBODY_BUT_EXPERTS,
  },
  'tenant-duplicates.read': {
    clause: '第二十三条第（三）项',
    routes: ['tenantDuplicates'],
    who: { district: 'own-district', bureau: 'all' },
  },

  // 区县初审。
  'review.write': {
    clause: '第二十二条第（二）项',
    routes: ['review', 'verifyAtReview', 'withdrawAtReview'],
    who: { district: 'own-district' },
  },
  // 核实数：园区先作说明。
  'figure.answer': { clause: '第二十二条第（三）项', routes: ['answerFigure'], who: { park: 'own-park' } },

  // 组织评审：市人力社保局组织，专家评价。
  'panel.score': {
    clause: '第二十二条第（三）项',
    routes: [
      'panel',
      'panelSheet',
      'declare',
      'scorePanel',
      'takeBack',
      'panelEvidence',
      'panelEvidenceFile',
      'verifyAtPanel',
      'withdrawAtPanel',
    ],
    who: { expert: 'own-panel' },
  },
  'panel.read': { clause: '第二十二条第（三）项', routes: ['panelProgress'], who: BUREAU_AND_LEADER },
  'recusal.write': { clause: '第二十二条第（三）项', routes: ['recuse'], who: { bureau: 'all' } },
  'scores-return.write': { clause: '第二十二条第（三）项', routes: ['returnScores'], who: { bureau: 'all' } },
  'settlement.read': { clause: '第二十二条第（三）项', routes: ['settlementSheet'], who: BUREAU_AND_LEADER },
  'settlement.write': {
    clause: '第二十二条第（三）项',
    routes: ['settle', 'settleAll', 'reopen', 'verifyAtSettlement', 'withdrawAtSettlement'],
    who: { bureau: 'all' },
  },
  'consolidated.read': { clause: '第二十二条', routes: ['consolidated'], who: AUTHORITIES },

  // 未提交、退出评估：条文没有规定；市局提议，领导小组审核。
  'absence.read': { clause: null, routes: ['absences'], who: BUREAU_AND_LEADER },
  'absence.propose': { clause: null, routes: ['proposeAbsence', 'takeBackAbsence'], who: { bureau: 'all' } },
  'absence.decide': { clause: null, routes: ['decideAbsence'], who: { leader: 'all' } },

  // 等次：市局拟定，领导小组确定并审核。
  'grading.read': { clause: '第二十四条', routes: ['grading'], who: BUREAU_AND_LEADER },
  'grading.run': { clause: '第二十四条', routes: ['grade'], who: { bureau: 'all' } },
  'grading.pick': { clause: '第二十四条', routes: ['pick'], who: { leader: 'all' } },
  'grading.approve': { clause: '第二十二条第（四）项', routes: ['approve'], who: { leader: 'all' } },
  // 公布结果和结果运用。
  'publication.write': { clause: '第二十二条第（四）项', routes: ['publish'], who: { bureau: 'all' } },
  'rectification.write': {
    clause: '第二十五条第（二）项',
    routes: ['orderRectification', 'decideRectification'],
    who: { bureau: 'all' },
  },
  'closure.write': { clause: '第二十五条第（二）项', routes: ['close'], who: { bureau: 'all' } },
  // 公开、公平、公正：办理记录。
  'events.read': { clause: '第二十条', routes: ['events'], who: EVERYBODY_BUT_EXPERTS },
  'year-events.read': { clause: '第二十条', routes: ['amendments', 'yearEvents'], who: BUREAU_AND_LEADER },

  // 补助资金：市局综合确定，园区使用并接受监督检查，区县配套。
  'adjustment.write': { clause: '第十一条', routes: ['adjustBase'], who: { bureau: 'all' } },
  'ledger.read': { clause: '第十一条', routes: ['ledger'], who: EVERYBODY_BUT_EXPERTS },
  // 历史情况：市局按文件登记，领导小组确认。
  'past.read': { clause: '第十一条', routes: ['pasts'], who: BUREAU_AND_LEADER },
  'past.write': { clause: '第十一条', routes: ['recordPasts'], who: { bureau: 'all' } },
  'past.confirm': { clause: '第十一条', routes: ['decidePasts'], who: { leader: 'all' } },
  'subsidies.read': { clause: '第十一条', routes: ['subsidies'], who: AUTHORITIES },
  // 历年结果：公开、公平、公正。
  'trend.read': { clause: '第二十条', routes: ['parkTrend', 'trends'], who: EVERYBODY_BUT_EXPERTS },
  'payment.write': {
    clause: '第十一条',
    routes: ['pay', 'returnPayment', 'cancelPayment'],
    who: { bureau: 'all' },
  },
  'spending.write': { clause: '第十二条', routes: ['spend', 'cancelSpending'], who: { park: 'own-park' } },
  'spendings.read': { clause: '第十二条', routes: ['spendings'], who: EVERYBODY_BUT_EXPERTS },
  'support.write': {
    clause: '第十三条',
    routes: ['recordSupport', 'cancelSupport'],
    who: { district: 'own-district' },
  },

  // 申报与认定：所在地区县提出，市局审查、评审、公示、授牌。
  'recognition.apply': {
    clause: '第九条第（一）项',
    routes: ['apply', 'correctApplication', 'withdrawApplication'],
    who: { district: 'own-district' },
  },
  'recognition.read': { clause: '第九条', routes: ['applications', 'application'], who: AUTHORITIES },
  'recognition.decide': {
    clause: '第九条',
    routes: [
      'relaxCondition',
      'assessApplication',
      'setNotice',
      'raiseObjection',
      'settleObjection',
      'award',
      'refuseApplication',
    ],
    who: { bureau: 'all' },
  },
  // 原则上：领导小组说明理由决定放宽（R-principle）。
  'recognition.relax': { clause: '第八条', routes: ['relaxByGroup'], who: { leader: 'all' } },
  // 园区联盟：成员单位相互知道。
  'roster.read': { clause: '第十八条', routes: ['roster'], who: { ...AUTHORITIES, park: 'all' } },

  // 按月报送：区县人力社保部门向市人力社保局。
  'report.write': { clause: '第十六条', routes: ['reportMonth'], who: { district: 'own-district' } },
  'report.read': { clause: '第十六条', routes: ['districtMonth', 'months', 'monthSummary'], who: AUTHORITIES },
  'park-months.read': { clause: '第十六条', routes: ['parkMonths'], who: EVERYBODY_BUT_EXPERTS },
};

/** What everybody may who is signed in: to know who one is, and what there is to do. */
export const OPEN_TO_ALL: readonly RouteName[] = ['me', 'work'];

/** How far a role reaches with a route; undefined where it may not call it at all. Not for the routes that are open to all. */
export const scopeByHand = (role: Role, route: RouteName): Scope | undefined =>
  Object.values(DUTIES).find(({ routes }) => routes.includes(route))?.who[role];
