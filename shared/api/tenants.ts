import * as z from 'zod';
import { AccountId, Digest, DistrictId, Instant, ParkId, Version, Year } from '../vocabulary/ids';
import { SheetTitle } from '../vocabulary/sheet-title';
import { Tenant, TenantTotals, TENANT_FIELDS } from '../evaluation/tenants/tenant';

/** Tenants of one park at most. */
export const MOST_TENANTS = 10_000;

/** A tenant as it is sent. What can be wrong with a row is said row by row (`invalid-tenants`); here only what is no row at all is refused. */
const TenantSent = z.strictObject({
  name: z.string().max(1000),
  code: z.string().max(1000),
  redListed: z.boolean(),
  revenue: z.union([z.number(), z.string().max(100)]),
  tax: z.union([z.number(), z.string().max(100)]),
  employersServed: z.number(),
});
export type TenantSent = z.infer<typeof TenantSent>;

/** 入驻企业名录 as a park sends it: the whole list. `basedOn`: the version that it was made from, 0 for the first. */
export const TenantsRequest = z.strictObject({
  tenants: z.array(TenantSent).min(1).max(MOST_TENANTS),
  basedOn: z.number().int().min(0),
  /** The sheet that was read; absent where nobody says. */
  sheet: SheetTitle.optional(),
});
export type TenantsRequest = z.infer<typeof TenantsRequest>;

/** One version of a list without its rows. */
export const TenantVersion = z.object({
  park: ParkId,
  year: Year,
  version: Version,
  submittedAt: Instant,
  submittedBy: AccountId,
  totals: TenantTotals,
  /** Of version and rows, as the trail has it. */
  digest: Digest,
});
export type TenantVersion = z.infer<typeof TenantVersion>;

/** The list that counts, without its rows; null before there is one. */
export const TenantSummary = z.object({ latest: TenantVersion.nullable() });
export type TenantSummary = z.infer<typeof TenantSummary>;
/** The list that counts, whole. */
export const TenantList = z.object({ name: z.string(), latest: TenantVersion.nullable(), tenants: z.array(Tenant) });
export type TenantList = z.infer<typeof TenantList>;

/** A park that lists a code which another lists too. The tenant's name as that park wrote it; null where that park is out of sight. */
export const DuplicatePark = z.object({
  park: ParkId,
  name: z.string(),
  district: DistrictId,
  districtName: z.string(),
  tenant: z.string().nullable(),
});
export type DuplicatePark = z.infer<typeof DuplicatePark>;
/** A code that stands in the lists of more than one park. */
export const TenantDuplicate = z.object({ code: z.string(), parks: z.array(DuplicatePark) });
export type TenantDuplicate = z.infer<typeof TenantDuplicate>;
/** A page of them. A page may be empty and still be followed by another. */
export const TenantDuplicates = z.object({
  year: Year,
  readAt: Instant,
  duplicates: z.array(TenantDuplicate),
  next: z.string().nullable(),
});
export type TenantDuplicates = z.infer<typeof TenantDuplicates>;

/** What is wrong with a row that was sent; rows count from 1. */
export const TenantFault = z.object({
  row: z.number().int().min(1),
  field: z.enum(TENANT_FIELDS),
  code: z.string(),
  words: z.string(),
});
export type TenantFault = z.infer<typeof TenantFault>;
