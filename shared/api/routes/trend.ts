import { ParkTrend } from '../../evaluation/trend/park-trend';
import type { RouteShape } from '../route-shape';
import { TrendPage } from '../trend';

/** 历年对比: the years side by side. */
export const TREND_ROUTES = {
  parkTrend: {
    method: 'GET',
    path: '/v1/evaluations/{year}/{park}/trend',
    action: 'trend.read',
    summary: '一个园区的历年对比',
    answer: ParkTrend,
  },
  trends: {
    method: 'GET',
    path: '/v1/years/{year}/trends',
    action: 'trend.read',
    summary: '各园区的历年对比',
    query: ['cursor'],
    answer: TrendPage,
  },
} as const satisfies Record<string, RouteShape>;
