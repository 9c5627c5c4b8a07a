import { unmarshall } from '@aws-sdk/util-dynamodb';
import { storeOn, type Store } from '../store';
import { inMemory } from '../table/in-memory';
import type { Key, StoredItem } from '../table/kind';
import type { TypedItem } from './export-files';

/** A table whose items are all known: a store to read, and the keys of everything that is there. */
export interface UnpackedTable {
  readonly store: Store;
  readonly keys: readonly Key[];
  readonly items: readonly StoredItem[];
}

/** The items of a table as the store knows them. */
export const unpackedTable = (items: readonly StoredItem[]): UnpackedTable => ({
  store: storeOn(inMemory(items)),
  items,
  keys: items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })),
});

/** Items out of an export or a scan without their types. */
export const withoutTypes = (items: readonly TypedItem[]): StoredItem[] =>
  // Items hold no bytes and no sets: numbers, texts, lists and maps come out as they went in.
  items.map((item) => unmarshall(item));
