import { PastList, PastsAnswer, PastsDecisionRequest, PastsRequest } from '../past';
import { NAMING_PARKS_LIMIT, type RouteShape } from '../route-shape';

/** Routes of the years before the system (历史情况). */
export const PAST_ROUTES = {
  pasts: {
    method: 'GET',
    path: '/v1/years/{year}/pasts',
    action: 'past.read',
    summary: '各园区的历史情况',
    answer: PastList,
  },
  recordPasts: {
    method: 'POST',
    path: '/v1/years/{year}/pasts',
    action: 'past.write',
    summary: '登记或更正各园区的历史情况',
    request: PastsRequest,
    answer: PastsAnswer,
    bodyLimit: NAMING_PARKS_LIMIT,
  },
  decidePasts: {
    method: 'POST',
    path: '/v1/years/{year}/pasts/confirmation',
    action: 'past.confirm',
    summary: '领导小组确认或退回各园区的历史情况',
    request: PastsDecisionRequest,
    answer: PastsAnswer,
  },
} as const satisfies Record<string, RouteShape>;
