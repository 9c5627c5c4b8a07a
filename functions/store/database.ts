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
import type { Key } from './keys';
import { cancellationCodes, DEFAULT_RETRY, retried, waitToRetry, type RetryPolicy } from './retry';

type Item = Readonly<Record<string, unknown>>;
/** One write of a transaction, and the failure that its refused condition means. */
export interface Write {
  readonly write: NonNullable<TransactWriteCommandInput['TransactItems']>[number];
  readonly refused: () => Error;
}
/** A stretch of a partition: the sort keys that start with `prefix` and go on with `from` (included) or after `after` (excluded) up to `to` (included), at most `limit`. */
export interface Stretch {
  readonly pk: string;
  readonly prefix?: string;
  readonly from?: string | undefined;
  readonly after?: string | undefined;
  readonly to?: string | undefined;
  readonly limit?: number | undefined;
}

export interface DatabaseOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly retry?: RetryPolicy;
  /** Told the capacity units that each call consumed. */
  readonly onCapacity?: (units: number) => void;
}

const BATCH_WRITE = 25;
const BATCH_GET = 100;
/** Batches on the way at once. */
const LANES = 8;
/** Sorts after every character that a key can hold. */
const LAST = '\uffff';

/** The four ways in which the store speaks to its table: get, query, batches and transactions. Every read is strongly consistent. */
export const createDatabase = ({ client, table, retry = DEFAULT_RETRY, onCapacity }: DatabaseOptions) => {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const metered = <Answer extends { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] | undefined }>(
    call: () => Promise<Answer>,
  ) =>
    retried(retry, async () => {
      const answer = await call();
      for (const consumed of [answer.ConsumedCapacity ?? []].flat()) onCapacity?.(consumed.CapacityUnits ?? 0);
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

  return {
    table,

    /** The item under a key, or undefined. */
    async get(key: Key): Promise<Item | undefined> {
      const answer = await metered(() =>
        documents.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true, ...meter })),
      );
      return answer.Item;
    },

    /** The items of a stretch, in order of their sort keys; follows DynamoDB's own pages of 1 MB. */
    async query({ pk, prefix = '', from = '', after, to, limit }: Stretch): Promise<Item[]> {
      const items: Item[] = [];
      // DynamoDB allows one range condition on the sort key, and BETWEEN includes both ends: the space is the least that can follow `after`.
      const lower = prefix + (after === undefined ? from : `${after} `);
      const upper = prefix + (to ?? LAST);
      let start: Item | undefined;
      do {
        const answer = await metered(() =>
          documents.send(
            new QueryCommand({
              TableName: table,
              KeyConditionExpression: 'pk = :pk AND sk BETWEEN :lower AND :upper',
              ExpressionAttributeValues: { ':pk': pk, ':lower': lower || ' ', ':upper': upper },
              ConsistentRead: true,
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
      await inBatches(keys, BATCH_GET, async (batch) => {
        let wanted: readonly object[] = batch;
        for (let attempt = 1; wanted.length > 0; attempt += 1) {
          const RequestItems = { [table]: { Keys: [...wanted], ConsistentRead: true } };
          const answer = await metered(() => documents.send(new BatchGetCommand({ RequestItems, ...meter })));
          items.push(...(answer.Responses?.[table] ?? []));
          wanted = answer.UnprocessedKeys?.[table]?.Keys ?? [];
          if (wanted.length > 0) await waitToRetry(retry, attempt, wanted);
        }
      });
      return items;
    },

    /** Writes items that nothing points at yet. Not atomic; writing the same again changes nothing. */
    async putAll(items: readonly (Key & Item)[]): Promise<void> {
      await inBatches(items, BATCH_WRITE, async (batch) => {
        let requests = batch.map((Item) => ({ PutRequest: { Item } }));
        for (let attempt = 1; requests.length > 0; attempt += 1) {
          const answer = await metered(() =>
            documents.send(new BatchWriteCommand({ RequestItems: { [table]: requests }, ...meter })),
          );
          const left = answer.UnprocessedItems?.[table] ?? [];
          requests = left.flatMap(({ PutRequest }) =>
            PutRequest?.Item ? [{ PutRequest: { Item: PutRequest.Item as Key & Item } }] : [],
          );
          if (requests.length > 0) await waitToRetry(retry, attempt, left);
        }
      });
    },

    /** All of the writes or none. Where a condition does not hold, throws the failure of the first write that was refused. */
    async transact(writes: readonly Write[]): Promise<void> {
      try {
        await metered(() =>
          documents.send(new TransactWriteCommand({ TransactItems: writes.map(({ write }) => write), ...meter })),
        );
      } catch (error) {
        const refused = cancellationCodes(error)?.indexOf('ConditionalCheckFailed') ?? -1;
        throw writes[refused]?.refused() ?? error;
      }
    },
  };
};
export type Database = ReturnType<typeof createDatabase>;
