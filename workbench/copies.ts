import './cloud/quiet-warnings';
import path from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { s3AuditStore } from '../functions/stream/s3-audit-store';
import { optionsOf } from './trail/command-options';
import { copyExport } from './trail/copy-export';
import { auditFolder } from './trail/kept-files';
import { runCommand, UsageError } from './trail/run-command';

const USAGE = '用法：npm run copies -- --export 导出文件夹 (--bucket 桶名 | --folder 副本文件夹)';

/**
 * `npm run copies -- --export 导出文件夹 (--bucket 桶名 | --folder 副本文件夹)`: brings copies of trail entries that the function on the stream could not make into the audit bucket, from an export of the
 * table, with the credentials of the environment; or into a folder that somebody else keeps. Exit code 1 where an entry does not hold or could not be kept.
 */
await runCommand(async (args) => {
  const text = { type: 'string' } as const;
  const { export: exported, bucket, folder } = optionsOf(args, { export: text, bucket: text, folder: text }, USAGE);
  if (exported === undefined || (bucket === undefined) === (folder === undefined)) throw new UsageError(USAGE);
  const audit = folder === undefined ? s3AuditStore(new S3Client(), String(bucket)) : auditFolder(path.resolve(folder));
  return copyExport(path.resolve(exported), audit, () => new Date());
});
