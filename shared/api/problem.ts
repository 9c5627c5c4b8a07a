import * as z from 'zod';
import { Finding } from './finding';

/**
 * RFC 9457 problems: every refusal of the API. `type` is stable for scripts; `title` and `detail` are Chinese, for people, and say what can be done instead.
 * The table holds what never changes with the case at hand.
 */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: '请求格式有误' },
  'not-signed-in': { status: 401, title: '尚未登录或登录已过期' },
  'not-allowed': { status: 403, title: '没有这项操作的权限' },
  'not-found': { status: 404, title: '没有找到' },
  'year-has-no-plan': { status: 404, title: '该年度尚未制定评估方案' },
  'stale-version': { status: 409, title: '内容已被更新' },
  'idempotency-key-reused': { status: 422, title: '重复的请求编号对应了不同的内容' },
  'not-open': { status: 409, title: '当前阶段不能办理' },
  'plan-frozen': { status: 409, title: '评估方案已经锁定' },
  'not-every-park-submitted': { status: 409, title: '还有园区未提交' },
  'ties-undecided': { status: 409, title: '有并列园区待定' },
  'pick-over-quota': { status: 422, title: '超过优秀名额' },
  'body-too-large': { status: 413, title: '提交的内容过大' },
  'invalid-submission': { status: 422, title: '填报内容有误' },
  'too-many-requests': { status: 429, title: '操作过于频繁' },
  'temporarily-unavailable': { status: 503, title: '服务暂时不可用' },
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
  /** For `stale-version`: the version that is current now. */
  currentVersion: z.number().int().optional(),
});
export type Problem = z.infer<typeof Problem>;
