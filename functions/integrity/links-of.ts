import type { Kept } from '../store/table/kept';
import type { Link } from '../trail/chain';

/** The entries of a chain as they were written: hashes hold for nothing else. */
export const linksOf = (entries: readonly Kept<Link>[]): Link[] =>
  entries.map(({ item: { sequence, previous, hash }, written }) => ({ ...written, sequence, previous, hash }));
