import { demoCode } from '../../workbench/cloud/demo/tenants';
import type { Tenant } from '../../shared/evaluation/tenants/tenant';

/** A sound code that no company has, numbered. */
export const codeAt = demoCode;

/** The same with a check character that is wrong. */
export const badCodeAt = (n: number): string => {
  const code = codeAt(n);
  return code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
};

/** A made-up tenant, numbered. */
export const tenantAt = (n: number, changes: Partial<Tenant> = {}): Tenant => ({
  name: `示例人力资源服务有限公司${n}号`,
  code: codeAt(n),
  redListed: n % 10 === 0,
  revenue: 1000 + n + 0.25,
  tax: 30.5,
  employersServed: 100 + (n % 7),
  ...changes,
});

/** Numbered tenants from one number on. */
export const tenantsFrom = (first: number, count: number): Tenant[] =>
  Array.from({ length: count }, (_, n) => tenantAt(first + n));
