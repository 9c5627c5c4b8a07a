import { DistrictMonth, MonthsOverview, ParkMonths, ReportReceipt, ReportRequest, SummaryPage } from '../months';
import type { RouteShape } from '../route-shape';

/** 月报 (Article 16): reporting a month, who has reported, and what the months come to. */
export const MONTH_ROUTES = {
  reportMonth: {
    method: 'PUT',
    path: '/v1/years/{year}/months/{month}/districts/{district}',
    action: 'report.write',
    summary: '报送或更正一个月的月报',
    request: ReportRequest,
    answer: ReportReceipt,
  },
  districtMonth: {
    method: 'GET',
    path: '/v1/years/{year}/months/{month}/districts/{district}',
    action: 'report.read',
    summary: '一个区县一个月的月报',
    answer: DistrictMonth,
  },
  months: {
    method: 'GET',
    path: '/v1/years/{year}/months',
    action: 'report.read',
    summary: '各区县月报报送情况',
    answer: MonthsOverview,
  },
  monthSummary: {
    method: 'GET',
    path: '/v1/years/{year}/month-summary',
    action: 'report.read',
    summary: '月报汇总：累计、目标进度和年度预测',
    query: ['cursor'],
    answer: SummaryPage,
  },
  parkMonths: {
    method: 'GET',
    path: '/v1/evaluations/{year}/{park}/months',
    action: 'park-months.read',
    summary: '一个园区的月报与预测',
    answer: ParkMonths,
  },
} as const satisfies Record<string, RouteShape>;
