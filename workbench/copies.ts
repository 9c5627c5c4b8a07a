import './cloud/quiet-warnings';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { s3AuditStore } from '../functions/stream/s3-audit-store';
import { copyExport } from './trail/copy-export';
import { runCommand, UsageError } from './trail/run-command';

/**
 * `npm run copies -- --export 导出文件夹 --bucket 桶名`: brings copies of trail entries that the function on the stream could not make into the audit bucket, from an export of the table, with the
 * credentials of the environment. Exit code 1 where an entry does not hold or could not be kept.
 */
await runCommand(async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { export: { type: 'string' }, bucket: { type: 'string' } },
  });
  const { export: folder, bucket } = values;
  if (folder === undefined || bucket === undefined)
    throw new UsageError('用法：npm run copies -- --export 导出文件夹 --bucket 桶名');
  return copyExport(path.resolve(folder), s3AuditStore(new S3Client(), bucket), () => new Date());
});
