import { NewerSchema, NoSchema } from '../failures';
import { SCHEMA } from '../items';
import type { StoredItem } from '../kind';
import { FROM_1 } from './from-1';
import { FROM_2 } from './from-2';

/** Makes of an item the next version of it. Pure: an item of a version always becomes the same. */
type Lift = (item: StoredItem) => StoredItem;
/** What changed from one version to the next, by kind; a kind that is not named did not change. */
export type Lifts = Readonly<Partial<Record<string, Lift>>>;

/** By the version that an item is of. */
export const LIFTS: ReadonlyMap<number, Lifts> = new Map<number, Lifts>([
  [1, FROM_1],
  [2, FROM_2],
]);

/**
 * An item as the newest version has it. What is stored stays as it was written: no item is ever rewritten for a new version, and those of the first stay readable.
 * Throws NoSchema, and NewerSchema for an item that a later deployment wrote: to guess at it would be to spoil it.
 */
export const lifted = (kind: string, item: StoredItem): StoredItem => {
  const version = item['schema'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw new NoSchema(kind);
  if (version > SCHEMA) throw new NewerSchema(kind, version, SCHEMA);
  let newest = item;
  for (let from = version; from < SCHEMA; from += 1)
    newest = { ...(LIFTS.get(from)?.[kind]?.(newest) ?? newest), schema: from + 1 };
  return newest;
};
