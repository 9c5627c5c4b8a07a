import type { Reads, Stretch } from './reads';

type Item = Awaited<ReturnType<Reads['query']>>[number];
/** What is read of each partition beyond its even share: keys are spread by chance. */
const SPARE = 1.3;

/** What is known of one partition: its items in order, and whether there are more. */
interface Source {
  readonly pk: string;
  readonly items: Item[];
  isDone: boolean;
}
const keyOf = (item: Item | undefined) => String(item?.['sk'] ?? '');
const inOrder = (items: readonly Item[]) => items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/** A stretch over partitions that hold different keys of one order, in that order. With a limit, little more than that is read. */
export const querySpread = async (
  database: Reads,
  pks: readonly string[],
  { limit, ...stretch }: Omit<Stretch, 'pk'>,
): Promise<Item[]> => {
  if (limit === undefined) {
    return inOrder((await Promise.all(pks.map((pk) => database.query({ pk, ...stretch })))).flat());
  }
  const share = Math.ceil((limit / pks.length) * SPARE) + 1;
  const sources = pks.map((pk): Source => ({ pk, items: [], isDone: false }));
  const readOn = async (source: Source) => {
    const last = source.items.at(-1);
    const after = last ? keyOf(last).slice(stretch.prefix?.length ?? 0) : stretch.after;
    const found = await database.query({ pk: source.pk, ...stretch, after, limit: share });
    source.items.push(...found);
    source.isDone = found.length < share;
  };
  for (let behind = sources; ;) {
    await Promise.all(behind.map(readOn));
    const known = inOrder(sources.flatMap(({ items }) => items));
    const end = known[limit - 1];
    // Whose items end before the last one that is wanted may have more of what comes before it.
    behind = sources.filter(({ items, isDone }) => !isDone && (!end || keyOf(items.at(-1)) < keyOf(end)));
    if (behind.length === 0) return known.slice(0, limit);
  }
};
