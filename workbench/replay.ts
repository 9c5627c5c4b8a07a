import './cloud/quiet-warnings';
import { parseArgs } from 'node:util';
import { numeral, Year } from '../shared/api/ids';
import { replayYear } from '../functions/integrity/replay-year';
import { replayLines } from './trail/report-lines';
import { runTrailCommand, UsageError } from './trail/run-command';

/** `npm run replay -- --year 2024 [--data 数据文件夹 | --export 导出文件夹]`: recomputes a published year from what went into it and compares byte for byte. Exit code 1 where something differs. */
const USAGE = '用法：npm run replay -- --year 年度 [--data 数据文件夹 | --export 导出文件夹]';
const { values } = parseArgs({
  options: { year: { type: 'string' }, data: { type: 'string' }, export: { type: 'string' } },
});

await runTrailCommand(values, async ({ store }) => {
  const year = numeral(Year).safeParse(values.year);
  if (!year.success) throw new UsageError(USAGE);
  const heads = await store.yearHeads();
  const head = heads.find((one) => one.year === year.data);
  if (!head?.published) {
    const known = heads.filter(({ published }) => published).map((one) => one.year);
    throw new UsageError(
      `${year.data}年度尚未公布结果，没有可以重算的内容。已公布的年度：${known.join('、') || '无'}。\n${USAGE}`,
    );
  }
  const replay = await replayYear(store, head);
  return { lines: replayLines(replay), ok: replay.findings.length === 0 };
});
