import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { ROUTES, type Route, type RouteName } from '../../shared/api/routes';
import type { ApiDependencies } from './frame/dependencies';
import { authenticate, readExchange, type Handler } from './frame/exchange';
import { NotFound } from './frame/refusal';
import { secure, serveRequest } from './frame/serve-request';

/** What answers each route, loaded when somebody first asks for it. */
export const HANDLERS: { readonly [Name in RouteName]: () => Promise<Handler<Name>> } = {
  me: async () => (await import('./me')).me,
  plan: async () => (await import('./plan/plan')).plan,
  putPlan: async () => (await import('./plan/plan')).putPlan,
  amendPlan: async () => (await import('./plan/amendments')).amendPlan,
  confirmPlan: async () => (await import('./plan/confirm')).confirmPlan,
  amendments: async () => (await import('./plan/amendments')).amendments,
  comparison: async () => (await import('./plan/comparison')).comparison,
  earlierMoney: async () => (await import('./money/earlier-money')).earlierMoney,
  work: async () => (await import('./work/list')).work,
  yearEvents: async () => (await import('./trail/read')).yearEvents,
  evaluation: async () => (await import('./submission/evaluation')).evaluation,
  submission: async () => (await import('./submission/evaluation')).submission,
  submit: async () => (await import('./submission/submit')).submit,
  extend: async () => (await import('./submission/extend')).extend,
  extendDistrict: async () => (await import('./submission/extend-district')).extendDistrict,
  review: async () => (await import('./review/review')).review,
  panel: async () => (await import('./panel/list')).panel,
  panelSheet: async () => (await import('./panel/sheet')).panelSheet,
  declare: async () => (await import('./panel/declare')).declare,
  scorePanel: async () => (await import('./panel/score')).scorePanel,
  takeBack: async () => (await import('./panel/take-back')).takeBack,
  returnScores: async () => (await import('./panel/take-back')).returnScores,
  panelProgress: async () => (await import('./panel/progress')).panelProgress,
  recuse: async () => (await import('./panel/recuse')).recuse,
  settlementSheet: async () => (await import('./settlement/sheet')).settlementSheet,
  settle: async () => (await import('./settlement/settle')).settle,
  settleAll: async () => (await import('./settlement/settle-all')).settleAll,
  reopen: async () => (await import('./settlement/reopen')).reopen,
  events: async () => (await import('./trail/read')).events,
  consolidated: async () => (await import('./grading/consolidated')).consolidated,
  absences: async () => (await import('./absence/list')).absences,
  proposeAbsence: async () => (await import('./absence/propose')).proposeAbsence,
  takeBackAbsence: async () => (await import('./absence/propose')).takeBackAbsence,
  decideAbsence: async () => (await import('./absence/decide')).decideAbsence,
  grading: async () => (await import('./grading/grade')).grading,
  grade: async () => (await import('./grading/grade')).grade,
  pick: async () => (await import('./grading/pick')).pick,
  approve: async () => (await import('./grading/approve')).approve,
  publish: async () => (await import('./grading/publish')).publish,
  close: async () => (await import('./grading/close')).close,
  orderRectification: async () => (await import('./money/rectify')).orderRectification,
  decideRectification: async () => (await import('./money/rectify')).decideRectification,
  reportMonth: async () => (await import('./months/report')).reportMonth,
  districtMonth: async () => (await import('./months/district-month')).districtMonth,
  months: async () => (await import('./months/overview')).months,
  monthSummary: async () => (await import('./months/summary')).monthSummary,
  parkMonths: async () => (await import('./months/park-months')).parkMonths,
  adjustBase: async () => (await import('./money/adjust')).adjustBase,
  spend: async () => (await import('./money/spend')).spend,
  ledger: async () => (await import('./money/ledger')).ledger,
  spendings: async () => (await import('./money/spendings')).spendings,
  cancelSpending: async () => (await import('./money/cancel')).cancelSpending,
  pay: async () => (await import('./money/pay')).pay,
  returnPayment: async () => (await import('./money/pay')).returnPayment,
  cancelPayment: async () => (await import('./money/cancel')).cancelPayment,
  recordSupport: async () => (await import('./money/support')).recordSupport,
  cancelSupport: async () => (await import('./money/cancel')).cancelSupport,
  pasts: async () => (await import('./past/list')).pasts,
  recordPasts: async () => (await import('./past/record')).recordPasts,
  decidePasts: async () => (await import('./past/decide')).decidePasts,
  tenants: async () => (await import('./tenants/list')).tenants,
  tenantSummary: async () => (await import('./tenants/list')).tenantSummary,
  listTenants: async () => (await import('./tenants/submit')).listTenants,
  tenantDuplicates: async () => (await import('./tenants/duplicates')).tenantDuplicates,
  subsidies: async () => (await import('./money/subsidies')).subsidies,
  parkTrend: async () => (await import('./trend/trend')).parkTrend,
  trends: async () => (await import('./trend/trend')).trends,
  applications: async () => (await import('./recognition/list')).applications,
  application: async () => (await import('./recognition/list')).application,
  apply: async () => (await import('./recognition/apply')).apply,
  correctApplication: async () => (await import('./recognition/apply')).correctApplication,
  withdrawApplication: async () => (await import('./recognition/apply')).withdrawApplication,
  relaxByGroup: async () => (await import('./recognition/decide')).relaxByGroup,
  relaxCondition: async () => (await import('./recognition/decide')).relaxCondition,
  assessApplication: async () => (await import('./recognition/decide')).assessApplication,
  refuseApplication: async () => (await import('./recognition/decide')).refuseApplication,
  setNotice: async () => (await import('./recognition/public-notice')).setNotice,
  raiseObjection: async () => (await import('./recognition/public-notice')).raiseObjection,
  settleObjection: async () => (await import('./recognition/public-notice')).settleObjection,
  award: async () => (await import('./recognition/award')).award,
  roster: async () => (await import('./recognition/roster')).roster,
  evidence: async () => (await import('./evidence/list')).evidence,
  evidenceFile: async () => (await import('./evidence/list')).evidenceFile,
  requestEvidence: async () => (await import('./evidence/request')).requestEvidence,
  confirmEvidence: async () => (await import('./evidence/confirm')).confirmEvidence,
  removeEvidence: async () => (await import('./evidence/remove')).removeEvidence,
  requestMinutes: async () => (await import('./evidence/minutes')).requestMinutes,
  minutesFile: async () => (await import('./evidence/minutes')).minutesFile,
  panelEvidence: async () => (await import('./evidence/of-panel')).panelEvidence,
  panelEvidenceFile: async () => (await import('./evidence/of-panel')).panelEvidenceFile,
  verifiedFigures: async () => (await import('./verified/list')).verifiedFigures,
  verifyAtReview: async () => (await import('./verified/verify')).verifyAtReview,
  verifyAtPanel: async () => (await import('./verified/verify')).verifyAtPanel,
  verifyAtSettlement: async () => (await import('./verified/verify')).verifyAtSettlement,
  withdrawAtReview: async () => (await import('./verified/withdraw')).withdrawAtReview,
  withdrawAtPanel: async () => (await import('./verified/withdraw')).withdrawAtPanel,
  withdrawAtSettlement: async () => (await import('./verified/withdraw')).withdrawAtSettlement,
  answerFigure: async () => (await import('./verified/answer')).answerFigure,
};

const OPENAPI_PATH = '/v1/openapi.json';

/** `/v1/years/{year}/plan` as Hono writes it. */
const pattern = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

/** The whole API as one Hono app. The same app runs in the cloud, in the workbench and in the tests; only what it depends on differs. */
export const createApi = (dependencies: ApiDependencies): Hono => {
  const app = new Hono();
  app.use(secure);
  if (dependencies.siteOrigin !== undefined) app.use(cors({ origin: dependencies.siteOrigin }));

  const mount = <Name extends RouteName>(name: Name) => {
    const { method, path, answer }: Route = ROUTES[name];
    const serve = serveRequest(dependencies, { operation: name, route: path }, async (context, seen) => {
      seen.principal = await authenticate(context, dependencies);
      const handler: Handler<Name> = await HANDLERS[name]();
      const exchange = await readExchange(name, context, seen.principal, dependencies);
      // Parsed on the way out too: a field that the contract does not name cannot leave.
      return Object(answer.parse(await handler(exchange)));
    });
    app.on(method, pattern(path), serve);
  };
  for (const name of Object.keys(ROUTES) as RouteName[]) mount(name);

  app.get(
    OPENAPI_PATH,
    serveRequest(dependencies, { operation: null, route: OPENAPI_PATH }, async () =>
      (await import('./openapi')).openApi(),
    ),
  );
  app.notFound(
    serveRequest(dependencies, { operation: null, route: '(none)' }, async () => {
      throw new NotFound('没有这个地址，请核对后再试。');
    }),
  );
  return app;
};
