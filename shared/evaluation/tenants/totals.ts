import type { Tenant, TenantTotals } from './tenant';
import { FEN_PER_WAN, WAN_DECIMALS } from '../../vocabulary/quantities';

/** A believed amount of 万元 in 分; as a number or decimal text of at most six decimals it is exact. */
export const fenOf = (wan: number | string): bigint => BigInt(Math.round(Number(wan) * FEN_PER_WAN));

/** 分 as 万元 in decimal text without superfluous zeros. Sums of thousands of amounts pass what a number holds exactly. */
export const wanTextOf = (fen: bigint): string => {
  const size = (fen < 0n ? -fen : fen).toString().padStart(WAN_DECIMALS + 1, '0');
  const whole = size.slice(0, -WAN_DECIMALS);
  const decimals = size.slice(-WAN_DECIMALS).replace(/0{1,6}$/, '');
  return `${fen < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
};

/** What a list adds up to, exact to the 分. */
export const totalTenants = (tenants: readonly Tenant[]): TenantTotals => {
  let [redListed, employersServed, revenue, tax] = [0, 0, 0n, 0n];
  for (const tenant of tenants) {
    if (tenant.redListed) redListed += 1;
    employersServed += tenant.employersServed;
    revenue += fenOf(tenant.revenue);
    tax += fenOf(tenant.tax);
  }
  return {
    tenants: tenants.length,
    redListed,
    revenue: wanTextOf(revenue),
    tax: wanTextOf(tax),
    employersServed,
  };
};
