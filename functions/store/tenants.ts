import type { ParkId, Version, Year } from '../../shared/vocabulary/ids';
import type { Tenant } from '../../shared/evaluation/tenants/tenant';
import type { Database } from './table/database';
import { SCHEMA, type RevisionId, type TenantCodeItem, type TenantsHead, type TenantsVersionItem } from './table/items';
import { keep, VERSIONED, type Kept } from './table/kept';
import type { StoredItem } from './table/kind';
import { KINDS, codePrefix, codesPartition, tenantsPartsPartition, TENANTS_PART_PREFIX } from './table/kinds';

/** Rows in one part: with the longest names in three bytes a character, half of what an item may hold. */
const PART = 400;

/** A version of a list with its rows, in the parts in which they are kept. */
export interface KeptTenants {
  readonly version: TenantsVersionItem;
  readonly tenants: readonly Tenant[];
  readonly parts: readonly Kept<unknown>[];
  /** The rows as they were written: for digests. */
  readonly rows: readonly unknown[];
  readonly schema: unknown;
}

/** Lists of tenants (入驻企业名录), and which parks list a code. */
export const tenantStore = (database: Database) => {
  const parts = (year: Year, park: ParkId, revision: RevisionId): Promise<StoredItem[]> =>
    database.query({ pk: tenantsPartsPartition(year, park, revision), prefix: TENANTS_PART_PREFIX });

  return {
    /** Which list counts for a park, or null before the first. */
    async tenantsHead(year: Year, park: ParkId): Promise<TenantsHead | null> {
      return database.find(KINDS.tenantsHead, year, park);
    },

    /** The same for some parks, in no order; parks without a list are left out. */
    async tenantsHeads(year: Year, parks: readonly ParkId[]): Promise<TenantsHead[]> {
      return database.findAll(
        KINDS.tenantsHead,
        parks.map((park) => KINDS.tenantsHead.key(year, park)),
      );
    },

    /** One version of a list without its rows. Throws DanglingPointer. */
    async tenantsVersion(year: Year, park: ParkId, version: Version): Promise<TenantsVersionItem> {
      return database.need(KINDS.tenantsVersion, year, park, version);
    },

    /** The rows of a revision, in the order in which they were sent. */
    async tenantsOf(year: Year, park: ParkId, revision: RevisionId): Promise<Tenant[]> {
      return (await parts(year, park, revision)).map(KINDS.tenantsPart.read).flatMap(({ tenants }) => tenants);
    },

    /** A version as it was written, with the rows as they were: for digests. Null where it is missing. */
    async keptTenants(year: Year, park: ParkId, version: Version): Promise<KeptTenants | null> {
      const item = await database.get(KINDS.tenantsVersion.key(year, park, version));
      if (!item) return null;
      const known = KINDS.tenantsVersion.read(item);
      const written = await parts(year, park, known.revision);
      return {
        version: known,
        tenants: written.map(KINDS.tenantsPart.read).flatMap(({ tenants }) => tenants),
        parts: written.map(keep(KINDS.tenantsPart.read, VERSIONED)),
        rows: written.flatMap((part) => part['tenants']),
        schema: item['schema'],
      };
    },

    /** Writes the rows of a list and its codes under a revision of their own. They count once the park's tenants head names it; what nobody names stays without effect. */
    async putTenants(year: Year, park: ParkId, revision: RevisionId, tenants: readonly Tenant[]): Promise<void> {
      const pieces = Array.from({ length: Math.ceil(tenants.length / PART) }, (_, part) => ({
        ...KINDS.tenantsPart.key(year, park, revision, part + 1),
        tenants: tenants.slice(part * PART, (part + 1) * PART),
        schema: SCHEMA,
      }));
      const codes = tenants.map(({ code, name }) => ({
        ...KINDS.tenantCode.key(year, code, park, revision),
        ...({ schema: SCHEMA, code, park, revision, name } satisfies TenantCodeItem),
      }));
      await database.putAll([...pieces, ...codes]);
    },

    /** What a step writes that makes a list count, beside its entry in the trail. */
    tenantsItems: (version: TenantsVersionItem) => {
      const { year, park, revision } = version;
      return [
        { key: KINDS.tenantsVersion.key(year, park, version.version), item: version, isNew: true },
        { key: KINDS.tenantsHead.key(year, park), item: { park, version: version.version, revision }, isNew: false },
      ];
    },

    /** What the index has of the codes of a revision, in no order. */
    async keptCodes(
      year: Year,
      { park, revision }: Pick<TenantsVersionItem, 'park' | 'revision'>,
      tenants: readonly Tenant[],
    ): Promise<Kept<TenantCodeItem>[]> {
      const keys = tenants.map(({ code }) => KINDS.tenantCode.key(year, code, park, revision));
      return (await database.getAll(keys)).map(keep(KINDS.tenantCode.read, VERSIONED));
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
      if (!last || items.length < limit) return { entries: items.map(KINDS.tenantCode.read), next: null };
      const { code } = KINDS.tenantCode.read(last);
      const prefix = codePrefix(code);
      const rest = await database.query({ pk, prefix, after: String(last['sk']).slice(prefix.length) });
      const whole = [...items, ...rest];
      return { entries: whole.map(KINDS.tenantCode.read), next: String(whole.at(-1)?.['sk']) };
    },
  };
};
