import * as z from 'zod';
import { Finding, Place } from '../assessment/findings/finding';
import { TenantFault } from './tenants';
import { ReportFinding } from '../evaluation/months/report';

/**
 * RFC 9457 problems: every refusal of the API. `type` is stable for scripts; `title` and `detail` are Chinese, for people, and say what can be done instead.
 * The table holds what never changes with the case at hand.
 */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: '提交的内容有误' },
  'not-signed-in': { status: 401, title: '尚未登录或登录已过期' },
  'no-role': { status: 403, title: '账号还没有评估身份' },
  'not-allowed': { status: 403, title: '没有这项操作的权限' },
  'not-found': { status: 404, title: '没有找到' },
  'year-has-no-plan': { status: 404, title: '该年度尚未制定评估方案' },
  'stale-version': { status: 409, title: '内容已被更新' },
  'idempotency-key-reused': { status: 422, title: '重复的请求编号对应了不同的内容' },
  'not-open': { status: 409, title: '当前阶段不能办理' },
  'plan-frozen': { status: 409, title: '评估方案已经锁定' },
  'plan-unconfirmed': { status: 409, title: '评估方案尚未确认' },
  'meeting-needed': { status: 422, title: '请写明领导小组会议' },
  'ties-undecided': { status: 409, title: '有并列园区待定' },
  'too-early': { status: 409, title: '尚未开始' },
  'wrong-stage': { status: 409, title: '园区当前所处环节不能办理' },
  'reason-needed': { status: 422, title: '请写明理由' },
  'outside-return': { status: 422, title: '改动了未退回的项目' },
  'score-out-of-range': { status: 422, title: '得分超出范围' },
  'unknown-item': { status: 422, title: '没有这个评估项目' },
  'items-incomplete': { status: 422, title: '评分项目不齐' },
  'declaration-needed': { status: 409, title: '请先声明有无利益冲突' },
  recused: { status: 409, title: '已回避' },
  'site-visit-needed': { status: 422, title: '实地考察记录不齐' },
  'not-scored': { status: 409, title: '没有已提交的评分' },
  'already-scored': { status: 409, title: '评分已经提交' },
  'quorum-not-met': { status: 409, title: '专家评分人数不足' },
  'opinion-undecided': { status: 409, title: '初审意见尚未裁定' },
  'opinion-withdrawn': { status: 409, title: '初审意见已变更' },
  'figure-unfit': { status: 422, title: '核实数有误' },
  'figure-evidence-needed': { status: 422, title: '请写明核实依据' },
  'figure-verified': { status: 409, title: '该数据已经核实' },
  'figure-withdrawn': { status: 409, title: '核实数已变更' },
  'figure-undecided': { status: 409, title: '核实数尚未裁定' },
  'hearing-open': { status: 409, title: '园区答复期未满' },
  'hearing-over': { status: 409, title: '答复期已过' },
  'absence-unfit': { status: 409, title: '现在不能这样认定' },
  'absence-open': { status: 409, title: '提议尚待审核' },
  'no-absence-proposal': { status: 409, title: '没有待审核的提议' },
  'ground-needed': { status: 422, title: '请写明依据' },
  'park-kept': { status: 409, title: '园区不能从方案中删除' },
  'park-unsettled': { status: 409, title: '还有园区未核定' },
  'not-approved': { status: 409, title: '领导小组尚未审核通过' },
  'over-ceiling': { status: 422, title: '超过补助资金上限' },
  'after-last-instalment': { status: 422, title: '三期补助已经期满' },
  'over-payable': { status: 422, title: '拨付超过待拨付的补助资金' },
  'recovery-open': { status: 409, title: '有应收回的补助资金' },
  'set-off-unfit': { status: 422, title: '不能这样抵扣' },
  'over-returned': { status: 422, title: '退回超过已拨付的补助资金' },
  'payment-bound': { status: 409, title: '这笔拨付已有退回或抵扣' },
  'over-paid': { status: 422, title: '支出超过已拨付的补助资金' },
  'spent-before-paid': { status: 422, title: '支出早于拨付到账' },
  'description-needed': { status: 422, title: '请写明用途' },
  'already-cancelled': { status: 409, title: '已经冲销' },
  'past-unfit': { status: 422, title: '历史情况有误' },
  'past-open': { status: 409, title: '历史情况尚未办结' },
  'nothing-to-rectify': { status: 409, title: '没有需要整改的事项' },
  'rectification-open': { status: 409, title: '整改尚未办结' },
  'park-withdrawn': { status: 422, title: '园区已取消授牌' },
  'application-incomplete': { status: 422, title: '申报材料或数据不齐' },
  'application-stage': { status: 409, title: '申报当前所处环节不能办理' },
  'application-open': { status: 409, title: '该园区已有办理中的申报' },
  'relaxation-not-allowed': { status: 422, title: '该项条件不能放宽' },
  'notice-dates': { status: 422, title: '公示时间有误' },
  'notice-running': { status: 409, title: '公示尚未结束' },
  'objections-open': { status: 409, title: '还有异议没有处理' },
  'conditions-unmet': { status: 409, title: '认定条件尚未具备' },
  'park-id-taken': { status: 409, title: '园区编号已被使用' },
  'award-year': { status: 422, title: '认定年份有误' },
  'pick-not-undecided': { status: 422, title: '所选园区不在待定之列' },
  'pick-not-proposed': { status: 422, title: '所选园区没有拟定为优秀' },
  'passed-over-unnamed': { status: 422, title: '越过的园区没有说明' },
  'pick-over-quota': { status: 422, title: '超过优秀名额' },
  'file-type-refused': { status: 422, title: '不收这种文件' },
  'file-too-large': { status: 422, title: '文件过大' },
  'evidence-duplicate': { status: 409, title: '这份材料已经上传' },
  'evidence-full': { status: 409, title: '佐证材料已满' },
  'upload-incomplete': { status: 409, title: '文件还没有传完' },
  'upload-differs': { status: 409, title: '收到的文件与登记的不一致' },
  'panel-masked': { status: 409, title: '匿名评审不提供材料原件' },
  'body-too-large': { status: 413, title: '提交的内容过大' },
  'invalid-submission': { status: 422, title: '填报内容有误' },
  blocked: { status: 403, title: '请求被防火墙拦下' },
  'invalid-tenants': { status: 422, title: '入驻企业名录有误' },
  'too-many-requests': { status: 429, title: '操作过于频繁' },
  /** Only where the data are made at the start: on a workbench. */
  'being-prepared': { status: 503, title: '正在准备演示数据' },
  'temporarily-unavailable': { status: 503, title: '服务暂时不可用' },
  'service-fault': { status: 503, title: '系统故障，已通知管理员' },
  'internal-error': { status: 500, title: '系统出错' },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemType = keyof typeof PROBLEMS;

/** `type` of a problem as it travels. */
export const problemUri = (type: ProblemType) => `urn:yuanping:problem:${type}`;
const uris = Object.keys(PROBLEMS).map((type) => problemUri(type as ProblemType)) as [string, ...string[]];

export const Problem = z.object({
  type: z.enum(uris),
  title: z.string(),
  status: z.number().int(),
  /** What happened and what to do, for the person at the sheet. */
  detail: z.string(),
  /** The request, for a report to support. */
  instance: z.string().optional(),
  findings: z.array(Finding).optional(),
  /** For a report of a month that cannot be taken: what is wrong, row by row. */
  reportFindings: z.array(ReportFinding).optional(),
  /** For `outside-return`: what has to be as it was in the last version. */
  places: z.array(Place).optional(),
  /** For `invalid-tenants`: the first rows that are wrong. */
  tenants: z.array(TenantFault).optional(),
  /** For `stale-version`: the version that is current now. */
  currentVersion: z.number().int().optional(),
});
export type Problem = z.infer<typeof Problem>;
