import path from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { s3AuditStore } from '../../functions/stream/s3-audit-store';
import { optionsOf } from './command-options';
import { copyExport } from './copy-export';
import { auditFolder, namesIn } from './kept-files';
import { UsageError, type Command } from './run-command';

const USAGE = '用法：npm run copies -- --export 导出文件夹 (--bucket 桶名 | --folder 副本文件夹)';

/** The audit store in a folder; it is made with its first copy, if there is none yet. */
const folderStore = async (folder: string) => {
  await namesIn(folder);
  return auditFolder(folder);
};

/**
 * `copies --export 导出文件夹 (--bucket 桶名 | --folder 副本文件夹)`: brings copies of trail entries that the function on the stream could not make into the audit bucket, from an export of the
 * table, with the credentials of the environment; or into a folder that somebody else keeps.
 */
export const copies: Command = async (args) => {
  const text = { type: 'string' } as const;
  const { export: exported, bucket, folder } = optionsOf(args, { export: text, bucket: text, folder: text }, USAGE);
  if (exported === undefined || (bucket === undefined) === (folder === undefined)) throw new UsageError(USAGE);
  const audit =
    folder === undefined ? s3AuditStore(new S3Client(), String(bucket)) : await folderStore(path.resolve(folder));
  return copyExport(path.resolve(exported), audit, () => new Date());
};
