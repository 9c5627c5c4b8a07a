import { numeral, Year } from '../../shared/vocabulary/ids';
import { replayYear } from '../../functions/integrity/replay/replay-year';
import { optionsOf } from './command-options';
import { replayLines } from './report-lines';
import { onTrailTable, UsageError, type Command } from './run-command';

const USAGE = '用法：npm run replay -- --year 年度 [--data 数据文件夹 | --export 导出文件夹]';

/** `replay --year 2024 [--data 数据文件夹 | --export 导出文件夹]`: recomputes a published year from what went into it and compares byte for byte. */
export const replay: Command = (args) => {
  const text = { type: 'string' } as const;
  const values = optionsOf(args, { year: text, data: text, export: text }, USAGE);
  return onTrailTable(values, async ({ store }) => {
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
    const replayed = await replayYear(store, head);
    return { lines: replayLines(replayed), ok: replayed.findings.length === 0 };
  });
};
