import type { RouteShape } from '../route-shape';
import { TenantDuplicates, TenantList, TenantsRequest, TenantSummary, TenantVersion } from '../tenants';

/** As much as a plan: ten thousand rows with long names. */
const LIST_LIMIT = 4 * 1024 * 1024;

/** 入驻企业名录 (Articles 10 (4), 23 (3)). */
export const TENANT_ROUTES = {
  tenants: {
    method: 'GET',
    path: '/v1/evaluations/{year}/{park}/tenants',
    action: 'tenants.read',
    summary: '入驻企业名录',
    answer: TenantList,
  },
  tenantSummary: {
    method: 'GET',
    path: '/v1/evaluations/{year}/{park}/tenants/summary',
    action: 'tenants.read',
    summary: '入驻企业名录的版本和合计',
    answer: TenantSummary,
  },
  listTenants: {
    method: 'PUT',
    path: '/v1/evaluations/{year}/{park}/tenants',
    action: 'tenants.write',
    summary: '提交入驻企业名录',
    request: TenantsRequest,
    answer: TenantVersion,
    bodyLimit: LIST_LIMIT,
  },
  tenantDuplicates: {
    method: 'GET',
    path: '/v1/years/{year}/tenant-duplicates',
    action: 'tenant-duplicates.read',
    summary: '多个园区名录中的同一企业',
    query: ['cursor'],
    answer: TenantDuplicates,
  },
} as const satisfies Record<string, RouteShape>;
