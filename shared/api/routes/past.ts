import { SeenMoneyFact } from '../../evaluation/money/ledger';
import { PastConfirmationRequest, PastList, PastRequest } from '../past';
import type { RouteShape } from '../route-shape';

/** Routes of the years before the system (历史情况). */
export const PAST_ROUTES = {
  pasts: {
    method: 'GET',
    path: '/v1/years/{year}/pasts',
    action: 'past.read',
    summary: '各园区的历史情况',
    answer: PastList,
  },
  recordPast: {
    method: 'PUT',
    path: '/v1/evaluations/{year}/{park}/past',
    action: 'past.write',
    summary: '登记或更正一个园区的历史情况',
    request: PastRequest,
    answer: SeenMoneyFact,
  },
  confirmPast: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/past/confirmation',
    action: 'past.confirm',
    summary: '领导小组确认一个园区的历史情况',
    request: PastConfirmationRequest,
    answer: SeenMoneyFact,
  },
} as const satisfies Record<string, RouteShape>;
