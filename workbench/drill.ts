import './cloud/quiet-warnings';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { TABLE_NAME } from './cloud/local-dependencies';
import { drill } from './trail/drill';
import { onTrailCopy, runCommand } from './trail/run-command';

/**
 * `npm run drill [-- --data 数据文件夹] [--keep 文件夹]`: the restore drill on a copy of the workbench's data. Exports it, restores the export into a new table, and compares
 * `verify` and `replay` of both; `--keep` keeps the export. Exit code 1 where anything differs or does not hold.
 */
await runCommand((args) => {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' }, keep: { type: 'string' } } });
  return onTrailCopy(values, ({ client, folder }) =>
    drill(client, {
      original: TABLE_NAME,
      restored: `${TABLE_NAME}-restored`,
      folder: values.keep === undefined ? path.join(folder, 'export') : path.resolve(values.keep),
    }),
  );
});
