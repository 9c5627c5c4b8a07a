import type * as z from 'zod';
import type { Role } from '../../vocabulary/roles';
import { Digest, Nonce } from '../../vocabulary/ids';

/** What binds an entry to its trail. */
export const BINDING = {
  /** Entries of before it was asked for have none. */
  nonce: Nonce.optional(),
  previous: Digest,
  hash: Digest,
};

/**
 * The same for whoever reads a trail in part: they are given none of it. A hash can be tried out for what else went into it, the one before belongs to an entry that may
 * be hidden, and the random value is what holds off both.
 */
export const NO_BINDING = {
  nonce: Nonce.optional(),
  previous: Digest.optional(),
  hash: Digest.optional(),
} satisfies { [Field in keyof typeof BINDING]: z.ZodType };

/** Who reads trails whole, so that they can verify them. */
export const readsTrailsWhole = (role: Role): role is 'bureau' | 'leader' => role === 'bureau' || role === 'leader';

type Bound = { readonly [Field in keyof typeof BINDING]?: unknown };
type Unbound<Entry> = Entry extends unknown ? Omit<Entry, keyof typeof BINDING> : never;
/** An entry without what binds it. */
export const unbound = <Entry extends Bound>({ nonce: _nonce, previous: _previous, hash: _hash, ...entry }: Entry) =>
  // Of a union of entries, each without.
  entry as unknown as Unbound<Entry>;
