import { randomUUID } from 'node:crypto';
import type { DynamoDBClient, ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { awsCall } from '../../aws/aws-call';
import type { Key, StoredItem } from './kind';
import { boundsOf, readsOf, type Stretch } from './reads';
import { cancellationCodes, DEFAULT_RETRY, retried, untilDone, type RetryPolicy } from './retry';

type Item = StoredItem;
type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
/** One write of a transaction on the table, and the failure that its refused condition means. */
export interface Write {
  readonly write: {
    readonly [Kind in 'Put' | 'Update' | 'ConditionCheck']?: Omit<NonNullable<TransactItem[Kind]>, 'TableName'>;
  };
  readonly refused: () => Error;
}
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

export interface DatabaseOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly retry?: RetryPolicy;
  /** Told the capacity units that each call consumed, read or write units. */
  readonly onCapacity?: (units: number, of: 'read' | 'write') => void;
}

const BATCH_WRITE = 25;
const BATCH_GET = 100;
/** Batches on the way at once. */
const LANES = 8;

/** Names stand for themselves in no expression: some are reserved words. */
const projection = (paths: readonly string[]) => {
  const names = [...new Set(paths.flatMap((path) => path.split('.')))];
  const alias = new Map(names.map((name, index) => [name, `#n${index}`]));
  const written = (path: string) =>
    path
      .split('.')
      .map((name) => alias.get(name))
      .join('.');
  return {
    ProjectionExpression: paths.map(written).join(', '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#n${index}`, name])),
  };
};

/** The four ways in which the store speaks to its table: get, query, batches and transactions; and the first three for items of a kind. Every read is strongly consistent. */
export const createDatabase = ({ client, table, retry = DEFAULT_RETRY, onCapacity }: DatabaseOptions) => {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const metered = <Answer extends { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] | undefined }>(
    of: 'read' | 'write',
    operation: string,
    call: () => Promise<Answer>,
  ) =>
    retried(retry, async () => {
      const answer = await awsCall(operation, call);
      for (const consumed of [answer.ConsumedCapacity ?? []].flat()) onCapacity?.(consumed.CapacityUnits ?? 0, of);
      return answer;
    });
  const meter = { ReturnConsumedCapacity: 'TOTAL' } as const;

  const inBatches = async <Entry>(entries: readonly Entry[], size: number, run: (batch: Entry[]) => Promise<void>) => {
    const batches: Entry[][] = [];
    for (let start = 0; start < entries.length; start += size) batches.push(entries.slice(start, start + size));
    const lane = async () => {
      for (let batch = batches.pop(); batch; batch = batches.pop()) await run(batch);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  };

  const reads = readsOf({
    /** The item under a key, or undefined. */
    async get(key: Key): Promise<Item | undefined> {
      const answer = await metered('read', 'GetItem', () =>
        documents.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true, ...meter })),
      );
      return answer.Item;
    },

    /** The items of a stretch, in order of their sort keys; follows DynamoDB's own pages of 1 MB. */
    async query(stretch: Stretch): Promise<Item[]> {
      const items: Item[] = [];
      const { pk, limit, only } = stretch;
      const { lower, upper } = boundsOf(stretch);
      let start: Item | undefined;
      do {
        const answer = await metered('read', 'Query', () =>
          documents.send(
            new QueryCommand({
              TableName: table,
              KeyConditionExpression: 'pk = :pk AND sk BETWEEN :lower AND :upper',
              ExpressionAttributeValues: { ':pk': pk, ':lower': lower, ':upper': upper },
              ConsistentRead: true,
              ...(only ? projection(only) : {}),
              ...(limit === undefined ? {} : { Limit: limit - items.length }),
              ...(start ? { ExclusiveStartKey: start } : {}),
              ...meter,
            }),
          ),
        );
        items.push(...(answer.Items ?? []));
        start = answer.LastEvaluatedKey;
      } while (start && (limit === undefined || items.length < limit));
      return items;
    },

    /** The items under any number of distinct keys, in no order; keys without an item are left out. */
    async getAll(keys: readonly Key[]): Promise<Item[]> {
      const items: Item[] = [];
      await inBatches(keys, BATCH_GET, (batch) =>
        untilDone(retry, batch, async (wanted) => {
          const RequestItems = { [table]: { Keys: [...wanted], ConsistentRead: true } };
          const answer = await metered('read', 'BatchGetItem', () =>
            documents.send(new BatchGetCommand({ RequestItems, ...meter })),
          );
          items.push(...(answer.Responses?.[table] ?? []));
          return (answer.UnprocessedKeys?.[table]?.Keys ?? []) as Key[];
        }),
      );
      return items;
    },
  });

  return {
    table,
    ...reads,

    /** Writes items that nothing points at yet. Not atomic; writing the same again changes nothing. */
    async putAll(items: readonly (Key & Item)[]): Promise<void> {
      await inBatches(items, BATCH_WRITE, (batch) =>
        untilDone(retry, batch, async (wanted) => {
          const RequestItems = { [table]: wanted.map((Item) => ({ PutRequest: { Item } })) };
          const answer = await metered('write', 'BatchWriteItem', () =>
            documents.send(new BatchWriteCommand({ RequestItems, ...meter })),
          );
          const left = answer.UnprocessedItems?.[table] ?? [];
          return left.flatMap(({ PutRequest }) => (PutRequest?.Item ? [PutRequest.Item as Key & Item] : []));
        }),
      );
    },

    /** All of the writes or none. Where a condition does not hold, throws the failure of the first write that was refused. */
    async transact(writes: readonly Write[]): Promise<void> {
      const here = <Part extends object>(part: Part | undefined) => part && { ...part, TableName: table };
      const TransactItems = writes.map(({ write: { Put, Update, ConditionCheck } }) => ({
        Put: here(Put),
        Update: here(Update),
        ConditionCheck: here(ConditionCheck),
      }));
      // The same each time it is sent: what was given up and had arrived after all is not written twice, and not refused for itself.
      const ClientRequestToken = randomUUID();
      try {
        await metered('write', 'TransactWriteItems', () =>
          documents.send(new TransactWriteCommand({ TransactItems, ClientRequestToken, ...meter })),
        );
      } catch (error) {
        const refused = cancellationCodes(error)?.indexOf('ConditionalCheckFailed') ?? -1;
        throw writes[refused]?.refused() ?? error;
      }
    },
  };
};
export type Database = ReturnType<typeof createDatabase>;
