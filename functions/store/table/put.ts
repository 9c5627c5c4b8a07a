import type { Write } from './database';
import type { Key } from './kind';

/** What has to hold of the item under a key before it is written. */
export type Condition = Pick<
  NonNullable<Write['write']['Put']>,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** There is none yet. */
export const ABSENT: Condition = { ConditionExpression: 'attribute_not_exists(pk)' };

/** An attribute, given as a path (`chain.hash`), is as it was read. */
export const unchanged = (path: string, value: unknown): Condition => {
  const names = path.split('.').map((name, index) => [`#n${index}`, name] as const);
  return {
    ConditionExpression: `${names.map(([alias]) => alias).join('.')} = :value`,
    ExpressionAttributeNames: Object.fromEntries(names),
    ExpressionAttributeValues: { ':value': value },
  };
};

/** The write that puts an item under a key; unless said otherwise, only where there is none yet. */
export const put = (key: Key, item: object, refused: () => Error, condition: Condition = ABSENT): Write => ({
  write: { Put: { Item: { ...key, ...item }, ...condition } },
  refused,
});
