import { copyOfEntry, entryOfItem } from '../store/trail';
import type { StoredItem } from '../store/table/kind';
import type { TrailFinding } from './trail-finding';

const OTHERWISE = '与副本库中的不同：数据表中的这条记录被改写';
const NOT_COPIED = '副本库中没有：副本没有送到，或者这条记录是后来放进数据表的';
const NOT_THERE = '副本库中有，数据表中没有：记录被删去，或者整条链被改写';

/** The chain and number that the name of a copy says: `evaluation/2025/dazu/000003`, for the end of a published park's trail with the attempt behind it. */
const placeOfName = (name: string): Pick<TrailFinding, 'subject' | 'entry'> => {
  const [, subject = name, number = ''] = /^(.+?)\/(\d{6})(?:\/[^/]+)?$/.exec(name) ?? [];
  return { subject, entry: number === '' ? null : Number(number) };
};

/**
 * Holds the entries of a whole table against the copies that were made of them where nobody can change them, in both directions: a trail that was rewritten from its
 * start, or cut at its end, holds in itself and differs from its copy.
 * @param copies what is kept, by name
 */
export const verifyCopies = (items: readonly StoredItem[], copies: ReadonlyMap<string, string>): TrailFinding[] => {
  const entries = new Map<string, string>();
  for (const item of items) {
    const stored = entryOfItem(item);
    // The list of a year's money facts says once more what the trails say; one that differs is found there.
    if (stored && !entries.has(stored.name)) entries.set(stored.name, copyOfEntry(stored.subject, stored.entry));
  }
  const found: TrailFinding[] = [];
  for (const [name, text] of entries) {
    const copy = copies.get(name);
    if (copy !== text) found.push({ ...placeOfName(name), words: copy === undefined ? NOT_COPIED : OTHERWISE });
  }
  for (const name of copies.keys()) if (!entries.has(name)) found.push({ ...placeOfName(name), words: NOT_THERE });
  return found;
};
