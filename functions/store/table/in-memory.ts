import type { Database } from './database';
import type { StoredItem } from './kind';
import { boundsOf, readsOf } from './reads';

/** What is held in memory is a picture of a table: nothing can be written to it. */
class ReadOnly extends Error {
  override readonly name = 'ReadOnly';
}
const refuse = (): Promise<never> => Promise.reject(new ReadOnly('Items in memory are read only'));
const sortKey = (item: StoredItem) => String(item['sk']);

/** The items of a table, out of an export or a scan, to be read as the table is. Writes throw ReadOnly. */
export const inMemory = (items: Iterable<StoredItem>): Database => {
  const partitions = new Map<string, StoredItem[]>();
  for (const item of items) {
    const pk = String(item['pk']);
    const partition = partitions.get(pk);
    if (partition) partition.push(item);
    else partitions.set(pk, [item]);
  }
  for (const partition of partitions.values()) partition.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const get: Database['get'] = ({ pk, sk }) =>
    Promise.resolve(partitions.get(pk)?.find((item) => sortKey(item) === sk));
  return {
    table: 'memory',
    ...readsOf({
      get,
      query: (stretch) => {
        const { lower, upper } = boundsOf(stretch);
        const within = partitions.get(stretch.pk)?.filter((item) => sortKey(item) >= lower && sortKey(item) <= upper);
        return Promise.resolve((within ?? []).slice(0, stretch.limit));
      },
      getAll: async (keys) => (await Promise.all(keys.map(get))).filter((item) => item !== undefined),
    }),
    putAll: refuse,
    transact: refuse,
  };
};
