import { parseArgs } from 'node:util';
import { verifyTable } from '../../functions/integrity/verify-table';
import { tableChains } from '../../functions/store/backup/table-items';
import { TABLE_NAME } from '../cloud/local-dependencies';
import { verifyLines } from './report-lines';
import { onTrailCopy, type Command } from './run-command';

/** `verify [--data 数据文件夹 | --export 导出文件夹]`: proves every trail of the workbench's data, or of an exported table, entry by entry, and that there is none beside those that anything leads to. */
export const verify: Command = (args) => {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' }, export: { type: 'string' } } });
  return onTrailCopy(values, async ({ store, client }) => {
    const report = await verifyTable(store, await tableChains(client, TABLE_NAME));
    return { lines: verifyLines(report), ok: report.findings.length === 0 };
  });
};
