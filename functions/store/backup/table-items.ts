import {
  BatchWriteItemCommand,
  ScanCommand,
  type AttributeValue,
  type DynamoDBClient,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { DEFAULT_RETRY, retried, untilDone } from '../table/retry';
import { readExport, writeExport, type TypedItem } from './export-files';
import { TableNotEmpty } from './failures';

const BATCH = 25;

/** Every item of a table, as it is stored. For whoever looks after the data: no request of a user scans. */
export const tableItems = async (client: DynamoDBClient, table: string): Promise<TypedItem[]> => {
  const items: TypedItem[] = [];
  let start: Record<string, AttributeValue> | undefined;
  do {
    const page = await retried(DEFAULT_RETRY, () =>
      client.send(
        new ScanCommand({ TableName: table, ConsistentRead: true, ...(start ? { ExclusiveStartKey: start } : {}) }),
      ),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
};

/** Exports a table into a folder; answers how many items. Of a table that is being written to it is no picture of one moment: in the cloud, export to a point in time. */
export const exportTable = async (client: DynamoDBClient, table: string, folder: string): Promise<number> => {
  const items = await tableItems(client, table);
  await writeExport(folder, items);
  return items.length;
};

/** Writes items over what a table has under their keys: doing it again changes nothing. */
export const putItems = async (client: DynamoDBClient, table: string, items: readonly TypedItem[]): Promise<void> => {
  const writes = items.map((Item): WriteRequest => ({ PutRequest: { Item } }));
  for (let start = 0; start < writes.length; start += BATCH)
    await untilDone(DEFAULT_RETRY, writes.slice(start, start + BATCH), async (batch) => {
      const answer = await retried(DEFAULT_RETRY, () =>
        client.send(new BatchWriteItemCommand({ RequestItems: { [table]: [...batch] } })),
      );
      return answer.UnprocessedItems?.[table] ?? [];
    });
};

/** Restores an export into an empty table; answers how many items. Throws TableNotEmpty, and before a single item is written whatever `readExport` finds. */
export const restoreTable = async (client: DynamoDBClient, table: string, folder: string): Promise<number> => {
  const items = await readExport(folder);
  const { Items: there = [] } = await client.send(
    new ScanCommand({ TableName: table, ConsistentRead: true, Limit: 1 }),
  );
  if (there.length > 0) throw new TableNotEmpty(table);
  await putItems(client, table, items);
  return items.length;
};
