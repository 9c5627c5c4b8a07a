import * as z from 'zod';
import { COUNT_LIMIT, WanJson } from '../../vocabulary/quantities';

/** Longest name of a tenant. */
export const TENANT_NAME_LIMIT = 100;
/** One tenant (入驻企业) as it is kept: checked, amounts in 万元. */
export const Tenant = z.strictObject({
  name: z.string().min(1).max(TENANT_NAME_LIMIT),
  /** 统一社会信用代码. */
  code: z.string().regex(/^[0-9A-HJ-NP-RTUWXY]{18}$/),
  /** 进入“红名单”. */
  redListed: z.boolean(),
  /** 营业收入 and 纳税, 万元. */
  revenue: WanJson,
  tax: WanJson,
  /** 服务用人单位数, 家. */
  employersServed: z.number().int().min(0).max(COUNT_LIMIT),
});
export type Tenant = z.infer<typeof Tenant>;
/** What a list adds up to; amounts in 万元, exact, as decimal text. */
export const TenantTotals = z.object({
  tenants: z.number().int(),
  redListed: z.number().int(),
  revenue: z.string(),
  tax: z.string(),
  employersServed: z.number().int(),
});
export type TenantTotals = z.infer<typeof TenantTotals>;
export const TENANT_FIELDS = ['name', 'code', 'redListed', 'revenue', 'tax', 'employersServed'] as const;
/** What is said of a tenant, one field each: a column of the sheet. */
export type TenantField = (typeof TENANT_FIELDS)[number];
