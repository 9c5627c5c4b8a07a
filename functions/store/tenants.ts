import type { ParkId, Version, Year } from '../../shared/vocabulary/ids';
import type { Tenant } from '../../shared/evaluation/tenants/tenant';
import type { Database } from './table/database';
import { DanglingPointer } from './table/failures';
import { SCHEMA, type RevisionId, type TenantCodeItem, type TenantsHead, type TenantsVersionItem } from './table/items';
import {
  codePrefix,
  codesPartition,
  tenantCodeKey,
  tenantsHeadKey,
  tenantsPartKey,
  tenantsPartsPartition,
  tenantsVersionKey,
  TENANTS_PART_PREFIX,
} from './table/keys';
import type { StoredItem } from './table/migrations/item-kind';
import { read } from './table/read-item';

/** Rows in one part: with the longest names in three bytes a character, half of what an item may hold. */
const PART = 400;

/** A version of a list with its rows. */
export interface KeptTenants {
  readonly version: TenantsVersionItem;
  readonly tenants: readonly Tenant[];
}

/** Lists of tenants (入驻企业名录), and which parks list a code. */
export const tenantStore = (database: Database) => {
  const parts = (year: Year, park: ParkId, revision: RevisionId): Promise<StoredItem[]> =>
    database.query({ pk: tenantsPartsPartition(year, park, revision), prefix: TENANTS_PART_PREFIX });

  return {
    /** Which list counts for a park, or null before the first. */
    async tenantsHead(year: Year, park: ParkId): Promise<TenantsHead | null> {
      const item = await database.get(tenantsHeadKey(year, park));
      return item ? read.tenantsHead(item) : null;
    },

    /** The same for some parks, in no order; parks without a list are left out. */
    async tenantsHeads(year: Year, parks: readonly ParkId[]): Promise<TenantsHead[]> {
      const items = await database.getAll(parks.map((park) => tenantsHeadKey(year, park)));
      return items.map(read.tenantsHead);
    },

    /** One version of a list without its rows. Throws DanglingPointer. */
    async tenantsVersion(year: Year, park: ParkId, version: Version): Promise<TenantsVersionItem> {
      const item = await database.get(tenantsVersionKey(year, park, version));
      if (!item) throw new DanglingPointer(`Version ${version} of the tenants of ${park} in ${year}`);
      return read.tenantsVersion(item);
    },

    /** The rows of a revision, in the order in which they were sent. */
    async tenantsOf(year: Year, park: ParkId, revision: RevisionId): Promise<Tenant[]> {
      return (await parts(year, park, revision)).map(read.tenantsPart).flatMap(({ tenants }) => tenants);
    },

    /** A version as it was written, with the rows as they were: for digests. Null where it is missing. */
    async keptTenants(year: Year, park: ParkId, version: Version): Promise<(KeptTenants & { rows: unknown }) | null> {
      const item = await database.get(tenantsVersionKey(year, park, version));
      if (!item) return null;
      const known = read.tenantsVersion(item);
      const written = await parts(year, park, known.revision);
      return {
        version: known,
        tenants: written.map(read.tenantsPart).flatMap(({ tenants }) => tenants),
        rows: written.flatMap((part) => part['tenants']),
      };
    },

    /** Writes the rows of a list and its codes under a revision of their own. They count once the park's tenants head names it; what nobody names stays without effect. */
    async putTenants(year: Year, park: ParkId, revision: RevisionId, tenants: readonly Tenant[]): Promise<void> {
      const pieces = Array.from({ length: Math.ceil(tenants.length / PART) }, (_, part) => ({
        ...tenantsPartKey(year, park, revision, part + 1),
        tenants: tenants.slice(part * PART, (part + 1) * PART),
        schema: SCHEMA,
      }));
      const codes = tenants.map(({ code, name }) => ({
        ...tenantCodeKey(year, code, park, revision),
        ...({ schema: SCHEMA, code, park, revision, name } satisfies TenantCodeItem),
      }));
      await database.putAll([...pieces, ...codes]);
    },

    /** What a step writes that makes a list count, beside its entry in the trail. */
    tenantsItems: (version: TenantsVersionItem) => {
      const { year, park, revision } = version;
      return [
        { key: tenantsVersionKey(year, park, version.version), item: version, isNew: true },
        { key: tenantsHeadKey(year, park), item: { park, version: version.version, revision }, isNew: false },
      ];
    },

    /** The codes of a revision that the index does not have. */
    async missingCodes(
      year: Year,
      { park, revision }: Pick<TenantsVersionItem, 'park' | 'revision'>,
      tenants: readonly Tenant[],
    ): Promise<string[]> {
      const keys = tenants.map(({ code }) => tenantCodeKey(year, code, park, revision));
      const found = new Set((await database.getAll(keys)).map((item) => read.tenantCode(item).code));
      return tenants.flatMap(({ code }) => (found.has(code) ? [] : [code]));
    },

    /**
     * Entries of one segment of the codes of a year by code, after an entry, some `limit` of them: the entries of one code always come together.
     * Entries of lists that do not count any more are among them. `next`: what to go on after; null at the end of the segment.
     */
    async tenantCodes(
      year: Year,
      segment: number,
      after: string | undefined,
      limit: number,
    ): Promise<{ entries: TenantCodeItem[]; next: string | null }> {
      const pk = codesPartition(year, segment);
      const items = await database.query({ pk, after, limit });
      const last = items.at(-1);
      if (!last || items.length < limit) return { entries: items.map(read.tenantCode), next: null };
      const { code } = read.tenantCode(last);
      const prefix = codePrefix(code);
      const rest = await database.query({ pk, prefix, after: String(last['sk']).slice(prefix.length) });
      const whole = [...items, ...rest];
      return { entries: whole.map(read.tenantCode), next: String(whole.at(-1)?.['sk']) };
    },
  };
};
