import './cloud/quiet-warnings';
import { parseArgs } from 'node:util';
import { verifyTable } from '../functions/integrity/verify-table';
import { tableChains } from '../functions/store/backup/table-items';
import { TABLE_NAME } from './cloud/local-dependencies';
import { verifyLines } from './trail/report-lines';
import { runTrailCommand } from './trail/run-command';

/** `npm run verify [-- --data 数据文件夹 | --export 导出文件夹]`: proves every trail of the workbench's data, or of an exported table, entry by entry, and that there is none beside those that anything leads to. Exit code 1 where something does not hold. */
const { values } = parseArgs({ options: { data: { type: 'string' }, export: { type: 'string' } } });
await runTrailCommand(values, async ({ store, client }) => {
  const report = await verifyTable(store, await tableChains(client, TABLE_NAME));
  return { lines: verifyLines(report), ok: report.findings.length === 0 };
});
