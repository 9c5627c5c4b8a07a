import { SeenEvent } from '../../evaluation/trail/event';
import { AbsenceDecisionRequest, AbsenceList, AbsenceProposalRequest, AbsenceTakeBackRequest } from '../absence';
import type { RouteShape } from '../route-shape';

/** Routes of parks that send nothing, or leave. */
export const ABSENCE_ROUTES = {
  absences: {
    method: 'GET',
    path: '/v1/years/{year}/absences',
    action: 'absence.read',
    summary: '未提交和退出评估的园区',
    answer: AbsenceList,
  },
  proposeAbsence: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/absence',
    action: 'absence.propose',
    summary: '提议认定未提交或退出评估的园区',
    request: AbsenceProposalRequest,
    answer: SeenEvent,
  },
  takeBackAbsence: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/absence/withdrawal',
    action: 'absence.propose',
    summary: '收回未提交或退出评估的提议',
    request: AbsenceTakeBackRequest,
    answer: SeenEvent,
  },
  decideAbsence: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/absence/decision',
    action: 'absence.decide',
    summary: '领导小组审核未提交或退出评估的提议：通过或退回',
    request: AbsenceDecisionRequest,
    answer: SeenEvent,
  },
} as const satisfies Record<string, RouteShape>;
