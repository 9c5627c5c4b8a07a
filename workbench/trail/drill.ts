import type { KeyObject } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { differences } from '../../functions/integrity/replay/differences';
import { keyText, readExport, writeExport, type TypedItem } from '../../functions/store/backup/export-files';
import { exportTable, restoreTable, tableItems } from '../../functions/store/backup/table-items';
import { withoutTypes } from '../../functions/store/backup/unpacked-table';
import { createTable } from '../cloud/create-table';
import { needEmptyFolder } from './kept-files';
import { againstKept, type KeptOutside } from './kept-outside';
import { proofsOf } from './proofs';
import type { Outcome } from './run-command';

/** Items that are named at most where two tables differ. */
const NAMED = 20;

const byKey = (items: readonly TypedItem[]) => new Map(items.map((item) => [keyText(item), item]));

/** What is not the same in two tables, attribute by attribute. */
const tableDifferences = (before: readonly TypedItem[], after: readonly TypedItem[]): string[] => {
  const [original, restored] = [byKey(before), byKey(after)];
  return [...new Set([...original.keys(), ...restored.keys()])]
    .toSorted()
    .flatMap((key) =>
      differences(original.get(key), restored.get(key)).map(
        ({ path, published, replayed }) =>
          `${key}${path === '' ? '' : ` ${path}`}：原有 ${published || '（无）'}，恢复后 ${replayed || '（无）'}`,
      ),
    );
};

/** Compares what was restored with what it was made of: every item, and what `verify` and `replay` say, byte for byte. */
const compared = async (
  before: readonly TypedItem[],
  after: readonly TypedItem[],
  publicKeys: readonly KeyObject[] = [],
): Promise<Outcome> => {
  const different = tableDifferences(before, after);
  const [original, restored] = [await proofsOf(before, publicKeys), await proofsOf(after, publicKeys)];
  const isSame = JSON.stringify(original) === JSON.stringify(restored);
  const ok = different.length === 0 && isSame && restored.ok;
  return {
    lines: [
      ...different.slice(0, NAMED),
      ...(different.length > NAMED ? [`……共 ${different.length} 处`] : []),
      ...(isSame ? restored.lines : ['恢复前：', ...original.lines, '恢复后：', ...restored.lines]),
      ok
        ? '恢复演练通过：恢复后的数据、核对和重算与恢复前逐字节一致。'
        : `恢复演练未通过：${different.length > 0 || !isSame ? '恢复前后不一致' : '核对或重算发现不符'}。`,
    ],
    ok,
  };
};

/** Restores an export into a new table and compares it with the one that it was made of: every item, and what `verify` and `replay` say, byte for byte. */
export const restoreAndCompare = async (
  client: DynamoDBClient,
  { original, restored, folder }: { readonly original: string; readonly restored: string; readonly folder: string },
): Promise<Outcome> => {
  await createTable(client, restored);
  const count = await restoreTable(client, restored, folder);
  const [before, after] = [await tableItems(client, original), await tableItems(client, restored)];
  const { lines, ok } = await compared(before, after);
  return { lines: [`已恢复 ${count} 条数据到新建的空表。`, ...lines], ok };
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

/**
 * The drill without a database: brings an export into a second folder and proves it there, on any machine that has Node, with what is kept outside of the table and the keys that publications were
 * signed with. Throws FolderNotEmpty, NoFolder, OtherFolder, and what `readExport` finds.
 */
export const drillExport = async (
  exported: string,
  {
    into,
    kept,
    publicKeys,
  }: { readonly into: string; readonly kept: KeptOutside; readonly publicKeys: readonly KeyObject[] },
): Promise<Outcome> => {
  await needEmptyFolder(into);
  const before = await readExport(exported);
  // First, so that nothing is left behind where a folder is not the one that was meant. What is written is held against this item by item.
  const outside = await againstKept(withoutTypes(before), kept);
  await writeExport(into, before);
  const after = await readExport(into);
  const { lines, ok } = await compared(before, after, publicKeys);
  return {
    lines: [`已将 ${after.length} 条数据恢复到 ${into}。`, ...outside.lines, ...lines],
    ok: ok && outside.ok,
  };
};
