import type * as z from 'zod';
import type { Action } from '../evaluation/permissions';
import { ConsolidatedPage } from './consolidated';
import { Evaluation, EventPage } from './evaluation';
import { GradingRequest, GradingRun, PicksRequest, Publication, PublicationRequest } from './grading';
import { Me } from './me';
import { PlanAnswer, PlanRequest } from './plan';
import { Receipt, Submission, SubmissionRequest } from './submission';

interface RouteShape {
  readonly method: 'GET' | 'PUT' | 'POST';
  /** Path parameters in braces, as in OpenAPI. */
  readonly path: string;
  /** null: everybody who is signed in. */
  readonly action: Action | null;
  readonly summary: string;
  readonly query?: readonly string[];
  readonly request?: z.ZodType;
  readonly answer: z.ZodType;
}

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
  publish: {
    method: 'POST',
    path: '/v1/years/{year}/publication',
    action: 'publication.write',
    summary: '公布评估结果',
    request: PublicationRequest,
    answer: Publication,
  },
} as const satisfies Record<string, RouteShape>;
export type RouteName = keyof typeof ROUTES;
export type Route = RouteShape;
/** A request body of the API may not be larger, in bytes. */
export const BODY_LIMIT = 256 * 1024;
