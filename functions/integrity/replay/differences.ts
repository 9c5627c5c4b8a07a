import canonicalize from 'canonicalize';

/** One value that is not the same: where it stands, and both in JSON ('' where there is none). */
export interface Difference {
  readonly path: string;
  readonly published: string;
  readonly replayed: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const text = (value: unknown): string => canonicalize(value) ?? '';

/** Where two values differ in canonical JSON, leaf by leaf, in the order of their keys; empty when they are the same byte for byte. */
export const differences = (published: unknown, replayed: unknown, path = ''): Difference[] => {
  if (text(published) === text(replayed)) return [];
  if (!isObject(published) || !isObject(replayed))
    return [{ path, published: text(published), replayed: text(replayed) }];
  const keys = [...new Set([...Object.keys(published), ...Object.keys(replayed)])].toSorted();
  return keys.flatMap((key) => differences(published[key], replayed[key], path === '' ? key : `${path}.${key}`));
};
