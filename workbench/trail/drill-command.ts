import path from 'node:path';
import { TABLE_NAME } from '../cloud/local-dependencies';
import { optionsOf } from './command-options';
import { drill, drillExport } from './drill';
import { needEmptyFolder } from './kept-files';
import { publicKeysFor } from './public-keys';
import { onDatabaseCopy, UsageError, type Command } from './run-command';

const USAGE =
  '用法：npm run drill -- [--data 数据文件夹] [--keep 空文件夹]，或者 npm run drill -- --export 导出文件夹 --into 空文件夹 [--copies 副本文件夹] [--evidence 材料文件夹] [--key 公钥文件]…';

/**
 * `drill [--data 数据文件夹] [--keep 空文件夹]`: the restore drill on a copy of the workbench's data. Exports it, restores the export into a new table, and compares `verify` and `replay` of both;
 * `--keep` keeps the export. `drill --export 导出文件夹 --into 空文件夹 …`: the same from an export, into a second folder, without a database.
 */
export const drillCommand: Command = async (args) => {
  const folder = { type: 'string' } as const;
  const key = { type: 'string', multiple: true, default: [] as string[] } as const;
  const ofExport = { export: folder, into: folder, copies: folder, evidence: folder, key };
  const values = optionsOf(args, { data: folder, keep: folder, ...ofExport }, USAGE);
  const { data, keep, export: exported, into, copies, evidence } = values;
  const isOfData = data !== undefined || keep !== undefined;
  const isOfExport = [exported, into, copies, evidence, ...values.key].some((value) => value !== undefined);
  // Nothing that was named is left out without a word.
  if ((exported === undefined) !== (into === undefined) || (isOfExport && (isOfData || into === undefined)))
    throw new UsageError(USAGE);
  if (exported !== undefined && into !== undefined) {
    const publicKeys = await publicKeysFor(values.key, exported);
    return drillExport(path.resolve(exported), { into: path.resolve(into), kept: values, publicKeys });
  }
  if (keep !== undefined) await needEmptyFolder(path.resolve(keep));
  return onDatabaseCopy(values, ({ client, folder: copy }) =>
    drill(client, {
      original: TABLE_NAME,
      restored: `${TABLE_NAME}-restored`,
      folder: keep === undefined ? path.join(copy, 'export') : path.resolve(keep),
    }),
  );
};
