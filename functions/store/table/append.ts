import { chained, type ChainHead, type Link } from '../../trail/chain';
import { ABSENT, type Condition, put, unchanged, type Write } from './database';
import { HeadMoved } from './failures';
import { SCHEMA } from './items';
import type { Key } from './kind';

/** A hash-chained trail of the table. */
export interface Trail {
  /** Its name inside the hashes: see `trail/chain`. */
  readonly subject: string;
  /** What is said to have moved on where the head is not as it was read. */
  readonly name: string;
  readonly headKey: Key;
  readonly entryKey: (sequence: number) => Key;
}

/** The head of a trail but for what an append says of it itself. */
export type Unchained<Head> = Omit<Head, 'schema' | 'chain'>;

/** What of an append not every trail has alike. */
interface Particular {
  /** What stands in the entry's item beside the entry, and is no part of its hash. */
  readonly beside?: object;
  /** What has to hold of the head, where that is more than its hash. */
  readonly unmoved?: Condition;
}

/**
 * The next entry of a trail, chained to where it stood when it was read (`CHAIN_START` before the first), and the writes that append it: the head, only while it is as it
 * was read, and the entry. `headOf` says what the head holds after the entry, without its chain. `refused` is the failure of these writes: HeadMoved.
 */
export const append = <Entry extends object>(
  { subject, name, headKey, entryKey }: Trail,
  before: ChainHead,
  unlinked: Entry,
  headOf: (entry: Entry & Link) => object,
  { beside, unmoved = unchanged('chain.hash', before.hash) }: Particular = {},
): { readonly entry: Entry & Link; readonly writes: readonly Write[]; readonly refused: () => Error } => {
  const entry = chained(before, subject, unlinked);
  const { sequence, hash } = entry;
  const head = { ...headOf(entry), schema: SCHEMA, chain: { sequence, hash } };
  const refused = () => new HeadMoved(name);
  return {
    entry,
    writes: [
      put(headKey, head, refused, before.sequence === 0 ? ABSENT : unmoved),
      put(entryKey(sequence), { ...entry, ...beside, schema: SCHEMA }, refused),
    ],
    refused,
  };
};
