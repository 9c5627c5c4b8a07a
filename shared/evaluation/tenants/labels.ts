import type { Clause } from '../../regulation/clauses';
import { TENANT_FIELDS, type TenantField } from './tenant';

/** Where the regulation asks for the list. */
export const TENANTS_CLAUSE = '第二十三条第（三）项' satisfies Clause;

/** What each field is called, as the head of its column. */
export const TENANT_LABELS: Readonly<Record<TenantField, string>> = {
  name: '企业名称',
  code: '统一社会信用代码',
  redListed: '是否进入“红名单”',
  revenue: '营业收入（万元）',
  tax: '纳税额（万元）',
  employersServed: '服务用人单位数（家）',
};
/** The same in a sentence, without the unit. */
export const tenantText = (field: TenantField): string => TENANT_LABELS[field].replace(/（[^（]*）$/, '');

export const YES = '是';
export const NO = '否';

/** A value of each field. */
export const eachTenantField = <Value>(valueOf: (field: TenantField) => Value): Readonly<Record<TenantField, Value>> =>
  Object.fromEntries(TENANT_FIELDS.map((field) => [field, valueOf(field)])) as Record<TenantField, Value>; // every field is there
