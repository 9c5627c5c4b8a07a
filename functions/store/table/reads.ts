import { DanglingPointer } from './failures';
import type { Key, Kind, StoredItem } from './kind';

/** A stretch of a partition: the sort keys that start with `prefix` and go on with `from` (included) or after `after` (excluded) up to `to` (included), at most `limit`. */
export interface Stretch {
  readonly pk: string;
  readonly prefix?: string;
  readonly from?: string | undefined;
  readonly after?: string | undefined;
  readonly to?: string | undefined;
  readonly limit?: number | undefined;
  /** The attributes that are wanted, as paths (`latest.version`); without it, all of them. */
  readonly only?: readonly string[] | undefined;
}

/** Sorts after every character that a key can hold. */
const LAST = '\uffff';

/** The sort keys between which a stretch lies, both included. */
export const boundsOf = ({ prefix = '', from = '', after, to }: Stretch): { lower: string; upper: string } => {
  // DynamoDB allows one range condition on the sort key, and BETWEEN includes both ends: the space is the least that can follow `after`.
  const lower = prefix + (after === undefined ? from : `${after} `);
  return { lower: lower || ' ', upper: prefix + (to ?? LAST) };
};

/** The three ways in which items are read, wherever they are. */
interface RawReads {
  /** The item under a key, or undefined. */
  readonly get: (key: Key) => Promise<StoredItem | undefined>;
  /** The items of a stretch, in order of their sort keys. */
  readonly query: (stretch: Stretch) => Promise<StoredItem[]>;
  /** The items under any number of distinct keys, in no order; keys without an item are left out. */
  readonly getAll: (keys: readonly Key[]) => Promise<StoredItem[]>;
}
type Reader<Shape> = Pick<Kind<Shape, never>, 'read'>;

/** The same for items of a kind, beside them. */
export const readsOf = (raw: RawReads) => ({
  ...raw,

  /** The item of a kind at a place, or null. */
  async find<Item, Place extends readonly unknown[]>(kind: Kind<Item, Place>, ...place: Place): Promise<Item | null> {
    const item = await raw.get(kind.key(...place));
    return item ? kind.read(item) : null;
  },

  /** The same, where something points at it. Throws DanglingPointer. */
  async need<Item, Place extends readonly unknown[]>(kind: Kind<Item, Place>, ...place: Place): Promise<Item> {
    const item = await raw.get(kind.key(...place));
    if (!item) throw new DanglingPointer(`${kind.name} ${place.join(' ')}`);
    return kind.read(item);
  },

  /** The items of a stretch, all of one kind, in order of their sort keys. */
  async list<Item>({ read }: Reader<Item>, stretch: Stretch): Promise<Item[]> {
    return (await raw.query(stretch)).map(read);
  },

  /** The items under any number of distinct keys, all of one kind, in no order; keys without an item are left out. */
  async findAll<Item>({ read }: Reader<Item>, keys: readonly Key[]): Promise<Item[]> {
    return (await raw.getAll(keys)).map(read);
  },
});
export type Reads = ReturnType<typeof readsOf>;
