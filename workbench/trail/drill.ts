import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { differences } from '../../functions/integrity/differences';
import { keyText } from '../../functions/store/backup/export-files';
import { exportTable, restoreTable, tableItems } from '../../functions/store/backup/table-items';
import { createTable } from '../cloud/create-table';
import { proofsOf } from './proofs';
import type { Outcome } from './run-command';

/** Items that are named at most where two tables differ. */
const NAMED = 20;

const byKey = async (client: DynamoDBClient, table: string) =>
  new Map((await tableItems(client, table)).map((item) => [keyText(item), item]));

/** What is not the same in two tables, attribute by attribute. */
const tableDifferences = async (client: DynamoDBClient, before: string, after: string): Promise<string[]> => {
  const [original, restored] = await Promise.all([byKey(client, before), byKey(client, after)]);
  return [...new Set([...original.keys(), ...restored.keys()])]
    .toSorted()
    .flatMap((key) =>
      differences(original.get(key), restored.get(key)).map(
        ({ path, published, replayed }) =>
          `${key}${path === '' ? '' : ` ${path}`}：原有 ${published || '（无）'}，恢复后 ${replayed || '（无）'}`,
      ),
    );
};

/** Restores an export into a new table and compares it with the one that it was made of: every item, and what `verify` and `replay` say, byte for byte. */
export const restoreAndCompare = async (
  client: DynamoDBClient,
  { original, restored, folder }: { readonly original: string; readonly restored: string; readonly folder: string },
): Promise<Outcome> => {
  await createTable(client, restored);
  const count = await restoreTable(client, restored, folder);
  const different = await tableDifferences(client, original, restored);
  const [before, after] = await Promise.all([original, restored].map((table) => proofsOf(client, table)));
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  const ok = different.length === 0 && isSame && after?.ok === true;
  return {
    lines: [
      `已恢复 ${count} 条数据到新建的空表。`,
      ...different.slice(0, NAMED),
      ...(different.length > NAMED ? [`……共 ${different.length} 处`] : []),
      ...(isSame ? (after?.lines ?? []) : ['恢复前：', ...(before?.lines ?? []), '恢复后：', ...(after?.lines ?? [])]),
      ok
        ? '恢复演练通过：恢复后的数据、核对和重算与恢复前逐字节一致。'
        : `恢复演练未通过：${different.length > 0 || !isSame ? '恢复前后不一致' : '核对或重算发现不符'}。`,
    ],
    ok,
  };
};

/** The whole drill: export, a new table, restore, compare. The table that is drilled on is only read. */
export const drill = async (
  client: DynamoDBClient,
  tables: { readonly original: string; readonly restored: string; readonly folder: string },
): Promise<Outcome> => {
  const count = await exportTable(client, tables.original, tables.folder);
  const { lines, ok } = await restoreAndCompare(client, tables);
  return { lines: [`已导出 ${count} 条数据。`, ...lines], ok };
};
