import { Instant } from '../../shared/vocabulary/ids';
import type { ChainHead } from '../trail/chain';
import type { YearHead } from './table/items';
import type { Key } from './table/kind';
import { KINDS } from './table/kinds';
import type { Reads } from './table/reads';

/** Where the last entry of a trail stands; nowhere before the first. */
export const lastEntry = ({ sequence }: ChainHead, keyOf: (sequence: number) => Key): readonly Key[] =>
  sequence === 0 ? [] : [keyOf(sequence)];

/** Where the last entry of a year's own trail stands. */
export const lastOfYear = ({ year, chain }: YearHead): readonly Key[] =>
  lastEntry(chain, (sequence) => KINDS.yearEvent.key(year, sequence));

/** The latest of some moments; null where there is none. */
export const latestOf = (moments: readonly Instant[]): Instant | null =>
  moments.reduce<Instant | null>(
    (last, moment) => (last !== null && Date.parse(last) >= Date.parse(moment) ? last : moment),
    null,
  );

/** How late it was when something was last written. */
export const newestStore = (database: Pick<Reads, 'getAll'>) => ({
  /** The latest moment at which one of the entries under these keys was made. What is missing, or says none, tells nothing: whoever writes is not the one to find that. */
  async newest(entries: readonly Key[]): Promise<Instant | null> {
    const items = entries.length === 0 ? [] : await database.getAll(entries);
    return latestOf(items.flatMap(({ at }) => Instant.safeParse(at).data ?? []));
  },
});
