import { FigureAnswerRequest, FigureWithdrawalRequest, FiguresSeen, VerifyRequest } from '../verified';
import { SeenEvent } from '../../evaluation/trail/event';
import type { RouteShape } from '../route-shape';

/** 核实数: who finds a figure otherwise while reviewing, scoring or settling, and what the park says to it (Article 22). */
export const VERIFIED_ROUTES = {
  verifiedFigures: {
    method: 'GET',
    path: '/v1/evaluations/{year}/{park}/figures',
    action: 'evaluation.read',
    summary: '一个园区的核实数',
    answer: FiguresSeen,
  },
  verifyAtReview: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/review/figures',
    action: 'review.write',
    summary: '区县初审时核实一个数据',
    request: VerifyRequest,
    answer: SeenEvent,
  },
  withdrawAtReview: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/review/figures/{figure}/withdrawal',
    action: 'review.write',
    summary: '区县撤回核实数',
    request: FigureWithdrawalRequest,
    answer: SeenEvent,
  },
  verifyAtPanel: {
    method: 'POST',
    path: '/v1/years/{year}/panel/{entry}/figures',
    action: 'panel.score',
    summary: '专家评审时核实一个数据',
    request: VerifyRequest,
    answer: SeenEvent,
  },
  withdrawAtPanel: {
    method: 'POST',
    path: '/v1/years/{year}/panel/{entry}/figures/{figure}/withdrawal',
    action: 'panel.score',
    summary: '专家撤回核实数',
    request: FigureWithdrawalRequest,
    answer: SeenEvent,
  },
  verifyAtSettlement: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/settlement/figures',
    action: 'settlement.write',
    summary: '市局核定前核实一个数据',
    request: VerifyRequest,
    answer: SeenEvent,
  },
  withdrawAtSettlement: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/settlement/figures/{figure}/withdrawal',
    action: 'settlement.write',
    summary: '市局撤回核实数',
    request: FigureWithdrawalRequest,
    answer: SeenEvent,
  },
  answerFigure: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/figures/{figure}/answer',
    action: 'figure.answer',
    summary: '园区答复核实数',
    request: FigureAnswerRequest,
    answer: SeenEvent,
  },
} as const satisfies Record<string, RouteShape>;
