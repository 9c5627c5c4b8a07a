import type { StoredItem } from '../../../functions/store/table/kind';
import { keyText } from '../../../functions/integrity/trail-finding';

/** What kind of item stands under which keys: see `KINDS`. */
const KIND_OF: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['yearHead', /^YEARS /],
  ['yearEvent', /^YEAR#\d+ EVENT#/],
  ['plan', /^PLAN#\S+ PLAN$/],
  ['participant', /^PLAN#\S+ PARK#/],
  ['districtParticipant', /^PLAN#\S+ DISTRICT#/],
  ['amendmentPart', /^PLAN#\S+ AMENDMENT#/],
  ['amendment', /^AMENDMENTS#/],
  ['evaluationHead', /^HEADS#/],
  ['submission', /^EVALUATION#\S+ SUBMISSION#/],
  ['event', /^EVALUATION#\S+ EVENT#/],
  ['review', /^EVALUATION#\S+ REVIEW#/],
  ['settlement', /^EVALUATION#\S+ SETTLEMENT#/],
  ['evidence', /^EVALUATION#\S+ EVIDENCE#/],
  ['figure', /^EVALUATION#\S+ FIGURE#/],
  ['upload', /^EVALUATION#\S+ UPLOAD#/],
  ['panelMember', /^PANEL#/],
  ['panelEntry', /^ENTRY#/],
  ['moneyHead', /^MONEY#\S+ HEAD$/],
  ['moneyFact', /^MONEY#\S+ FACT#/],
  ['yearFact', /^FACTS#/],
  ['run', /^RUN#\S+ RUN$/],
  ['result', /^RUN#\S+ PARK#/],
  ['publicationEvent', /^PUBLICATION#/],
  ['anchorPart', /^ANCHOR#\S+ PART#/],
  ['anchorSignature', /^ANCHOR#\S+ SIGNATURE$/],
  ['begunPublication', /^PUBLISHING /],
  ['applicationHead', /^APPLICATIONS /],
  ['applicationFact', /^APPLICATION#/],
  ['applicationTurn', /^APPLYING /],
  ['registeredPark', /^PARKS /],
  ['tenantsHead', /^TENANTS#\S+ HEAD$/],
  ['tenantsVersion', /^TENANTS#\S+ VERSION#/],
  ['tenantsPart', /^TENANTS#\S+ PART#/],
  ['tenantCode', /^CODES#/],
  ['reportHead', /^REPORTS#/],
  ['report', /^REPORT#\S+ MONTH#/],
  ['reportChain', /^REPORT#\S+ HEAD$/],
  ['reportEvent', /^REPORT#\S+ EVENT#/],
  ['idempotency', /^KEY#/],
];
/** Every kind of item. */
export const KINDS_OF_ITEMS = KIND_OF.map(([kind]) => kind);
const textOf = ({ pk, sk }: StoredItem) => keyText({ pk: String(pk), sk: String(sk) });

/** The kind of a stored item, by its key. */
export const kindOf = (item: StoredItem): string =>
  KIND_OF.find(([, pattern]) => pattern.test(textOf(item)))?.[0] ?? '';

/** One edit of a table behind everybody's back: what stands at a place afterwards, or one item more. */
export interface Edit {
  readonly kind: string;
  /** The field, without the numbers of rows; '' for the item as a whole. */
  readonly field: string;
  readonly how: 'changed' | 'pointed elsewhere' | 'removed' | 'made null' | 'deleted' | 'copied';
  readonly place: number;
  /** null: nothing. */
  readonly after: StoredItem | null;
}

type Path = readonly (string | number)[];
/** Every value of an item that can be taken out by itself, with its path: leaves, and what holds leaves. */
const valuesOf = (value: unknown, path: Path = []): (readonly [Path, unknown])[] => {
  const own: (readonly [Path, unknown])[] = path.length > 0 ? [[path, value]] : [];
  if (Array.isArray(value)) return [...own, ...value.flatMap((each, index) => valuesOf(each, [...path, index]))];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([name, each]) => valuesOf(each, [...path, name]))];
};

/** Another believable value of the same type; undefined where there is none. */
const otherThan = (value: unknown): unknown => {
  if (value === null) return '2026-01-01T00:00:00.000Z';
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return new Date(Date.parse(value) + 3_600_000).toISOString();
  const last = value.at(-1) ?? '';
  return value.slice(0, -1) + (/\d/.test(last) ? (Number(last) + 1) % 10 : last === 'a' ? 'b' : 'a');
};

type Container = Record<string | number, unknown>;
const put = (item: StoredItem, path: Path, value: unknown): StoredItem => {
  const copy = structuredClone(item) as Container;
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<Container>((inner, name) => inner[name] as Container, copy);
  if (value !== undefined) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder, last);
  return copy;
};

/** The ids of one kind that a table knows: parks (and the districts that have their names), accounts, revisions, runs, applications. */
const idsIn = (items: readonly StoredItem[]): readonly (readonly string[])[] => {
  const named = (kind: string, part: (item: StoredItem) => unknown) => [
    ...new Set(items.filter((item) => kindOf(item) === kind).map((item) => String(part(item)))),
  ];
  const end = ({ pk }: StoredItem) => String(pk).split('#').at(-1);
  return [
    named('evaluationHead', ({ sk }) => sk).slice(0, 3),
    named('panelMember', ({ account }) => account),
    named('plan', end),
    named('run', end),
    named('applicationHead', ({ sk }) => sk),
  ];
};
type Ids = ReturnType<typeof idsIn>;
/** Other ids of the same kind. */
const othersOf = (id: string, ids: Ids): readonly string[] =>
  (ids.find((group) => group.includes(id)) ?? []).filter((other) => other !== id);

/** Other keys of the same kind: of another park, district, account or number of those that the table knows. */
const otherKeys = ({ pk, sk }: StoredItem, ids: Ids): { pk: string; sk: string }[] => {
  const variants = (text: string): string[] => {
    const parts = text.split('#');
    return parts.flatMap((part, index) => {
      const others = /^\d{6}$/.test(part)
        ? [String(Number(part) + 1).padStart(6, '0'), String(Number(part) + 7).padStart(6, '0')]
        : /^20\d\d$/.test(part)
          ? ['2027']
          : othersOf(part, ids);
      return others.map((other) => parts.with(index, other).join('#'));
    });
  };
  return [
    ...variants(String(pk)).map((other) => ({ pk: other, sk: String(sk) })),
    ...variants(String(sk)).map((other) => ({ pk: String(pk), sk: other })),
  ];
};

/** Every edit of every item of a table: each value changed, pointed elsewhere, removed and made null; each item deleted, and copied under other keys of its kind. */
export const editsOf = (items: readonly StoredItem[]): Edit[] => {
  const ids = idsIn(items);
  const taken = new Set(items.map(textOf));
  return items.flatMap((item, place): Edit[] => {
    const kind = kindOf(item);
    const { pk, sk, ...attributes } = item;
    const fields = valuesOf(attributes).flatMap(([path, value]): Edit[] => {
      const field = path.map((name) => (typeof name === 'number' ? '[]' : name)).join('.');
      const other = otherThan(value);
      const edit = { kind, field, place };
      return [
        ...(other === undefined ? [] : [{ ...edit, how: 'changed' as const, after: put(item, path, other) }]),
        ...othersOf(String(value), ids).map((id) => ({
          ...edit,
          how: 'pointed elsewhere' as const,
          after: put(item, path, id),
        })),
        { ...edit, how: 'removed', after: put(item, path, undefined) },
        ...(value === null ? [] : [{ ...edit, how: 'made null' as const, after: put(item, path, null) }]),
      ];
    });
    const copies = otherKeys({ pk, sk }, ids)
      .filter((key) => !taken.has(textOf(key)))
      .map((key): Edit => ({ kind, field: '', how: 'copied', place, after: { ...item, ...key } }));
    return [...fields, { kind, field: '', how: 'deleted', place, after: null }, ...copies];
  });
};

/** The edits of a table by kind of item, field and edit. */
export const editsByName = (
  items: readonly StoredItem[],
  isWanted: (edit: Edit) => boolean,
): ReadonlyMap<string, readonly Edit[]> => {
  const byName = new Map<string, Edit[]>();
  for (const edit of editsOf(items).filter(isWanted)) {
    const name = [edit.kind, edit.field, edit.how].join(' ');
    byName.set(name, [...(byName.get(name) ?? []), edit]);
  }
  return byName;
};

/** A table after an edit. */
export const edited = (items: readonly StoredItem[], { how, place, after }: Edit): StoredItem[] => {
  if (how === 'copied') return after ? [...items, after] : [...items];
  return after ? items.with(place, after) : items.toSpliced(place, 1);
};
