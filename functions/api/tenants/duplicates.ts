import * as z from 'zod';
import type { ParkId } from '../../../shared/vocabulary/ids';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { DuplicatePark, TenantDuplicate } from '../../../shared/api/tenants';
import { mayTouch } from '../../../shared/evaluation/procedure/permissions';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { TenantCodeItem, YearHead } from '../../store/table/items';
import { CODE_SEGMENTS } from '../../store/table/kinds';
import type { Store } from '../../store/store';
import { decodeCursor, encodeCursor } from '../frame/cursor';
import type { Handler } from '../frame/exchange';
import { yearOf } from '../frame/visible-parks';

/** Where reading goes on: a segment of the codes, after one of its entries. */
const Cursor = z.strictObject({
  segment: z
    .number()
    .int()
    .min(0)
    .max(CODE_SEGMENTS - 1),
  after: z.string().min(1).max(200).optional(),
});
type Cursor = z.infer<typeof Cursor>;
/** Entries that are read for one page, about; each is some 200 bytes. */
const ENTRIES = 4000;

const byCode = (entries: readonly TenantCodeItem[]): ReadonlyMap<string, TenantCodeItem[]> => {
  const groups = new Map<string, TenantCodeItem[]>();
  for (const entry of entries) groups.set(entry.code, [...(groups.get(entry.code) ?? []), entry]);
  return groups;
};
const parksIn = (entries: readonly TenantCodeItem[]): readonly ParkId[] => [
  ...new Set(entries.map(({ park }) => park)),
];

/** Of entries, those of lists that count: of the revision that their park's head names, for parks that take part. */
const thatCount = async (store: Store, head: YearHead, entries: readonly TenantCodeItem[]) => {
  const parks = parksIn(entries);
  const [heads, found] = await Promise.all([
    store.tenantsHeads(head.year, parks),
    Promise.all(parks.map((park) => store.participant(head, park))),
  ]);
  const revisionOf = new Map(heads.map(({ park, revision }) => [park, revision]));
  const participantOf = new Map(found.flatMap((one) => (one ? [[one.park, one] as const] : [])));
  const counting = entries.filter(({ park, revision }) => revisionOf.get(park) === revision && participantOf.has(park));
  return { counting, participantOf };
};

/** A code's parks as somebody may see them: what others wrote stays out of sight, that they list it does not. */
const duplicateOf = (
  principal: Principal,
  code: string,
  entries: readonly TenantCodeItem[],
  participantOf: ReadonlyMap<ParkId, Participant>,
): TenantDuplicate | null => {
  const parks = entries.flatMap((entry): (DuplicatePark & { readonly own: boolean })[] => {
    const participant = participantOf.get(entry.park);
    if (!participant) return [];
    const { park, name, district, districtName } = participant;
    const own = mayTouch(principal, 'tenant-duplicates.read', participant);
    return [{ park, name, district, districtName, tenant: own ? entry.name : null, own }];
  });
  return parks.length > 1 && parks.some(({ own }) => own)
    ? { code, parks: parks.map(({ own: _, ...park }) => park) }
    : null;
};

/** Entries for a page, segment after segment, and where to go on. */
const readOn = async (store: Store, { year }: YearHead, from: Cursor) => {
  const entries: TenantCodeItem[] = [];
  let { segment, after } = from;
  while (segment < CODE_SEGMENTS && entries.length < ENTRIES) {
    const found = await store.tenantCodes(year, segment, after, ENTRIES - entries.length);
    entries.push(...found.entries);
    after = found.next ?? undefined;
    if (found.next === null) segment += 1;
  }
  return { entries, next: segment < CODE_SEGMENTS ? { segment, ...(after === undefined ? {} : { after }) } : null };
};

/** Codes that more than one park lists, of all parks or of those that touch a district's. Codes are kept in order, so that parks that share one stand together. */
export const tenantDuplicates: Handler<'tenantDuplicates'> = async (exchange) => {
  const { principal, parameters, now, dependencies } = exchange;
  const { store } = dependencies;
  const head = await yearOf(store, parameters.year);
  const { entries, next } = await readOn(store, head, decodeCursor(Cursor, exchange.cursor) ?? { segment: 0 });
  const suspects = [...byCode(entries).values()].filter((group) => parksIn(group).length > 1).flat();
  const { counting, participantOf } = await thatCount(store, head, suspects);
  return {
    year: head.year,
    readAt: now,
    duplicates: [...byCode(counting)].flatMap(
      ([code, group]) => duplicateOf(principal, code, group, participantOf) ?? [],
    ),
    next: next && encodeCursor(Cursor, next),
  };
};
