import { verifyTable } from '../../functions/integrity/verify-table';
import { optionsOf } from './command-options';
import { againstKept } from './kept-outside';
import { publicKeysFor } from './public-keys';
import { verifyLines } from './report-lines';
import { onTrailTable, type Command } from './run-command';

const USAGE =
  '用法：npm run verify -- [--data 数据文件夹 | --export 导出文件夹] [--copies 副本文件夹] [--evidence 材料文件夹] [--key 公钥文件]…';

/**
 * `verify [--data 数据文件夹 | --export 导出文件夹] [--copies 副本文件夹] [--evidence 材料文件夹] [--key 公钥文件]…`: proves every trail of the workbench's data, or of an exported table, entry by entry, that the
 * table holds nothing that no entry leads to, and what publications signed; holds it against the copies that were made of it, and the files of the evidence against what the trails tell of them.
 * Throws UsageError, NoFolder, OtherFolder, NotAPublicKey.
 */
export const verify: Command = (args) => {
  const folder = { type: 'string' } as const;
  const key = { type: 'string', multiple: true, default: [] as string[] } as const;
  const values = optionsOf(args, { data: folder, export: folder, copies: folder, evidence: folder, key }, USAGE);
  return onTrailTable(values, async ({ store, keys, items }, source) => {
    // What was named wrongly is said at once.
    const [publicKeys, kept] = [await publicKeysFor(values.key, source), await againstKept(items, values)];
    const report = await verifyTable(store, keys, publicKeys);
    return { lines: [...verifyLines(report), ...kept.lines], ok: report.findings.length === 0 && kept.ok };
  });
};
