import { ConsolidatedPage } from './consolidated';
import { READINGS, type ReadingId } from '../regulation/readings';
import { Comparison } from '../evaluation/plan/comparison';
import { EventPage, YearTrail } from './trail';
import { SeenEvent, YearTrailEvent } from '../evaluation/trail/event';
import {
  ApprovalRequest,
  ClosureRequest,
  GradingRequest,
  PicksRequest,
  Publication,
  PublicationRequest,
} from './grading';
import { GradingRun } from '../evaluation/grading/grading-run';
import {
  AdjustmentRequest,
  EarlierMoney,
  RectificationOrderRequest,
  RectificationOutcomeRequest,
  SpendingRequest,
  SubsidyPage,
} from './money';
import { Ledger, SeenMoneyFact } from '../evaluation/money/ledger';
import { Me } from './me';
import {
  DeclarationRequest,
  PanelList,
  PanelProgress,
  PanelScoresRequest,
  PanelSheet,
  RecusalRequest,
  ScoresReturnRequest,
  TakeBackRequest,
} from './panel';
import { Amendment, AmendmentRequest, Amendments, ConfirmationRequest, PlanAnswer, PlanRequest } from './plan';
import { DistrictExtension, ExtensionRequest, ReviewRequest } from './review';
import { ABSENCE_ROUTES } from './routes/absence';
import { MONEY_RECORD_ROUTES } from './routes/money-records';
import { PAST_ROUTES } from './routes/past';
import { ReopenRequest, SettleAllAnswer, SettleAllRequest, SettlementRequest, SettlementSheet } from './settlement';
import { NAMING_PARKS_LIMIT, type RouteShape } from './route-shape';
import { VERIFIED_ROUTES } from './routes/verified';
import { RECOGNITION_ROUTES } from './routes/recognition';
import { EVIDENCE_ROUTES } from './routes/evidence';
import { TENANT_ROUTES } from './routes/tenants';
import { TREND_ROUTES } from './routes/trend';
import { MONTH_ROUTES } from './routes/months';
import { Receipt, Submission, SubmissionRequest, Evaluation } from './submission';
import { Work } from '../evaluation/work/work';

const READING_IDS = Object.keys(READINGS) as ReadingId[];

/** Every route of the API. The server's router, the client, the permission tests and the OpenAPI document are made from it. Every write needs an Idempotency-Key header. */
export const ROUTES = {
  me: { method: 'GET', path: '/v1/me', action: null, summary: '当前登录人', answer: Me },
  plan: {
    method: 'GET',
    path: '/v1/years/{year}/plan',
    action: 'plan.read',
    summary: '年度评估方案',
    answer: PlanAnswer,
  },
  putPlan: {
    method: 'PUT',
    path: '/v1/years/{year}/plan',
    action: 'plan.write',
    summary: '制定或修改年度评估方案',
    request: PlanRequest,
    answer: PlanAnswer,
    bodyLimit: NAMING_PARKS_LIMIT,
  },
  amendPlan: {
    method: 'POST',
    path: '/v1/years/{year}/plan/amendments',
    action: 'plan.write',
    summary: '调整已锁定的评估方案',
    request: AmendmentRequest,
    answer: Amendment,
    bodyLimit: NAMING_PARKS_LIMIT,
  },
  confirmPlan: {
    method: 'POST',
    path: '/v1/years/{year}/plan/confirmation',
    action: 'plan.confirm',
    summary: '领导小组确认评估方案',
    request: ConfirmationRequest,
    answer: YearTrailEvent,
  },
  amendments: {
    method: 'GET',
    path: '/v1/years/{year}/plan/amendments',
    action: 'year-events.read',
    summary: '评估方案的调整记录',
    answer: Amendments,
  },
  comparison: {
    method: 'GET',
    path: '/v1/years/{year}/comparison',
    action: 'comparison.read',
    summary: '换一种条文理解，该年度哪些结果会不同',
    query: READING_IDS,
    answer: Comparison,
  },
  earlierMoney: {
    method: 'GET',
    path: '/v1/years/{year}/earlier-money',
    action: 'earlier-money.read',
    summary: '以前年度决定各园区补助资金的情况',
    answer: EarlierMoney,
  },
  work: { method: 'GET', path: '/v1/years/{year}/work', action: null, summary: '待办事项', answer: Work },
  yearEvents: {
    method: 'GET',
    path: '/v1/years/{year}/events',
    action: 'year-events.read',
    summary: '年度办理记录',
    answer: YearTrail,
  },
  evaluation: {
    method: 'GET',
    path: '/v1/evaluations/{year}/{park}',
    action: 'evaluation.read',
    summary: '一个园区的评估情况',
    answer: Evaluation,
  },
  submission: {
    method: 'GET',
    path: '/v1/evaluations/{year}/{park}/submissions/{version}',
    action: 'evaluation.read',
    summary: '某一版自评',
    answer: Submission,
  },
  submit: {
    method: 'PUT',
    path: '/v1/evaluations/{year}/{park}/submission',
    action: 'submission.write',
    summary: '提交自评',
    request: SubmissionRequest,
    answer: Receipt,
  },
  extend: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/extension',
    action: 'extension.write',
    summary: '延长一个园区的提交、初审或评审期限',
    request: ExtensionRequest,
    answer: SeenEvent,
  },
  extendDistrict: {
    method: 'POST',
    path: '/v1/years/{year}/districts/{district}/extension',
    action: 'extension.write',
    summary: '延长一个区县全部园区的提交、初审或评审期限',
    request: ExtensionRequest,
    answer: DistrictExtension,
  },
  review: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/review',
    action: 'review.write',
    summary: '区县初审：通过或退回',
    request: ReviewRequest,
    answer: SeenEvent,
  },
  panel: {
    method: 'GET',
    path: '/v1/years/{year}/panel',
    action: 'panel.score',
    summary: '专家要评审的园区',
    answer: PanelList,
  },
  panelSheet: {
    method: 'GET',
    path: '/v1/years/{year}/panel/{entry}',
    action: 'panel.score',
    summary: '专家评分表',
    answer: PanelSheet,
  },
  declare: {
    method: 'POST',
    path: '/v1/years/{year}/panel/{entry}/declaration',
    action: 'panel.score',
    summary: '声明有无利益冲突',
    request: DeclarationRequest,
    answer: SeenEvent,
  },
  scorePanel: {
    method: 'PUT',
    path: '/v1/years/{year}/panel/{entry}/scores',
    action: 'panel.score',
    summary: '提交专家评分',
    request: PanelScoresRequest,
    answer: SeenEvent,
  },
  takeBack: {
    method: 'POST',
    path: '/v1/years/{year}/panel/{entry}/withdrawal',
    action: 'panel.score',
    summary: '专家收回已提交的评分',
    request: TakeBackRequest,
    answer: SeenEvent,
  },
  panelProgress: {
    method: 'GET',
    path: '/v1/years/{year}/panel-progress',
    action: 'panel.read',
    summary: '专家评审进度',
    answer: PanelProgress,
  },
  recuse: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/recusals',
    action: 'recusal.write',
    summary: '责令专家回避',
    request: RecusalRequest,
    answer: SeenEvent,
  },
  returnScores: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/score-returns',
    action: 'scores-return.write',
    summary: '退回一位专家的评分',
    request: ScoresReturnRequest,
    answer: SeenEvent,
  },
  settlementSheet: {
    method: 'GET',
    path: '/v1/evaluations/{year}/{park}/settlement',
    action: 'settlement.read',
    summary: '核定依据：自评、初审、专家评分',
    answer: SettlementSheet,
  },
  settle: {
    method: 'PUT',
    path: '/v1/evaluations/{year}/{park}/settlement',
    action: 'settlement.write',
    summary: '核定得分',
    request: SettlementRequest,
    answer: SeenEvent,
  },
  settleAll: {
    method: 'POST',
    path: '/v1/years/{year}/settlements',
    action: 'settlement.write',
    summary: '核定所有可以核定的园区',
    request: SettleAllRequest,
    answer: SettleAllAnswer,
  },
  reopen: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/reopening',
    action: 'settlement.write',
    summary: '退回重新初审',
    request: ReopenRequest,
    answer: SeenEvent,
  },
  events: {
    method: 'GET',
    path: '/v1/evaluations/{year}/{park}/events',
    action: 'events.read',
    summary: '办理记录',
    query: ['cursor'],
    answer: EventPage,
  },
  consolidated: {
    method: 'GET',
    path: '/v1/years/{year}/consolidated',
    action: 'consolidated.read',
    summary: '汇总表',
    query: ['cursor'],
    answer: ConsolidatedPage,
  },
  grading: {
    method: 'GET',
    path: '/v1/years/{year}/grading',
    action: 'grading.read',
    summary: '最近一次等次拟定',
    query: ['cursor'],
    answer: GradingRun,
  },
  grade: {
    method: 'POST',
    path: '/v1/years/{year}/grading',
    action: 'grading.run',
    summary: '拟定等次',
    request: GradingRequest,
    answer: GradingRun,
  },
  pick: {
    method: 'POST',
    path: '/v1/years/{year}/grading/picks',
    action: 'grading.pick',
    summary: '并列园区中确定优秀等次',
    request: PicksRequest,
    answer: GradingRun,
  },
  approve: {
    method: 'POST',
    path: '/v1/years/{year}/grading/approval',
    action: 'grading.approve',
    summary: '领导小组审核：通过或退回',
    request: ApprovalRequest,
    answer: YearTrailEvent,
  },
  publish: {
    method: 'POST',
    path: '/v1/years/{year}/publication',
    action: 'publication.write',
    summary: '公布评估结果',
    request: PublicationRequest,
    answer: Publication,
  },
  close: {
    method: 'POST',
    path: '/v1/years/{year}/closure',
    action: 'closure.write',
    summary: '年度归档',
    request: ClosureRequest,
    answer: YearTrailEvent,
  },
  orderRectification: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/rectification',
    action: 'rectification.write',
    summary: '责令限期整改',
    request: RectificationOrderRequest,
    answer: SeenMoneyFact,
  },
  decideRectification: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/rectification/outcome',
    action: 'rectification.write',
    summary: '认定整改结果',
    request: RectificationOutcomeRequest,
    answer: SeenMoneyFact,
  },
  adjustBase: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/adjustment',
    action: 'adjustment.write',
    summary: '综合确定年度补助基准',
    request: AdjustmentRequest,
    answer: SeenMoneyFact,
  },
  spend: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/spending',
    action: 'spending.write',
    summary: '登记补助资金支出',
    request: SpendingRequest,
    answer: SeenMoneyFact,
  },
  ledger: {
    method: 'GET',
    path: '/v1/evaluations/{year}/{park}/ledger',
    action: 'ledger.read',
    summary: '补助资金台账',
    answer: Ledger,
  },
  subsidies: {
    method: 'GET',
    path: '/v1/years/{year}/subsidies',
    action: 'subsidies.read',
    summary: '补助资金表',
    query: ['cursor'],
    answer: SubsidyPage,
  },
  ...ABSENCE_ROUTES,
  ...MONEY_RECORD_ROUTES,
  ...PAST_ROUTES,
  ...RECOGNITION_ROUTES,
  ...EVIDENCE_ROUTES,
  ...TENANT_ROUTES,
  ...TREND_ROUTES,
  ...MONTH_ROUTES,
  ...VERIFIED_ROUTES,
} as const satisfies Record<string, RouteShape>;
export type RouteName = keyof typeof ROUTES;
export type Route = RouteShape;
